import type { Form, Role } from '../../form/schema';
import { rangeOf, type Range } from '../../sheet/range';
import { anchorAt, mergeAt, textAt } from '../../sheet/build';
import type { Border, Style } from '../../sheet/book';
import { sameData } from '../../sheet/equal';
import type { Edit } from '../../sheet/edit';
import { breadth, linesIn } from '../../sheet/breadth';
import { TALLEST } from '../../sheet/row-heights';
import type { Dresser } from '../dresser';
import { labelCells } from '../form-cells';
import { readingOf } from '../../form/reading-of';
import { rowsBetween } from '../layout';
import { mergeFields, mergeTitle, Blanks } from '../blanks';
import type { LooksStep } from '../step';
import { cellKey } from '../../sheet/address';

const LINE: Border = { style: 'thin', color: '#000000' };
const FONT = '宋体';
const TITLE_FONT = '黑体';
const SIZE = 10;
/** Points that a line of text takes. */
const LINE_HEIGHT = 14;
/** A row of one line, with some air. */
const ONE_LINE = LINE_HEIGHT + 6;
/** Characters across a page on its side or upright, at the size that is printed. */
const PAGE = { upright: 88, sideways: 168 } as const;
const UPRIGHT = 7;
const NARROWEST = 6;
const WIDEST = 34;
/** Texts above the tables that say nothing of their column: they take the blanks behind them. */
const LONG = 80;
/** As many lines as a cell should take at most before its column grows. */
const MOST_LINES = 7;

/** Short texts stand in the middle, long ones begin at the left. */
const centred: ReadonlySet<Role> = new Set<Role>(['spine', 'ordinal', 'level1', 'level2', 'sign', 'value', 'unit', 'nature', 'weight', 'score', 'completion', 'standard', 'history', 'actual', 'area', 'grade', 'possibility', 'forecast']);

/** The look of a form that an office prints: ruled, wrapped, widths after the contents, a title above. */
export const style: LooksStep = {
  name: 'style',
  stage: 'looks',
  usual: false,
  texts: {
    zh: {
      title: '统一版式',
      why: '加边框，统一字体字号，标题加粗居中跨列，表头加底色，文字自动换行，很长的文字并入右边空格，列宽行高随内容；数字格式和锁定状态不动。',
      reasons: { title: '标题居中跨列', fields: '很长的文字并入右边空格', looks: '边框、字体、对齐', widths: '列宽随内容', heights: '行高随内容' },
    },
    en: {
      title: 'Style',
      why: 'Borders, one font, a bold title centred across the form, a shaded head, wrapped text, very long texts merged with the blanks behind them, widths and heights after the contents; number formats and locks stay.',
      reasons: { title: 'title across the form', fields: 'very long texts take the blanks behind them', looks: 'borders, fonts, alignment', widths: 'widths after the contents', heights: 'heights after the contents' },
    },
  },
  dress(forms, dresser) {
    for (const form of forms) {
      const blanks = new Blanks(form, dresser);
      mergeTitle(form, blanks, dresser);
      mergeFields(form, blanks, dresser, (text) => breadth(text) > LONG);
    }
    const sheets = forms.map((form) => ({ form, range: extent(form) }));
    for (const { form, range } of sheets) paint(form, dresser, range);
    // Forms below one another share their columns.
    const widths = new Map<number, number>();
    for (const { form, range } of sheets) {
      for (const [col, width] of columnWidths(form, dresser, range)) widths.set(col, Math.max(width, widths.get(col) ?? 0));
    }
    const [first] = sheets;
    if (first !== undefined) resize(dresser, first.range, 'column', widths, 'widths');
    for (const { form, range } of sheets) resize(dresser, range, 'row', rowHeights(form, dresser, range, widths), 'heights');
  },
};

/** The form with all columns that its tables have. */
function extent({ range, tables, fields }: Form): Range {
  return { ...range, right: Math.max(range.left, ...tables.map((table) => table.range.right), ...fields.map(({ cell }) => cell.col)) };
}

function paint(form: Form, dresser: Dresser, range: Range): void {
  const looks = looksOf(form, dresser);
  const styles: Style[] = [];
  const expect: Style[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let col = range.left; col <= range.right; col++) {
      const before = dresser.styleAt({ row, col });
      expect.push(before);
      styles.push(looks(row, col, before));
    }
  }
  if (styles.every((look, i) => sameData(look, expect[i]))) return;
  dresser.propose({ range, reason: 'looks', edits: [{ kind: 'style', sheet: dresser.sheet.id, range, expect, styles }] });
}

type Look = (row: number, col: number, before: Style) => Style;

function looksOf(form: Form, dresser: Dresser): Look {
  const { sheet } = dresser;
  const labels = new Set(labelCells(form).map(cellKey));
  const cache = new Map<string, Style>();
  const keep = ({ numberFormat, locked }: Style): Style => ({ ...(numberFormat !== undefined && { numberFormat }), ...(locked !== undefined && { locked }) });
  const ruled = { top: LINE, right: LINE, bottom: LINE, left: LINE };
  return (row, col, before) => {
    const reading = readingOf(form, row);
    const table = form.tables.find((one) => row >= one.range.top && row <= one.range.bottom);
    const role = table?.columns.find((one) => one.col === col)?.role;
    const anchor = anchorAt(sheet, { row, col });
    const text = textAt(sheet, anchor);
    const isLabel = labels.has(cellKey(anchor));
    const middle = isLabel || reading === 'total' || (role === undefined ? breadth(text) <= 24 && reading !== 'goal' : centred.has(role) && breadth(text) <= 40);
    const kind = reading === 'title' ? 'title' : reading === 'header' || reading === 'repeat' || reading === 'section' ? 'head' : reading === 'note' || reading === 'signature' || (reading === 'empty' && table === undefined) ? 'plain' : middle ? 'middle' : 'text';
    const key = `${kind}|${JSON.stringify(keep(before))}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const look = { ...keep(before), ...shape(kind, ruled) };
    cache.set(key, look);
    return look;
  };
}

function shape(kind: 'title' | 'head' | 'plain' | 'middle' | 'text', border: NonNullable<Style['border']>): Style {
  const font = { name: FONT, size: SIZE };
  switch (kind) {
    case 'title':
      return { font: { name: TITLE_FONT, size: 16 }, align: { horizontal: 'center', vertical: 'center', wrap: true } };
    case 'head':
      return { font: { ...font, bold: true }, fill: '#F2F2F2', border, align: { horizontal: 'center', vertical: 'center', wrap: true } };
    case 'plain':
      return { font, align: { vertical: 'center' } };
    case 'middle':
      return { font, border, align: { horizontal: 'center', vertical: 'center', wrap: true } };
    case 'text':
      return { font, border, align: { horizontal: 'left', vertical: 'center', wrap: true } };
  }
}

/** What a cell shows with the columns and rows that it covers; only first cells of merges. */
function blocks(form: Form, dresser: Dresser, range: Range): { readonly text: string; readonly at: Range; readonly wraps: boolean }[] {
  const { sheet } = dresser;
  return rowsBetween(range.top, range.bottom).flatMap((row) =>
    rowsBetween(range.left, range.right).flatMap((col) => {
      const text = textAt(sheet, { row, col });
      if (text.trim() === '') return [];
      const reading = readingOf(form, row);
      return [{ text, at: mergeAt(sheet, { row, col }) ?? rangeOf({ row, col }), wraps: reading !== 'note' && reading !== 'signature' && reading !== 'title' }];
    }),
  );
}

/** As wide as most of their words; together about as wide as the page. */
function columnWidths(form: Form, dresser: Dresser, range: Range): ReadonlyMap<number, number> {
  const single = blocks(form, dresser, range).filter(({ at, wraps }) => wraps && at.left === at.right);
  const isWide = range.right - range.left >= UPRIGHT;
  const columns = new Map<number, { readonly width: number; readonly tall: number }[]>();
  for (const { text, at } of single) {
    const inTable = form.tables.some((table) => at.top >= table.range.top && at.top <= table.range.bottom);
    const width = breadth(text);
    // What runs on over the whole form says nothing of one column.
    if (isWide ? !inTable : !inTable && width > LONG) continue;
    const own = columns.get(at.left);
    if (own === undefined) columns.set(at.left, [{ width, tall: at.bottom - at.top + 1 }]);
    else own.push({ width, tall: at.bottom - at.top + 1 });
  }
  const raw = rowsBetween(range.left, range.right).map((col) => {
    const rows = columns.get(col) ?? [];
    const widths = rows.map(({ width }) => width).sort((a, b) => a - b);
    const usual = widths[Math.floor(widths.length * 0.8)] ?? NARROWEST;
    const longest = rows.reduce((most, { width, tall }) => Math.max(most, width / (MOST_LINES * tall)), 0);
    return Math.min(Math.max(Math.min(usual, 24) + 2, longest + 2, NARROWEST), WIDEST);
  });
  const total = raw.reduce((sum, width) => sum + width, 0);
  const page = isWide ? PAGE.sideways : PAGE.upright;
  const scale = total < page ? page / total : Math.max(page / total, 0.8);
  return new Map(raw.map((width, i) => [range.left + i, Math.round(width * scale * 10) / 10]));
}

/** As high as the tallest cell; what a merged cell needs beyond its rows goes evenly to them. */
function rowHeights(form: Form, dresser: Dresser, range: Range, widths: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const all = blocks(form, dresser, range);
  for (const row of rowsBetween(range.top, range.bottom)) heights.set(row, readingOf(form, row) === 'title' ? 30 : ONE_LINE);
  const need = (text: string, at: Range): number => linesIn(text, rowsBetween(at.left, at.right).reduce((sum, col) => sum + (widths.get(col) ?? 0), 0)) * LINE_HEIGHT + 6;
  for (const { text, at, wraps } of all) {
    if (wraps && at.top === at.bottom) heights.set(at.top, Math.min(TALLEST, Math.max(heights.get(at.top) ?? 0, need(text, at))));
  }
  for (const { text, at, wraps } of all) {
    if (!wraps || at.top === at.bottom) continue;
    const rows = rowsBetween(at.top, at.bottom);
    const lacking = need(text, at) - rows.reduce((sum, row) => sum + (heights.get(row) ?? 0), 0);
    if (lacking > 0) for (const row of rows) heights.set(row, Math.min(TALLEST, Math.ceil((heights.get(row) ?? 0) + lacking / rows.length)));
  }
  return heights;
}

function resize(dresser: Dresser, range: Range, axis: 'row' | 'column', sizes: ReadonlyMap<number, number>, reason: string): void {
  const { sheet } = dresser;
  const edits = [...sizes].flatMap(([index, size]): Edit[] => {
    const before = (axis === 'row' ? sheet.rowSizes : sheet.columnSizes).get(index);
    if (before?.size === size || before?.hidden === true) return [];
    return [{ kind: 'size', sheet: sheet.id, axis, index, expect: before ?? null, put: { ...before, size } }];
  });
  dresser.propose({ range, reason, edits });
}
