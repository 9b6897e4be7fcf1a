/** One choice of files: many files, a folder, or a drop. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState, type ChangeEvent } from 'react';
import { tableEndings } from '../../workbook/table-file';
import { chosenFiles, droppedFiles, type FoundFile } from './dropped';
import type { BatchWords } from './words';

const useStyles = makeStyles({
  zone: { border: `1px dashed ${tokens.colorNeutralStroke1}`, borderRadius: '6px', padding: '16px', margin: '8px 0' },
  over: { outline: `3px dashed ${tokens.colorBrandStroke1}` },
  label: { display: 'block', marginBottom: '8px' },
  button: { margin: '0 8px 4px 0' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface SlotProps {
  readonly label: string;
  readonly count: number;
  readonly disabled: boolean;
  readonly words: BatchWords;
  readonly add: (files: readonly FoundFile[]) => void;
}

export function SlotChooser({ label, count, disabled, words, add }: SlotProps) {
  const styles = useStyles();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const taken = (event: ChangeEvent<HTMLInputElement>) => {
    add(chosenFiles(event.target.files));
    // The same choice may be made again.
    event.target.value = '';
  };
  return (
    <section
      aria-label={label}
      className={`${styles.zone} ${over ? styles.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!disabled);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!disabled) void droppedFiles(event.dataTransfer.items).then(add);
      }}
    >
      <Text className={styles.label} weight="semibold">
        {count === 0 ? label : `${label} · ${words.chosen(count)}`}
      </Text>
      <Button className={styles.button} disabled={disabled} onClick={() => files.current?.click()}>
        {words.files}
      </Button>
      <Button className={styles.button} disabled={disabled} onClick={() => folder.current?.click()}>
        {words.folder}
      </Button>
      <Text className={styles.quiet}>{words.drop}</Text>
      <input ref={files} type="file" hidden multiple accept={tableEndings} aria-label={`${label} ${words.files}`} onChange={taken} />
      <input ref={folder} type="file" hidden multiple aria-label={`${label} ${words.folder}`} onChange={taken} {...{ webkitdirectory: '' }} />
    </section>
  );
}
