import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePane } from './context';
import type { Standing } from './overview/state';
import { FORCED } from './theme';

/** What is drawn does not take the colours of the system by itself. */
const useStyles = makeStyles({
  mark: { width: '12px', height: '12px', flexShrink: 0, verticalAlign: '-1px', marginRight: '4px' },
  error: { fill: tokens.colorPaletteRedForeground1, [FORCED]: { fill: 'CanvasText' } },
  warning: { fill: tokens.colorPaletteDarkOrangeForeground1, [FORCED]: { fill: 'CanvasText' } },
  info: { fill: 'none', stroke: tokens.colorBrandForeground1, strokeWidth: '2px', [FORCED]: { stroke: 'CanvasText' } },
  clear: { fill: 'none', stroke: tokens.colorNeutralForeground3, strokeWidth: '2px', [FORCED]: { stroke: 'CanvasText' } },
});

/** Told apart by shape as well as by colour: square, triangle, ring, tick. */
export const shapes: Readonly<Record<Standing, string>> = {
  error: 'M1 1H11V11H1Z',
  warning: 'M6 0L12 11H0Z',
  info: 'M6 2A4 4 0 1 1 5.99 2Z',
  clear: 'M1 6L5 10L11 2',
};

export function StandingMark({ standing }: { readonly standing: Standing }) {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <svg viewBox="0 0 12 12" role="img" aria-label={text.overview.standings[standing]} className={mergeClasses(styles.mark, styles[standing])}>
      <path d={shapes[standing]} />
    </svg>
  );
}
