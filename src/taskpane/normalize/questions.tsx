import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { Question } from '../../normalize';
import { usePane } from '../context';

const useStyles = makeStyles({
  section: { border: `1px solid ${tokens.colorPaletteDarkOrangeBorder2}`, borderRadius: tokens.borderRadiusMedium, padding: '4px 10px 10px', margin: '8px 0' },
  title: { margin: '6px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  option: { overflowWrap: 'anywhere' },
});

/** What only the user can decide; nothing is chosen for him. */
export function Questions({ questions, onAnswer }: { readonly questions: readonly Question[]; readonly onAnswer: (id: string, value: string) => void }) {
  const styles = useStyles();
  const { text } = usePane();
  if (questions.length === 0) return null;
  return (
    <section className={styles.section} aria-label={text.normalize.questions}>
      <h2 className={styles.title}>{text.normalize.questions}</h2>
      {questions.map(({ id, at, text: words, options, answer, answered }) => (
        <Field key={id} label={`${at} ${words}`} {...(answered ? {} : { validationState: 'warning', validationMessage: text.normalize.unanswered })}>
          <RadioGroup value={answered ? answer : ''} onChange={(_event, { value }) => { onAnswer(id, value); }}>
            {options.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} className={styles.option} />
            ))}
          </RadioGroup>
        </Field>
      ))}
    </section>
  );
}
