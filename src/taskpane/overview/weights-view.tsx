import { makeStyles, tokens } from '@fluentui/react-components';
import { plain } from '../../rules/facts/measure';
import { usePane } from '../context';
import { FORCED } from '../theme';
import { useOverviewStyles } from './overview-style';
import type { Weights } from './weights';

const useStyles = makeStyles({
  track: { position: 'relative', height: '10px', margin: '2px 0 8px', backgroundColor: tokens.colorNeutralBackground5, border: `1px solid ${tokens.colorTransparentStroke}` },
  bar: { height: '100%', backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: 'none', [FORCED]: { backgroundColor: 'Highlight' } },
  line: { position: 'absolute', top: '-3px', bottom: '-3px', width: '2px', backgroundColor: tokens.colorNeutralForeground1, forcedColorAdjust: 'none', [FORCED]: { backgroundColor: 'CanvasText' } },
});

/** 权重: a bar for each level 1, and a line where the frame usually has its end. */
export function WeightsView({ weights, frame }: { readonly weights: Weights; readonly frame: string }) {
  const styles = { ...useOverviewStyles(), ...useStyles() };
  const { text } = usePane();
  const words = text.overview.weights;
  const { shares, total, accepted } = weights;
  const widest = Math.max(...shares.map(({ sum, convention }) => Math.max(sum, convention ?? 0)), 1);
  const end = (points: number) => `${String((points / widest) * 100)}%`;
  const agrees = accepted.includes(total);
  return (
    <>
      <ul className={styles.list}>
        {shares.map(({ text: level, sum, convention }) => (
          <li key={level}>
            <div className={styles.row}>
              <span className={styles.grow}>{level || text.overview.tree.noLevel}</span>
              <span className={styles.number}>{words.share(plain(sum), convention === null ? null : plain(convention))}</span>
            </div>
            <div className={styles.track} aria-hidden>
              <div className={styles.bar} style={{ width: end(sum) }} />
              {convention !== null && <div className={styles.line} style={{ left: end(convention), marginLeft: '-1px' }} />}
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        <span className={styles.grow}>{words.total(plain(total))}</span>
        <span className={`${styles.number} ${agrees ? '' : styles.bad}`}>{agrees ? words.agrees : words.differs(accepted.map(plain).join('/'))}</span>
      </div>
      {shares.some(({ convention }) => convention !== null) && <span className={styles.weak}>{words.help(frame)}</span>}
    </>
  );
}
