import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { commands, refusal, run } from '../../commands';
import type { Plan } from '../../normalize';
import { Notices } from '../check/notices';
import { usePane, useSession } from '../context';
import { onEscape } from '../escape';
import { useKept } from '../kept';
import { barButton } from '../theme';
import { previewOf, usualChoices } from './choices';
import { ExportBar } from './export-bar';
import { Ledger } from './ledger';
import { PlanSum, PlanView } from './plan-view';
import { takeSnapshot, useOutdated, type Snapshot } from './snapshot';

const useStyles = makeStyles({
  tab: { padding: '10px 12px 24px' },
  intro: { display: 'block', color: tokens.colorNeutralForeground2, marginBottom: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', margin: '0 -3px 6px' },
  button: barButton,
});

/** Look at the plan, tick, answer, apply, take it back. */
export function NormalizeTab() {
  const styles = useStyles();
  const { session, text, act } = usePane();
  const words = text.normalize;
  const locale = useSession((state) => state.preferences.locale);
  const [snapshot, setSnapshot] = useKept<Snapshot | null>('normalize-snapshot', null);
  const [choices, setChoices] = useKept('normalize-choices', usualChoices);
  const [done, setDone] = useKept<{ readonly plan: Plan; readonly entry: number } | undefined>('normalize-done', undefined);
  const outdated = useOutdated(snapshot);
  const preview = useMemo(() => (snapshot === null || snapshot.forms.length === 0 ? null : previewOf(snapshot, choices, locale)), [snapshot, choices, locale]);
  const stands = useSession(({ entries }) => entries.some(({ id, state }) => id === done?.entry && state === 'done'));
  const undoable = useSession((state) => refusal(commands.undo, state, undefined));
  const refused = useSession((state) => (preview === null || outdated ? 'nothing-planned' : refusal(commands.normalize, state, preview.plan)));

  const look = async (): Promise<void> => {
    setChoices(usualChoices);
    setSnapshot(await takeSnapshot(session));
  };
  const apply = async (plan: Plan): Promise<void> => {
    const before = session.state.entries;
    await run(commands.normalize, session, plan);
    const { entries } = session.state;
    const last = entries[entries.length - 1];
    if (entries === before || last?.command !== commands.normalize.name) return;
    setDone({ plan, entry: last.id });
    setSnapshot(null);
  };
  return (
    <div className={styles.tab} onKeyDown={snapshot === null ? undefined : onEscape(() => { setSnapshot(null); })}>
      <Text size={200} className={styles.intro}>
        {words.intro}
      </Text>
      <div className={styles.row}>
        <Button size="small" className={styles.button} appearance={preview === null || outdated ? 'primary' : 'secondary'} onClick={() => void look()}>
          {words.preview}
        </Button>
        <Button
          size="small"
          className={styles.button}
          appearance={refused === null ? 'primary' : 'secondary'}
          disabledFocusable={refused !== null}
          title={refused === null ? words.apply : outdated ? words.outdated : text.reasons[refused]}
          onClick={() => {
            if (preview !== null) void apply(preview.plan);
          }}
        >
          {words.apply}
        </Button>
        <Button
          size="small"
          className={styles.button}
          disabledFocusable={undoable !== null}
          title={undoable === null ? text.labels.undo : text.reasons[undoable]}
          onClick={() => {
            act(commands.undo, undefined);
          }}
        >
          {text.labels.undo}
        </Button>
      </div>
      <Notices />
      <div role="status">
        {snapshot !== null && preview === null && <Text>{words.noForm}</Text>}
        {snapshot !== null && preview !== null && <PlanSum preview={preview} outdated={outdated} onCopy={snapshot.sheet.protection !== undefined} />}
      </div>
      {preview !== null && <PlanView preview={preview} choices={choices} onChoose={setChoices} />}
      {snapshot === null && done !== undefined && stands && <Ledger plan={done.plan} />}
      <ExportBar />
    </div>
  );
}
