import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { commands, refusal } from '../../commands';
import type { ReviewedFile } from '../../review/points';
import { usePane, useSession } from '../context';
import { FileButton } from '../file-button';
import type { ChosenBook } from '../files';
import { barButton } from '../theme';

const SendBackPanel = lazy(async () => ({ default: (await import('./send-back-panel')).SendBackPanel }));
const RecheckPanel = lazy(async () => ({ default: (await import('./recheck-panel')).RecheckPanel }));

const useStyles = makeStyles({
  bar: { marginTop: '16px', paddingTop: '10px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', margin: '4px -3px 0' },
  button: barButton,
});

type Open = { readonly panel: 'send-back'; readonly points: ReviewedFile } | { readonly panel: 'recheck'; readonly table: ChosenBook };

/** The reviewer's part under the findings: 退回意见, and 复核销号 once the form has come back. */
export function ReviewBar() {
  const styles = useStyles();
  const { text, act, files } = usePane();
  const words = text.review;
  const [open, setOpen] = useState<Open>();
  const [trouble, setTrouble] = useState('');
  const sending = useSession((state) => refusal(commands.sendBack, state, ignore));
  const checked = useSession((state) => refusal(commands.recheck, state, unasked));
  const close = (): void => {
    setOpen(undefined);
  };
  const choose = async (file: File): Promise<void> => {
    const chosen = await files?.openBook(file);
    if (chosen === undefined) return;
    setTrouble('trouble' in chosen ? chosen.trouble : '');
    setOpen('trouble' in chosen ? undefined : { panel: 'recheck', table: chosen });
  };
  return (
    <section className={styles.bar} aria-label={words.title}>
      <h2 className={styles.title}>{words.title}</h2>
      <div className={styles.buttons}>
        <Button
          size="small"
          className={styles.button}
          disabledFocusable={sending !== null}
          title={sending === null ? words.sendBack : text.reasons[sending]}
          onClick={() => {
            act(commands.sendBack, (points) => {
              setOpen({ panel: 'send-back', points });
            });
          }}
        >
          {words.sendBack}
        </Button>
        {files && (
          <FileButton
            label={words.recheck}
            field={words.feedbackFile}
            accept=".xlsx"
            refused={checked && text.reasons[checked]}
            className={styles.button}
            onChoose={(file) => {
              void choose(file);
            }}
          />
        )}
      </div>
      {trouble !== '' && <Text role="alert">{trouble}</Text>}
      <Suspense fallback={null}>
        {open?.panel === 'send-back' && <SendBackPanel points={open.points} onClose={close} />}
        {open?.panel === 'recheck' && <RecheckPanel table={open.table} onClose={close} />}
      </Suspense>
    </section>
  );
}

function ignore(): void {
  // Whether it may run does not depend on who takes the points.
}

/** Whether it may run does not depend on the table either. */
const unasked = { feedback: { points: [], originals: [], verdicts: { sheet: '', col: -1 } }, deliver: ignore };
