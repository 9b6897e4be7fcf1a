/**
 * The forms of a sheet that was read before and in which since then only cells of ordinary rows have got another content:
 * another target, another source. Nothing about the layout can have changed then, and each such row is read by itself.
 */
import type { Form, Indicator, Role, Table } from '../form/schema';
import type { Row, Sheet } from '../sheet/book';
import { isTold } from './body';
import { CellClass } from './cell-class';
import { classesOf } from './columns';
import { fitsValue } from './confidence';
import { startsHeader } from './header';
import { lexicon as defaultLexicon, type Lexicon } from './lexicon';
import { cellText, isTotalText, lineOf, rawText, type Line } from './line';
import { indicatorsAgain } from './row-indicator';
import { isPlain } from './segment';
import { isOrdinary } from './tables';

/** What stands in these columns decides about nothing but its own row, as long as it is of the same class. */
const OWN: ReadonlySet<Role> = new Set<Role>([
  'sign', 'value', 'unit', 'explanation', 'standard', 'standard-source', 'history', 'history-source', 'source', 'actual', 'weight', 'score', 'completion', 'deviation', 'remark',
]);

/** Fewer cells may be a title, a note or a label. */
const LEAST_CELLS = 3;
/** A head has been looked for so many rows below its last. */
const BELOW_HEAD = 2;

/** The forms as a fresh look would find them; undefined where only that can tell. `forms` are those of `before`. */
export function formsAgain(before: Sheet, now: Sheet, forms: readonly Form[], lexicon: Lexicon = defaultLexicon): readonly Form[] | undefined {
  if (before.rows.length !== now.rows.length || before.rowSizes !== now.rowSizes) return undefined;
  const again = [...forms];
  for (const [row, cells] of now.rows.entries()) {
    const old = before.rows[row];
    if (old === cells) continue;
    const index = again.findIndex(({ range }) => range.top <= row && row <= range.bottom);
    const form = again[index];
    const read = form && withRow(form, row, old, cells, before, lexicon);
    if (read === undefined) return undefined;
    again[index] = read;
  }
  return again;
}

function withRow(form: Form, row: number, old: Row | undefined, cells: Row | undefined, sheet: Sheet, lexicon: Lexicon): Form | undefined {
  // The last row of a table may go on under the next head; items of a list stand in cells of any kind.
  const table = form.tables.find(({ range }) => range.top <= row && row < range.bottom);
  const header = table?.header ?? undefined;
  if (table === undefined || header === undefined || row <= header.last + BELOW_HEAD || form.layout === 'L19' || form.rows[row - form.range.top] !== 'indicator') return undefined;
  const [was, is] = [lineOf(old), lineOf(cells)];
  if (!startsHeader(lineOf(sheet.rows[header.first]), lexicon) || !standAlike(was, is, table, lexicon)) return undefined;
  const first = form.indicators.findIndex((indicator) => indicator.row === row);
  const known: Indicator[] = [];
  for (let i = first, one = form.indicators[i]; one?.row === row; one = form.indicators[++i]) known.push(one);
  const fresh = indicatorsAgain(was, is, known);
  if (fresh === undefined || fresh.some((indicator, i) => known[i] === undefined || fitsValue(known[i]) !== fitsValue(indicator))) return undefined;
  const indicators = [...form.indicators];
  indicators.splice(first, fresh.length, ...fresh);
  return { ...form, indicators };
}

/** Whether both lines are ordinary rows that differ only in what decides about nothing else. */
function standAlike(was: Line, is: Line, table: Table, lexicon: Lexicon): boolean {
  if (is.cols.length < LEAST_CELLS || was.cols.length !== is.cols.length) return false;
  if (![was, is].every((line) => isPlain(line, lexicon) && isOrdinary(line, lexicon))) return false;
  const [classesBefore, classes] = [classesOf(was, lexicon), classesOf(is, lexicon)];
  return is.cols.every((col, k) => {
    if (was.cols[k] !== col) return false;
    if (rawText(was, col) === rawText(is, col)) return true;
    const c = classes[k];
    const role = table.columns.find((column) => column.col === col)?.role;
    if (k === 0 || c !== classesBefore[k] || c === CellClass.empty || c === CellClass.level || c === CellClass.level2 || role === undefined || !OWN.has(role)) return false;
    return [was, is].every((line) => isTold(cellText(line, col)) && !isTotalText(cellText(line, col)));
  });
}
