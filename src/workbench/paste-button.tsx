import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { pastedTable } from './pasted';
import type { WorkbenchWords } from './words';

const useStyles = makeStyles({
  surface: { width: '260px' },
  area: { display: 'block', width: '100%', marginTop: '8px' },
});

interface PasteButtonProps {
  readonly words: WorkbenchWords;
  readonly className: string;
  readonly onPaste: (bytes: Uint8Array) => void;
}

/** Opens a table that was copied elsewhere. It asks for the keys, since a page may not look into the clipboard by itself. */
export function PasteButton({ words, className, onPaste }: PasteButtonProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [trouble, setTrouble] = useState('');
  return (
    <Popover
      open={open}
      trapFocus
      onOpenChange={(_event, { open: next }) => {
        setOpen(next);
        setTrouble('');
      }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" className={className}>
          {words.paste}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={words.paste} className={styles.surface}>
        <Text size={200}>{words.pasteHelp}</Text>
        <Textarea
          className={styles.area}
          aria-label={words.pasteHere}
          placeholder={words.pasteHere}
          value=""
          onPaste={(event) => {
            event.preventDefault();
            const { clipboardData } = event;
            const bytes = pastedTable({ html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') });
            setTrouble(bytes === null ? words.noTable : '');
            if (bytes === null) return;
            setOpen(false);
            onPaste(bytes);
          }}
        />
        <Text size={200} role="status">
          {trouble}
        </Text>
      </PopoverSurface>
    </Popover>
  );
}
