import { Button, Input, makeStyles, MenuGroupHeader, MenuItem, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { commands, ignoreReasons } from '../../commands';
import { usePane } from '../context';
import { onEscape } from '../escape';
import { takeFocus } from '../take-focus';
import { ActionMenu } from './action-menu';
import type { FindingMenuProps } from './menu-button';

const useStyles = makeStyles({
  // As high as the question, which takes several lines.
  header: { whiteSpace: 'normal', maxWidth: '240px', height: 'auto', paddingTop: '6px', paddingBottom: '6px', lineHeight: tokens.lineHeightBase200 },
  // A line of its own under the other actions.
  form: { display: 'flex', order: 1, flexBasis: '100%', minWidth: 0, margin: '4px 0 4px 6px' },
  input: { minWidth: 0, flexGrow: 1 },
  button: { minWidth: 'auto', marginLeft: '4px' },
});

/** 忽略 asks for the reason first; 其他 wants it in words. */
export function IgnoreMenu({ finding, label }: FindingMenuProps) {
  const styles = useStyles();
  const { text, act } = usePane();
  const [asking, setAsking] = useState<'reason' | 'words' | 'nothing'>('reason');
  const ignore = (reason: string) => {
    setAsking('nothing');
    act(commands.ignore, { finding, reason });
  };
  if (asking === 'words') return <ReasonForm label={label} onReason={ignore} onClose={() => { setAsking('nothing'); }} />;
  return (
    <ActionMenu label={label} open={asking === 'reason'}>
      <MenuGroupHeader className={styles.header}>{text.ignoreQuestion}</MenuGroupHeader>
      {ignoreReasons.map((reason) => (
        <MenuItem
          key={reason}
          onClick={() => {
            if (reason === 'other') setAsking('words');
            else ignore(text.ignoreReasons[reason]);
          }}
        >
          {text.ignoreReasons[reason]}
        </MenuItem>
      ))}
    </ActionMenu>
  );
}

interface ReasonFormProps {
  readonly label: string;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

/** The reason in words: Enter sets the finding aside, Esc leaves it. */
function ReasonForm({ label, onReason, onClose }: ReasonFormProps) {
  const styles = useStyles();
  const { text } = usePane();
  const [words, setWords] = useState('');
  const reason = words.trim();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== '') onReason(reason);
      }}
      onKeyDown={onEscape(onClose)}
    >
      <Input size="small" ref={takeFocus} className={styles.input} aria-label={text.otherReason} placeholder={text.otherReason} value={words} onChange={(_event, { value }) => { setWords(value); }} />
      <Button size="small" type="submit" className={styles.button} disabledFocusable={reason === ''}>
        {label}
      </Button>
      <Button size="small" appearance="transparent" className={styles.button} onClick={onClose}>
        {text.sitting.cancel}
      </Button>
    </form>
  );
}
