import { Button, Checkbox, Link, makeStyles, Radio, RadioGroup, Text, Textarea, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { feedbackBook } from '../../review/feedback';
import { letterOf, type LetterLength } from '../../review/letter';
import type { FoundPoint, ReviewedFile } from '../../review/points';
import { Some } from '../check/some';
import { copyText } from '../clipboard';
import { usePane } from '../context';
import { Panel } from './panel';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '4px 0', padding: 0, maxHeight: '260px', overflowY: 'auto' },
  line: { display: 'flex', alignItems: 'flex-start', overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', '> *': { marginRight: '8px' } },
  letter: { width: '100%', margin: '6px 0' },
  note: { display: 'block', color: tokens.colorNeutralForeground2 },
});

const LETTER = { rows: 12 } as const;

/** 退回意见: what the reviewer has ticked, as a letter that he edits before it goes anywhere, and as a feedback table. */
export function SendBackPanel({ points: reviewed, onClose }: { readonly points: ReviewedFile; readonly onClose: () => void }) {
  const styles = useStyles();
  const { text, files } = usePane();
  const words = text.review;
  const all = useMemo(() => reviewed.forms.flatMap(({ points }) => points), [reviewed]);
  const [ticked, setTicked] = useState<ReadonlySet<FoundPoint>>(() => new Set(all.filter(({ severity }) => severity !== 'info')));
  const [length, setLength] = useState<LetterLength>('full');
  /** What the reviewer made of the letter; undefined while it follows the ticks. */
  const [own, setOwn] = useState<string>();
  const [copied, setCopied] = useState<boolean>();
  const written = useMemo(() => letterOf(all.filter((point) => ticked.has(point)), reviewed.office, length), [all, ticked, reviewed, length]);
  const letter = own ?? written;
  const tick = (points: Iterable<FoundPoint>): void => {
    setTicked(new Set(points));
    setCopied(undefined);
  };
  const copy = async (): Promise<void> => {
    setCopied(await copyText(letter));
  };
  const save = (): void => {
    const forms = reviewed.forms.map((form) => ({ ...form, points: form.points.filter((point) => ticked.has(point)) }));
    files?.saveBook(feedbackBook([{ ...reviewed, forms }], reviewed.office), words.feedback);
  };
  return (
    <Panel label={words.sendBack} onEsc={own === undefined ? onClose : undefined}>
      <div className={styles.row}>
        <Text weight="semibold">{words.pick}</Text>
        <Link as="button" onClick={() => { tick(all); }}>{words.all}</Link>
        <Link as="button" onClick={() => { tick([]); }}>{words.none}</Link>
      </div>
      <ul className={styles.list} aria-label={words.pick}>
        <Some of={all}>
          {(point) => (
            <li key={`${point.cell} ${point.fingerprint}`} className={styles.line}>
              <Checkbox
                checked={ticked.has(point)}
                label={`${point.cell} ${point.problem}`}
                onChange={(_event, { checked }) => {
                  tick(checked === true ? [...ticked, point] : [...ticked].filter((one) => one !== point));
                }}
              />
            </li>
          )}
        </Some>
      </ul>
      <Text size={200} className={styles.note}>{words.chosen(ticked.size, all.length)}</Text>
      <RadioGroup layout="horizontal" aria-label={words.letter} value={length} onChange={(_event, { value }) => { setLength(value === 'short' ? 'short' : 'full'); setOwn(undefined); }}>
        <Radio value="short" label={words.short} />
        <Radio value="full" label={words.full} />
      </RadioGroup>
      <Textarea
        className={styles.letter}
        textarea={LETTER}
        resize="vertical"
        aria-label={words.letter}
        value={letter}
        onChange={(_event, { value }) => {
          setOwn(value);
          setCopied(undefined);
        }}
      />
      <Text size={200} className={styles.note}>{own === undefined ? words.letterNote : words.edited}</Text>
      <div className={styles.row}>
        <Button size="small" appearance="primary" disabled={letter.trim() === ''} onClick={() => { void copy(); }}>{words.copy}</Button>
        {own !== undefined && <Button size="small" onClick={() => { setOwn(undefined); }}>{words.rewrite}</Button>}
        {files && <Button size="small" disabled={ticked.size === 0} onClick={save}>{words.feedback}</Button>}
        <Button size="small" onClick={onClose}>{words.close}</Button>
      </div>
      {copied !== undefined && <Text role="status" size={200}>{copied ? words.copied : words.notCopied}</Text>}
    </Panel>
  );
}
