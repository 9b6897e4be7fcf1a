import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { useSession } from '../context';

const NoticeBars = lazy(async () => ({ default: (await import('./notice-bars')).NoticeBars }));

// What failed stays in sight, however far down the list the button was that was pressed.
const useStyles = makeStyles({ failed: { position: 'sticky', top: 0, zIndex: 1 } });

/** Where it is told what the last action came to, what was left unfinished, and what has to be asked. */
export function Notices() {
  const styles = useStyles();
  const failed = useSession(({ notice }) => notice?.kind === 'failed' || notice?.kind === 'stopped');
  const quiet = useSession(({ notice, question, interrupted }) => notice === null && question === null && interrupted === null);
  return (
    <div aria-live="polite" className={failed ? styles.failed : undefined}>
      <Suspense fallback={null}>{!quiet && <NoticeBars />}</Suspense>
    </div>
  );
}
