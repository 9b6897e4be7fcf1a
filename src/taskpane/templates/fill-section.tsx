import { mergeClasses, Text, ToggleButton } from '@fluentui/react-components';
import { useRef, useState, type ComponentType, type KeyboardEvent } from 'react';
import type { Form } from '../../form/schema';
import { usePane, useSession } from '../context';
import { onEscape } from '../escape';
import { useKept } from '../kept';
import { takeFocus } from '../take-focus';
import { takeSnapshot, useOutdated, type Snapshot } from '../normalize/snapshot';
import { CompletePreview } from './complete-preview';
import { GeneratePreview } from './generate-preview';
import { LibrarySection } from './library-section';
import { Origins, type Origin } from './origins';
import { PourPreview } from './pour-preview';
import type { PreviewProps } from './preview-props';
import { RowPreview } from './row-preview';
import { useSectionStyles } from './section-style';
import { WeightsPreview } from './weights-preview';

/** What can be proposed for the form in front. */
const previews = {
  complete: CompletePreview,
  generate: GeneratePreview,
  row: RowPreview,
  weights: WeightsPreview,
  pour: PourPreview,
} as const satisfies Readonly<Record<string, ComponentType<PreviewProps>>>;
type Proposal = keyof typeof previews;

interface Open {
  readonly proposal: Proposal;
  readonly snapshot: Snapshot;
  readonly row: number;
}

/** What fills the form in front, each with its preview, and the library. */
export function FillSection() {
  const styles = useSectionStyles();
  const { session, text } = usePane();
  const words = text.templates;
  const [open, setOpen] = useKept<Open | null>('fill-open', null);
  const [origins, setOrigins] = useKept<{ readonly list: readonly Origin[]; readonly entry: number | undefined }>('fill-origins', { list: [], entry: undefined });
  /** It has just been asked for: the keyboard goes on there, which it does not when the tab is merely come back to. */
  const [asked, setAsked] = useState(false);
  const buttons = useRef<HTMLDivElement>(null);
  const outdated = useOutdated(open?.snapshot ?? null);
  const running = useSession((state) => state.running !== null);
  const stands = useSession(({ entries }) => entries.some(({ id, state }) => id === origins.entry && state === 'done'));
  const form = open === null ? undefined : formAt(open.snapshot, open.row);
  const propose = async (proposal: Proposal): Promise<void> => {
    const snapshot = await takeSnapshot(session);
    setAsked(true);
    setOpen(snapshot && { proposal, snapshot, row: session.state.selection?.range.top ?? 0 });
  };
  const close = (list: readonly Origin[] = []): void => {
    buttons.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
    setOpen(null);
    setOrigins({ list, entry: session.state.entries.at(-1)?.id });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (open !== null) onEscape(close)(event);
  };
  const Preview = open && previews[open.proposal];
  return (
    <section className={styles.section} aria-label={words.fill}>
      <h2 className={styles.title}>{words.fill}</h2>
      <div ref={buttons} className={styles.row} onKeyDown={onKeyDown}>
        {(Object.keys(previews) as Proposal[]).map((proposal) => (
          <ToggleButton key={proposal} size="small" className={mergeClasses(styles.button, open?.proposal === proposal && styles.open)} disabledFocusable={running} checked={open?.proposal === proposal} onClick={() => void propose(proposal)}>
            {words[proposal]}
          </ToggleButton>
        ))}
      </div>
      {open !== null && Preview && (
        <section key={`${open.proposal}-${open.snapshot.fingerprint}-${String(open.row)}`} aria-label={words[open.proposal]} tabIndex={-1} ref={asked ? takeFocus : undefined} onKeyDown={onKeyDown}>
          {form === undefined ? <Text className={styles.weak}>{words.noForm}</Text> : <Preview snapshot={open.snapshot} form={form} row={open.row} outdated={outdated} onClose={close} />}
        </section>
      )}
      {open === null && stands && <Origins origins={origins.list} />}
      <LibrarySection />
    </section>
  );
}

/** The form that the row lies in, else the first. */
function formAt({ forms }: Snapshot, row: number): Form | undefined {
  return forms.find(({ range }) => row >= range.top && row <= range.bottom) ?? forms[0];
}
