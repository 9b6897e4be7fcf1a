import { mergeClasses, Text, ToggleButton } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import type { Form } from '../../form/schema';
import { usePane, useSession } from '../context';
import { useKept } from '../kept';
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
  const outdated = useOutdated(open?.snapshot ?? null);
  const running = useSession((state) => state.running !== null);
  const stands = useSession(({ entries }) => entries.some(({ id, state }) => id === origins.entry && state === 'done'));
  const form = open === null ? undefined : formAt(open.snapshot, open.row);
  const propose = async (proposal: Proposal): Promise<void> => {
    const snapshot = await takeSnapshot(session);
    setOpen(snapshot && { proposal, snapshot, row: session.state.selection?.range.top ?? 0 });
  };
  const close = (list: readonly Origin[] = []): void => {
    setOpen(null);
    setOrigins({ list, entry: session.state.entries.at(-1)?.id });
  };
  const Preview = open && previews[open.proposal];
  return (
    <section className={styles.section} aria-label={words.fill}>
      <h2 className={styles.title}>{words.fill}</h2>
      <div className={styles.row}>
        {(Object.keys(previews) as Proposal[]).map((proposal) => (
          <ToggleButton key={proposal} size="small" className={mergeClasses(styles.button, open?.proposal === proposal && styles.open)} disabledFocusable={running} checked={open?.proposal === proposal} onClick={() => void propose(proposal)}>
            {words[proposal]}
          </ToggleButton>
        ))}
      </div>
      {open !== null && form === undefined && <Text className={styles.weak}>{words.noForm}</Text>}
      {open !== null && Preview && form !== undefined && (
        <Preview key={`${open.proposal}-${open.snapshot.fingerprint}-${String(open.row)}`} snapshot={open.snapshot} form={form} row={open.row} outdated={outdated} onClose={close} />
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
