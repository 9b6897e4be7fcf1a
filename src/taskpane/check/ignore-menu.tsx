import { Button, Input, makeStyles, MenuGroupHeader, MenuItem, Popover, PopoverSurface, PopoverTrigger, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { commands, ignoreReasons } from '../../commands';
import { usePane } from '../context';
import { ActionMenu } from './action-menu';
import { useActionStyles } from './action-style';
import type { FindingMenuProps } from './menu-button';

const useStyles = makeStyles({
  // As high as the question, which takes several lines.
  header: { whiteSpace: 'normal', maxWidth: '240px', height: 'auto', paddingTop: '6px', paddingBottom: '6px', lineHeight: tokens.lineHeightBase200 },
  row: { display: 'flex' },
  input: { minWidth: 0, flexGrow: 1 },
});

/** 忽略 asks for the reason first; 其他 wants it in words. */
export function IgnoreMenu({ finding, label }: FindingMenuProps) {
  const styles = { ...useStyles(), ...useActionStyles() };
  const { text, act } = usePane();
  const [writing, setWriting] = useState(false);
  const [words, setWords] = useState('');
  const ignore = (reason: string) => {
    setWriting(false);
    act(commands.ignore, { finding, reason });
  };
  if (writing) {
    return (
      <Popover open trapFocus onOpenChange={(_event, { open }) => { setWriting(open); }}>
        <PopoverTrigger disableButtonEnhancement>
          <Button size="small" appearance="transparent" className={styles.action}>
            {label}
          </Button>
        </PopoverTrigger>
        <PopoverSurface aria-label={text.otherReason}>
          <div className={styles.row}>
            <Input
              size="small"
              className={styles.input}
              aria-label={text.otherReason}
              placeholder={text.otherReason}
              value={words}
              onChange={(_event, { value }) => { setWords(value); }}
            />
            <Button size="small" disabled={words.trim() === ''} onClick={() => { ignore(words.trim()); }}>
              {text.labels.ignore}
            </Button>
          </div>
        </PopoverSurface>
      </Popover>
    );
  }
  return (
    <ActionMenu label={label}>
      <MenuGroupHeader className={styles.header}>{text.ignoreQuestion}</MenuGroupHeader>
      {ignoreReasons.map((reason) => (
        <MenuItem
          key={reason}
          onClick={() => {
            if (reason === 'other') setWriting(true);
            else ignore(text.ignoreReasons[reason]);
          }}
        >
          {text.ignoreReasons[reason]}
        </MenuItem>
      ))}
    </ActionMenu>
  );
}
