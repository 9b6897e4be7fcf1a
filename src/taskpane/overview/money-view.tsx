import { makeStyles } from '@fluentui/react-components';
import { formatCell } from '../../sheet/address';
import { usePane } from '../context';
import { StandingMark } from '../standing-mark';
import { GoButton } from './go-button';
import type { MoneyLine } from './money-sums';
import { useOverviewStyles } from './overview-style';

const useStyles = makeStyles({ part: { paddingLeft: '16px' } });

/** 资金: the block as it is printed, and whether its parts add up. */
export function MoneyView({ lines }: { readonly lines: readonly MoneyLine[] }) {
  const styles = { ...useOverviewStyles(), ...useStyles() };
  const words = usePane().text.overview.money;
  return (
    <ul className={styles.list}>
      {lines.map(({ cell, label, column, amount, isPart, sums }) => (
        <li key={formatCell(cell)} className={isPart ? styles.part : undefined}>
          <GoButton cell={cell}>
            <span className={styles.row}>
              <span className={styles.grow}>{column === '' ? label : `${label}·${column}`}</span>
              <span className={styles.number}>{amount || words.empty}</span>
            </span>
            {sums.map((sum) => (
              <span key={sum.words} className={styles.weak}>
                <StandingMark standing={sum.agrees ? 'clear' : 'error'} />
                {sum.words} {sum.agrees ? words.agrees : words.differs}
              </span>
            ))}
          </GoButton>
        </li>
      ))}
    </ul>
  );
}
