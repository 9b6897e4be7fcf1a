import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePane } from '../context';
import { StandingMark } from '../standing-mark';
import { FORCED } from '../theme';
import { GoButton } from './go-button';
import type { GoalText, Link } from './goal-text';
import { useOverviewStyles } from './overview-style';
import type { Standing } from './state';

const STANDINGS: Readonly<Record<Link['kind'], Standing>> = { found: 'clear', missing: 'warning', differing: 'error' };

const useStyles = makeStyles({
  // The browser's yellow would be one colour more; in high contrast its own colours of a mark would be black on black.
  mark: { backgroundColor: 'transparent', color: 'inherit', [FORCED]: { forcedColorAdjust: 'none', color: 'CanvasText', borderBottomColor: 'CanvasText' } },
  text: { margin: '4px 0 8px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase400 },
  found: { borderBottom: `2px solid ${tokens.colorNeutralStroke1}` },
  missing: { borderBottom: `2px dashed ${tokens.colorPaletteDarkOrangeForeground1}` },
  differing: { borderBottom: `3px double ${tokens.colorPaletteRedForeground1}` },
});

/** 目标与指标对照: the goal with its quantities underlined, then each of them with its indicator. */
export function GoalView({ goal }: { readonly goal: GoalText | undefined }) {
  const styles = { ...useOverviewStyles(), ...useStyles() };
  const words = usePane().text.overview.goal;
  if (goal === undefined) return <span className={styles.weak}>{words.none}</span>;
  const { pieces, counts, cell } = goal;
  const linked = pieces.flatMap(({ link }) => link ?? []);
  return (
    <>
      <span className={styles.weak}>{linked.length === 0 ? words.nothing : words.counts(counts.found, counts.missing, counts.differing)}</span>
      <p className={styles.text}>
        {pieces.map(({ text, link }, index) =>
          link ? (
            <mark key={index} className={mergeClasses(styles.mark, styles[link.kind])}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
      <ul className={styles.list}>
        {linked.map((link, index) => (
          <li key={`${link.words}${String(index)}`}>
            <GoButton cell={link.indicator?.cell ?? cell}>
              <StandingMark standing={STANDINGS[link.kind]} />
              {words.link(link.words, words.kinds[link.kind], link.indicator ? `${link.indicator.name} ${link.indicator.value}` : '')}
            </GoButton>
          </li>
        ))}
      </ul>
    </>
  );
}
