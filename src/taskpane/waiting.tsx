import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { usePane, useSession } from './context';

const useStyles = makeStyles({
  // Over what stands there, so that nothing moves.
  place: { position: 'relative', height: 0, zIndex: 2 },
  words: { display: 'block', padding: '4px 12px', backgroundColor: tokens.colorNeutralBackground3, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, fontSize: tokens.fontSizeBase200 },
});

/** Milliseconds after which a person wonders. */
const WORTH_TELLING = 600;

/** Says that a command waits for the spreadsheet program. How far a check is, is told where it can be called off. */
export function Waiting() {
  const styles = useStyles();
  const { text } = usePane();
  const waits = useSession(({ running, progress }) => running !== null && progress === null);
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => { setLong(true); }, WORTH_TELLING);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [waits]);
  return (
    <div className={styles.place} aria-live="polite">
      {long && <span className={styles.words}>{text.sitting.waiting}</span>}
    </div>
  );
}
