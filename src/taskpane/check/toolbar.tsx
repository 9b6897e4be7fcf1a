import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { commands, refusal, safeEdits, type Command } from '../../commands';
import { cellCount } from '../../session/journal';
import { activeResult } from '../../session/state';
import { usePane, useSession } from '../context';
import { barButton } from '../theme';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', margin: '0 -3px' },
  button: barButton,
  marks: { display: 'flex', flexWrap: 'wrap', margin: '16px -3px 0' },
  note: { display: 'block', color: tokens.colorNeutralForeground2, margin: '2px 0 8px' },
});

export function Toolbar() {
  const styles = useStyles();
  const { text } = usePane();
  const hasForm = useSession((state) => (activeResult(state)?.forms.length ?? 0) > 0);
  const edits = useSession(safeEdits);
  const safe = useMemo(() => cellCount(edits), [edits]);
  return (
    <>
      <div className={styles.row}>
        <CommandButton command={commands.checkSheet} label={text.labels.checkSheet} />
        <CommandButton command={commands.checkAll} label={text.labels.checkAll} />
      </div>
      <div className={styles.row}>
        <CommandButton command={commands.fixAll} label={text.labels.fixAll} primary={safe > 0} />
        <CommandButton command={commands.undo} label={text.labels.undo} args={undefined} />
        <CommandButton command={commands.redo} label={text.labels.redo} />
      </div>
      {hasForm && (
        <Text size={200} className={styles.note}>
          {safe > 0 ? text.fixAllNote(safe) : text.reasons['nothing-safe']}
        </Text>
      )}
    </>
  );
}

/** Under the list: what leaves or removes marks. */
export function MarkBar() {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <div className={styles.marks}>
      <CommandButton command={commands.annotate} label={text.labels.annotate} />
      <CommandButton command={commands.clearAnnotations} label={text.labels.clearAnnotations} />
      <CommandButton command={commands.clearFlags} label={text.labels.clearFlags} />
    </div>
  );
}

interface ButtonProps {
  readonly command: Command | Command<undefined> | typeof commands.undo;
  readonly label: string;
  readonly primary?: boolean;
  readonly args?: undefined;
}

/** A command's button: dead with the reason as its title where the command is not to be had. */
function CommandButton({ command, label, primary = false }: ButtonProps) {
  const styles = useStyles();
  const { text, act } = usePane();
  const plain = command as Command<undefined>;
  const reason = useSession((state) => refusal(plain, state, undefined));
  return (
    <Button
      size="small"
      className={styles.button}
      appearance={primary ? 'primary' : 'secondary'}
      disabledFocusable={reason !== null}
      title={reason === null ? (command.shortcut ?? label) : text.reasons[reason]}
      onClick={() => {
        act(plain, undefined);
      }}
    >
      {label}
    </Button>
  );
}
