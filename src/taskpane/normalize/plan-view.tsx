import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import type { PlannedStep, StepName } from '../../normalize';
import { usePane } from '../context';
import { toggled, type Choices, type Preview } from './choices';
import { Questions } from './questions';
import { StepItem } from './step-item';

const useStyles = makeStyles({
  sum: { display: 'block', margin: '4px 0' },
  bar: { margin: '6px 0' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  title: { margin: '14px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  refused: { margin: '4px 0', paddingLeft: '18px', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});

interface PlanSumProps {
  readonly preview: Preview;
  readonly outdated: boolean;
  /** The sheet is protected, the result goes beside it. */
  readonly onCopy: boolean;
}

/** How much would change, and what stands in the way. */
export function PlanSum({ preview: { plan }, outdated, onCopy }: PlanSumProps) {
  const styles = useStyles();
  const words = usePane().text.normalize;
  const changes = plan.steps.flatMap((step) => step.changes);
  return (
    <>
      {outdated && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>{words.outdated}</MessageBarBody>
        </MessageBar>
      )}
      {onCopy && (
        <MessageBar intent="info" layout="multiline" className={styles.bar}>
          <MessageBarBody>{words.onCopy}</MessageBarBody>
        </MessageBar>
      )}
      <Text weight="semibold" className={styles.sum}>
        {changes.length === 0 ? words.clean : words.planned(changes.length, changes.reduce((sum, { cells }) => sum + cells.length, 0))}
      </Text>
    </>
  );
}

interface PlanViewProps {
  readonly preview: Preview;
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
}

/** The plan as a list of steps; every tick plans anew. */
export function PlanView({ preview: { plan, offers }, choices, onChoose }: PlanViewProps) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.normalize;
  const item = (step: PlannedStep) => (
    <StepItem
      key={step.name}
      step={step}
      offers={offers.get(step.name) ?? []}
      onStep={(on) => {
        onChoose({ ...choices, steps: toggled<StepName>(choices.steps, step.name, on) });
      }}
      onChange={(id, on) => {
        onChoose({ ...choices, without: toggled(choices.without, id, !on) });
      }}
    />
  );
  // A usual step with nothing to do is not worth a line; what is off has not been looked at.
  const usual = plan.steps.filter((step) => step.usual && (!step.on || (offers.get(step.name) ?? []).length > 0));
  const title = (name: StepName): string => plan.steps.find((step) => step.name === name)?.title ?? name;
  return (
    <>
      <Questions
        questions={plan.questions}
        onAnswer={(id, value) => {
          onChoose({ ...choices, answers: { ...choices.answers, [id]: value } });
        }}
      />
      <ul className={styles.list}>{usual.map(item)}</ul>
      <h2 className={styles.title}>{words.optional}</h2>
      <ul className={styles.list}>{plan.steps.filter((step) => !step.usual).map(item)}</ul>
      {plan.refused.length > 0 && (
        <section aria-label={words.refused}>
          <h2 className={styles.title}>{words.refused}</h2>
          <ul className={styles.refused}>
            {plan.refused.map(({ step, at, reason }, index) => (
              <li key={index}>
                {title(step)} {at} {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
