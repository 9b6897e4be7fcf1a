import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { WorkbenchWords } from './words';

const SEEN = 'jibiao:first-run';

const useStyles = makeStyles({
  hint: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', padding: '4px 12px', backgroundColor: tokens.colorNeutralBackground2, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  keys: { color: tokens.colorNeutralForeground2, marginRight: '16px' },
  steps: { display: 'flex', flexWrap: 'wrap', flexGrow: 1, margin: 0, padding: 0, listStyleType: 'none', '> li': { marginRight: '16px' } },
});

/** Three steps for somebody who has never been here; gone for good once he has read them. */
export function FirstRun({ words }: { readonly words: WorkbenchWords }) {
  const styles = useStyles();
  const [seen, setSeen] = useState(() => wasSeen());
  if (seen) return null;
  return (
    <section className={styles.hint} aria-label={words.firstRun}>
      <ol className={styles.steps}>
        {words.steps.map((step, index) => (
          <li key={step}>
            <Text size={200} weight="semibold">
              {index + 1}
            </Text>{' '}
            <Text size={200}>{step}</Text>
          </li>
        ))}
      </ol>
      <Text size={200} className={styles.keys}>
        {words.keys}
      </Text>
      <Button
        size="small"
        onClick={() => {
          keepSeen();
          setSeen(true);
        }}
      >
        {words.understood}
      </Button>
    </section>
  );
}

/** A browser that keeps nothing shows the hint again, which does no harm. */
function wasSeen(): boolean {
  try {
    return localStorage.getItem(SEEN) !== null;
  } catch {
    return false;
  }
}

function keepSeen(): void {
  try {
    localStorage.setItem(SEEN, 'yes');
  } catch {
    // Shown again next time.
  }
}
