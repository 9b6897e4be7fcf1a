import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane, useSession } from '../context';
import { takeSnapshot, useOutdated, type Snapshot } from '../normalize/snapshot';
import type { Form } from '../../form/schema';
import { CompletePreview } from './complete-preview';
import { GeneratePreview } from './generate-preview';
import { LibrarySection } from './library-section';
import { useSectionStyles } from './section-style';

/** What can be proposed for the form in front. */
type Proposal = 'complete' | 'generate';

export interface PreviewProps {
  readonly snapshot: Snapshot;
  readonly form: Form;
  /** The sheet has changed since. */
  readonly outdated: boolean;
  readonly onClose: () => void;
}

/** 补全指标, 从目标生成指标 and the library, each with its preview. */
export function FillSection() {
  const styles = useSectionStyles();
  const { session, text } = usePane();
  const words = text.templates;
  const [open, setOpen] = useState<{ readonly proposal: Proposal; readonly snapshot: Snapshot }>();
  const outdated = useOutdated(open?.snapshot ?? null);
  const running = useSession((state) => state.running !== null);
  const form = open === undefined ? undefined : formAt(open.snapshot, session.state.selection?.range.top ?? 0);
  const propose = async (proposal: Proposal): Promise<void> => {
    const snapshot = await takeSnapshot(session);
    setOpen(snapshot === null ? undefined : { proposal, snapshot });
  };
  const close = (): void => {
    setOpen(undefined);
  };
  const button = (proposal: Proposal) => (
    <Button size="small" className={styles.button} disabledFocusable={running} onClick={() => void propose(proposal)}>
      {words[proposal]}
    </Button>
  );
  const Preview = open?.proposal === 'generate' ? GeneratePreview : CompletePreview;
  return (
    <section className={styles.section} aria-label={words.fill}>
      <h2 className={styles.title}>{words.fill}</h2>
      <div className={styles.row}>
        {button('complete')}
        {button('generate')}
      </div>
      {open !== undefined && form === undefined && <Text className={styles.weak}>{words.noForm}</Text>}
      {open !== undefined && form !== undefined && (
        <Preview key={`${open.proposal}-${open.snapshot.fingerprint}`} snapshot={open.snapshot} form={form} outdated={outdated} onClose={close} />
      )}
      <LibrarySection />
    </section>
  );
}

/** The form that the row lies in, else the first. */
function formAt({ forms }: Snapshot, row: number): Form | undefined {
  return forms.find(({ range }) => row >= range.top && row <= range.bottom) ?? forms[0];
}
