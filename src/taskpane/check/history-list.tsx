import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { cellCount, type Entry } from '../../session/journal';
import { usePane, useSession } from '../context';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '4px' },
  undone: { color: tokens.colorNeutralForeground2, marginLeft: '8px' },
});

/** What was done in this workbook, the last on top; what was taken back is marked and can be done again. */
export function HistoryList() {
  const styles = useStyles();
  const { text } = usePane();
  const entries = useSession((state) => state.entries);
  const [open, setOpen] = useState(false);
  if (entries.length === 0) return null;
  return (
    <section>
      <Button
        size="small"
        appearance="subtle"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {text.sitting.history(entries.length)}
      </Button>
      {open && (
        <ul className={styles.list} aria-label={text.sitting.history(entries.length)}>
          {[...entries].reverse().map((entry) => (
            <li key={entry.id} className={styles.item}>
              <Text size={200}>{text.sitting.entry(clockTime(entry), text.commandName(entry.command), cellCount(entry.edits))}</Text>
              {entry.state === 'undone' && (
                <Text size={200} className={styles.undone}>
                  {text.sitting.undone}
                </Text>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** 09:05 */
function clockTime({ time }: Entry): string {
  const at = new Date(time);
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
