/**
 * The forms of a sheet that was read before and in which since then only cells of ordinary rows have got another content:
 * another target, another source. Nothing about the layout can have changed then, and each such row is read by itself.
 */
import type { Form, Indicator, Role, Table } from '../form/schema';
import type { Sheet } from '../sheet/book';
import { CellClass } from './cell-class';
import { speakAlike } from './confidence';
import { continuesHeader, startsHeader } from './header';
import { lexicon as defaultLexicon, type Lexicon } from './lexicon';
import { cellText, isTotalText, linesOf, rawText, type Line } from './line';
import { classOf } from './line-classes';
import { indicatorsAgain } from './row-indicator';
import { isPlain } from './segment';
import { isTold } from './table-end';
import { isOrdinary } from './table-end';

/** What stands in these columns decides about nothing but its own row, as long as it is of the same class. */
const OWN: ReadonlySet<Role> = new Set<Role>([
  'sign', 'value', 'unit', 'explanation', 'standard', 'standard-source', 'history', 'history-source', 'source', 'actual', 'weight', 'score', 'completion', 'deviation', 'remark',
]);

/** Fewer cells may be a title, a note or a label. */
const LEAST_CELLS = 3;
/** So many rows below a head its next row is looked for. */
const BELOW_HEAD = 2;

/** The forms as a fresh look would find them; undefined where only that can tell. `forms` are those of `before`. */
export function formsAgain(before: Sheet, now: Sheet, forms: readonly Form[], lexicon: Lexicon = defaultLexicon): readonly Form[] | undefined {
  if (before.rows.length !== now.rows.length || before.rowSizes !== now.rowSizes) return undefined;
  const [linesBefore, lines] = [linesOf(before.rows), linesOf(now.rows)];
  const again = forms.map((form): { readonly form: Form; indicators: Indicator[] } => ({ form, indicators: form.indicators }));
  for (const [row, cells] of now.rows.entries()) {
    const old = before.rows[row];
    if (old === cells) continue;
    const one = again.find(({ form: { range } }) => range.top <= row && row <= range.bottom);
    const table = one && tableAt(one.form, row, lines, lexicon);
    if (one === undefined || table === undefined) return undefined;
    const [was, is] = [linesBefore[row], lines[row]];
    if (was === undefined || is === undefined) return undefined;
    const first = indexOfRow(one.indicators, row);
    const known = standAlike(was, is, table, lexicon) ? one.indicators.slice(first, indexOfRow(one.indicators, row + 1)) : [];
    const fresh = indicatorsAgain(was, is, known);
    if (fresh === undefined || fresh.some((indicator, i) => known[i] === undefined || !speakAlike(known[i], indicator))) return undefined;
    if (one.indicators === one.form.indicators) one.indicators = [...one.form.indicators];
    for (const [i, indicator] of fresh.entries()) one.indicators[first + i] = indicator;
  }
  return again.map(({ form, indicators }) => (indicators === form.indicators ? form : { ...form, indicators }));
}

/** The table of which a row is one of the indicators; undefined where more than the row depends on what it says. */
function tableAt(form: Form, row: number, lines: readonly Line[], lexicon: Lexicon): Table | undefined {
  const table = form.tables.find(({ range }) => range.top <= row && row <= range.bottom);
  const header = table?.header ?? undefined;
  // The last row of a table may go on under the next head; items of a list stand in cells of any kind.
  const mayGoOn = row === table?.range.bottom && table !== form.tables.at(-1);
  if (header === undefined || mayGoOn || form.layout === 'L19' || form.rows[row - form.range.top] !== 'indicator') return undefined;
  const head = lines[header.first];
  if (head === undefined || !startsHeader(head, lexicon)) return undefined;
  const mayBeHead = row <= header.last + BELOW_HEAD && continuesHeader(lines, header.first, header.last, row, lexicon);
  return mayBeHead ? undefined : table;
}

/** Where the indicators of a row begin, or would; they stand in the order of their rows. */
function indexOfRow(indicators: readonly Indicator[], row: number): number {
  let low = 0;
  let high = indicators.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((indicators[middle]?.row ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether both lines are ordinary rows that differ only in what decides about nothing else. */
function standAlike(was: Line, is: Line, table: Table, lexicon: Lexicon): boolean {
  if (is.cols.length < LEAST_CELLS || was.cols.length !== is.cols.length) return false;
  if (![was, is].every((line) => isPlain(line, lexicon) && isOrdinary(line, lexicon))) return false;
  return is.cols.every((col, k) => was.cols[k] === col && (isSame(was, is, col) || (k > 0 && isOwn(was, is, col, table, lexicon))));
}

/** Whether the cells of a column show the same; most of them are the very same. */
function isSame(was: Line, is: Line, col: number): boolean {
  return was.row?.[col] === is.row?.[col] || rawText(was, col) === rawText(is, col);
}

/** Whether the cells of a column decide about nothing but their rows, and are of one class. */
function isOwn(was: Line, is: Line, col: number, { columns }: Table, lexicon: Lexicon): boolean {
  const role = columns.find((column) => column.col === col)?.role;
  if (role === undefined || !OWN.has(role)) return false;
  const [before, now] = [cellText(was, col), cellText(is, col)];
  const c = classOf(now, lexicon);
  if (c === CellClass.empty || c === CellClass.level || c === CellClass.level2 || c !== classOf(before, lexicon)) return false;
  return [before, now].every((text) => isTold(text) && !isTotalText(text));
}
