import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { commands, refusal, type ForSystem } from '../../commands';
import { clipboardText } from '../../normalize/yitihua';
import { usePane, useSession } from '../context';

const useStyles = makeStyles({
  bar: { marginTop: '16px', paddingTop: '10px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  buttons: { display: 'flex', flexWrap: 'wrap', margin: '0 -3px' },
  button: { margin: '3px', flexGrow: 1, minWidth: 'auto', whiteSpace: 'nowrap' },
  done: { margin: '8px 0' },
  list: { margin: '4px 0', paddingLeft: '18px', overflowWrap: 'anywhere' },
});

type Way = 'file' | 'clipboard';

/** 导出一体化 and 复制到系统, and what the system would refuse. */
export function ExportBar() {
  const styles = useStyles();
  const { text, act, saveBook } = usePane();
  const words = text.normalize;
  const [done, setDone] = useState<{ readonly way: Way; readonly exported: ForSystem }>();
  const reason = useSession((state) => refusal(commands.exportYitihua, state, ignore));
  const send = (way: Way): void => {
    act(commands.exportYitihua, (exported, book) => {
      if (way === 'file') saveBook?.(book, words.exportSystem);
      else void navigator.clipboard.writeText(clipboardText(exported.rows));
      setDone({ way, exported });
    });
  };
  const button = (way: Way, label: string) => (
    <Button size="small" className={styles.button} disabledFocusable={reason !== null} title={reason === null ? label : text.reasons[reason]} onClick={() => { send(way); }}>
      {label}
    </Button>
  );
  return (
    <div className={styles.bar}>
      <div className={styles.buttons}>
        {saveBook && button('file', words.exportSystem)}
        {button('clipboard', words.copyToSystem)}
      </div>
      <div aria-live="polite">
        {done && (
          <MessageBar className={styles.done} layout="multiline" intent={done.exported.troubles.length === 0 ? 'success' : 'warning'}>
            <MessageBarBody>
              {(done.way === 'file' ? words.exported : words.copied)(done.exported.rows.length)}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      {done && <Text>{done.exported.troubles.length === 0 ? words.noTroubles : words.troubles(done.exported.troubles.length)}</Text>}
      {done && done.exported.troubles.length > 0 && (
        <ul className={styles.list}>
          {done.exported.troubles.map(({ cell, message }, index) => (
            <li key={index}>
              {cell} {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function ignore(): void {
  // Whether it may run does not depend on where the rows go.
}
