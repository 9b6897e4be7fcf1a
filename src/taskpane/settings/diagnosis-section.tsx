import { Button, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { commands, refusal } from '../../commands';
import type { Diagnosis } from '../../host/diagnosis';
import { copyText } from '../clipboard';
import { usePane, useSession } from '../context';

const useStyles = makeStyles({
  section: { marginTop: '16px', paddingTop: '12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  note: { display: 'block', margin: '6px 0', color: tokens.colorNeutralForeground2 },
  area: { display: 'block', width: '100%' },
  text: { height: '140px', width: '100%', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100 },
  copy: { marginTop: '6px' },
});

type State = { readonly phase: 'idle' | 'running' } | { readonly phase: 'done'; readonly diagnosis: Diagnosis } | { readonly phase: 'failed'; readonly why: string };

/** 诊断: what this build of the program does, as a text to send to somebody. */
export function DiagnosisSection({ diagnose }: { readonly diagnose: () => Promise<Diagnosis> }) {
  const styles = useStyles();
  const { text, act } = usePane();
  const words = text.diagnosis;
  const [state, setState] = useState<State>({ phase: 'idle' });
  const reason = useSession((session) => refusal(commands.diagnose, session, async () => undefined));
  const run = async () => {
    setState({ phase: 'running' });
    try {
      setState({ phase: 'done', diagnosis: await diagnose() });
    } catch (error) {
      setState({ phase: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <div className={styles.section}>
      <Button size="small" disabledFocusable={reason !== null} title={reason === null ? words.run : text.reasons[reason]} onClick={() => { act(commands.diagnose, run); }}>
        {words.run}
      </Button>
      <Text size={200} className={styles.note}>
        {words.help}
      </Text>
      <div aria-live="polite">
        {state.phase === 'running' && <Text className={styles.note}>{words.running}</Text>}
        {state.phase === 'failed' && <Text className={styles.note}>{words.failed(state.why)}</Text>}
        {state.phase === 'done' && <Result diagnosis={state.diagnosis} />}
      </div>
    </div>
  );
}

function Result({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const styles = useStyles();
  const words = usePane().text.diagnosis;
  const [copied, setCopied] = useState<boolean>();
  const { outcomes, cleaned } = diagnosis;
  const json = JSON.stringify(diagnosis, null, 1);
  return (
    <>
      <Text className={styles.note}>{words.done(outcomes.length, outcomes.filter(({ error }) => error !== undefined).length)}</Text>
      {cleaned !== true && <Text className={styles.note}>{words.left(cleaned)}</Text>}
      <Textarea readOnly value={json} className={styles.area} textarea={{ className: styles.text, 'aria-label': words.text }} />
      <Button size="small" className={styles.copy} onClick={() => void copyText(json).then(setCopied)}>
        {words.copy}
      </Button>
      {copied !== undefined && <Text className={styles.note}>{copied ? words.copied : words.copyByHand}</Text>}
    </>
  );
}
