import { makeStyles, tokens } from '@fluentui/react-components';
import type { CellDiff } from '../../normalize';
import { usePane } from '../context';
import { runsOf, shortened } from './shortened';

const useStyles = makeStyles({
  line: { display: 'block', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  place: { fontWeight: tokens.fontWeightSemibold, marginRight: '6px' },
  gone: { textDecorationLine: 'line-through', color: tokens.colorPaletteRedForeground1, backgroundColor: 'transparent' },
  new: { textDecorationLine: 'underline', textDecorationStyle: 'double', fontWeight: tokens.fontWeightSemibold, color: tokens.colorPaletteGreenForeground1 },
});

/** One cell before → after: struck through what goes, underlined twice and bold what comes. */
export function CellDiffLine({ diff: { cell, to, before, after } }: { readonly diff: CellDiff }) {
  const styles = useStyles();
  const { text } = usePane();
  const moved = to !== undefined && to !== cell;
  return (
    <span className={styles.line}>
      <span className={styles.place}>{moved ? `${cell} → ${to}` : cell}</span>
      {before === after
        ? shortened(before)
        : runsOf(before, after).map(({ kind, text: run }, index) => {
            if (kind === 'gone') return <del key={index} className={styles.gone}>{visible(run)}</del>;
            if (kind === 'new') return <ins key={index} className={styles.new}>{visible(run)}</ins>;
            return <span key={index}>{run}</span>;
          })}
      {before !== '' && after === '' && ` ${text.normalize.dropped}`}
    </span>
  );
}

/** White space that comes or goes is drawn. */
function visible(text: string): string {
  return text.replace(/\n/g, '↵').replace(/[\s\u00a0\u3000]/g, '␣');
}
