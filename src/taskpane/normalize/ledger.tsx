import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ledgerOf, type Plan } from '../../normalize';
import { usePane } from '../context';
import { CellDiffLine } from './cell-diff';

const useStyles = makeStyles({
  title: { margin: '14px 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '4px 0', overflowWrap: 'anywhere' },
  reason: { color: tokens.colorNeutralForeground2 },
});

/** 改动清单 of what was carried out. */
export function Ledger({ plan }: { readonly plan: Plan }) {
  const styles = useStyles();
  const { text } = usePane();
  const entries = ledgerOf(plan);
  return (
    <section aria-label={text.normalize.ledger(entries.length)}>
      <h2 className={styles.title}>{text.normalize.ledger(entries.length)}</h2>
      <ul className={styles.list}>
        {entries.map(({ cell, to, before, after, title, reason }, index) => (
          <li key={index} className={styles.line}>
            {before === '' && after === '' ? (
              <Text size={200} weight="semibold">{cell} </Text>
            ) : (
              <CellDiffLine diff={{ cell, before, after, ...(to === '' ? {} : { to }) }} />
            )}
            <Text size={200} className={styles.reason}>
              {title}{text.joins.parts}{reason}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
