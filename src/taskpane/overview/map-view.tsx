import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent } from 'react';
import { withoutCell } from '../../check/finding';
import { commands } from '../../commands';
import { activeSheet } from '../../session/state';
import { formatCell } from '../../sheet/address';
import { usePane, useSession } from '../context';
import { FORCED } from '../theme';
import { shapes, StandingMark } from '../standing-mark';
import { useOverviewStyles } from './overview-style';
import { markBeside, type BandKind, type Mark, type SheetMap } from './sheet-map';
import type { Standing } from './state';

const useStyles = makeStyles({
  map: { position: 'relative', border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground1, margin: '6px 0', overflow: 'hidden' },
  band: { position: 'absolute', left: 0, right: 0, minHeight: '1px', overflow: 'hidden', paddingRight: '4px', textAlign: 'right', fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100, color: tokens.colorNeutralForeground2, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, boxSizing: 'border-box' },
  head: { backgroundColor: tokens.colorNeutralBackground3 },
  goal: { backgroundColor: tokens.colorNeutralBackground4 },
  columns: { backgroundColor: tokens.colorNeutralBackground6 },
  indicators: { backgroundColor: tokens.colorBrandBackground2 },
  aside: {},
  unread: { backgroundColor: tokens.colorPaletteYellowBackground2 },
  mark: { position: 'absolute', width: '12px', height: '12px', margin: '-6px 0 0 -6px', padding: 0, border: 0, background: 'none', cursor: 'pointer', ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px', zIndex: 1 } },
  /** Where the system demands its colours bands have none, and their names in the picture must do. */
  kind: { [FORCED]: { display: 'none' } },
  legend: { display: 'flex', flexWrap: 'wrap', listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, '> li': { marginRight: '10px' } },
});

/** Pixels that a row takes, and how tall and how small the picture may get. */
const ROW = 7;
const TALLEST = 260;
const LOWEST = 60;
/** A band this tall has room for its name. */
const LABELLED_FROM = 15;
/** To the right of all marks, where the names of bands stand. */
const GUTTER = 56;

const SHOWN: readonly Standing[] = ['error', 'warning', 'info'];

/** 表格缩略图: bands as the rows were read, a mark for each cell with findings. One stop of the Tab key; arrows go from mark to mark. */
export function MapView({ map }: { readonly map: SheetMap }) {
  const styles = { ...useOverviewStyles(), ...useStyles() };
  const { text, act } = usePane();
  const words = text.overview.map;
  const sheet = useSession(activeSheet);
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const { rows, columns, bands, marks } = map;
  const current = Math.min(at, marks.length - 1);
  const height = Math.min(TALLEST, Math.max(LOWEST, rows * ROW));
  const part = (index: number, of: number) => `${String((index / of) * 100)}%`;
  const nameOf = ({ cell, standing, findings }: Mark) => words.mark(formatCell(cell), text.overview.standings[standing], findings.length, findings[0] ? withoutCell(findings[0]) : '');
  const move = (event: KeyboardEvent): void => {
    const from = marks[current];
    const next = from && markBeside(marks, from.cell, event.key);
    if (!next) return;
    event.preventDefault();
    const index = marks.indexOf(next);
    setAt(index);
    box.current?.querySelectorAll('button')[index]?.focus();
  };
  return (
    <>
      <span className={styles.weak}>{marks.length === 0 ? words.none : words.help}</span>
      <div ref={box} className={styles.map} style={{ height }} role="group" aria-label={words.title} onKeyDown={move}>
        {bands.map(({ kind, first, last }) => (
          <div key={first} className={mergeClasses(styles.band, styles[kind])} style={{ top: part(first, rows), height: part(last - first + 1, rows) }} title={`${words.bands[kind]} ${words.rows(first + 1, last + 1)}`}>
            {((last - first + 1) / rows) * height >= LABELLED_FROM && words.bands[kind]}
          </div>
        ))}
        {marks.map((mark, index) => (
          <button
            key={formatCell(mark.cell)}
            type="button"
            className={styles.mark}
            tabIndex={index === current ? 0 : -1}
            style={{ top: part(mark.cell.row + 0.5, rows), left: `calc((100% - ${String(GUTTER)}px) * ${String((mark.cell.col + 0.5) / columns)})` }}
            title={nameOf(mark)}
            aria-label={nameOf(mark)}
            onClick={() => {
              setAt(index);
              act(commands.locate, { sheet, cell: mark.cell });
            }}
          >
            <MarkShape standing={mark.standing} />
          </button>
        ))}
      </div>
      <ul className={styles.legend}>
        {SHOWN.filter((standing) => marks.some((mark) => mark.standing === standing)).map((standing) => (
          <li key={standing}>
            <StandingMark standing={standing} />
            <span aria-hidden>{text.overview.standings[standing]}</span>
          </li>
        ))}
        {kindsOf(map).map((kind) => (
          <li key={kind} className={styles.kind}>
            <Swatch kind={kind} />
            {words.bands[kind]}
          </li>
        ))}
      </ul>
    </>
  );
}

function kindsOf({ bands }: SheetMap): readonly BandKind[] {
  return [...new Set(bands.map(({ kind }) => kind))];
}

const useSmallStyles = makeStyles({
  swatch: { display: 'inline-block', width: '10px', height: '10px', marginRight: '4px', border: `1px solid ${tokens.colorNeutralStroke1}`, verticalAlign: '-1px' },
  shape: { display: 'block', width: '12px', height: '12px', stroke: tokens.colorNeutralBackground1, strokeWidth: '1px', [FORCED]: { stroke: 'Canvas' } },
  error: { fill: tokens.colorPaletteRedForeground1, [FORCED]: { fill: 'CanvasText' } },
  warning: { fill: tokens.colorPaletteDarkOrangeForeground1, [FORCED]: { fill: 'CanvasText' } },
  info: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorBrandForeground1, strokeWidth: '2px', [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' } },
});

function Swatch({ kind }: { readonly kind: BandKind }) {
  const styles = { ...useStyles(), ...useSmallStyles() };
  return <span aria-hidden className={mergeClasses(styles.swatch, styles[kind])} />;
}

function MarkShape({ standing }: { readonly standing: Standing }) {
  const styles = useSmallStyles();
  return (
    <svg viewBox="-1 -1 14 14" aria-hidden className={mergeClasses(styles.shape, standing === 'clear' ? undefined : styles[standing])}>
      <path d={shapes[standing]} />
    </svg>
  );
}
