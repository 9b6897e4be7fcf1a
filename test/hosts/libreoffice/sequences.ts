/** What a script may do to a sheet through the object model, and what can be seen of it afterwards. */
import fc from 'fast-check';
import { readMerges } from '../../../src/host/wps/merges';
import { parseCell } from '../../../src/sheet/address';
import { entered } from '../fake-et/entered';
import { contains, firstCell, formatRange, intersects, parseRange } from '../../../src/sheet/range';

export type Act = (sheet: Et.Worksheet) => void;

/** Told in words, so that a failure can be read. */
export interface Told {
  readonly what: string;
  readonly act: Act;
}

const ROWS = 5;
const COLUMNS = 4;
/** Whatever may be looked at: a row and a column more than is written. */
const WHOLE = { top: 0, left: 0, bottom: ROWS + 1, right: COLUMNS };

const place = fc.record({ row: fc.nat(ROWS - 1), col: fc.nat(COLUMNS - 1) });
const block = fc.tuple(place, place).map(([a, b]) =>
  formatRange({ top: Math.min(a.row, b.row), left: Math.min(a.col, b.col), bottom: Math.max(a.row, b.row), right: Math.max(a.col, b.col) }),
);
const cell = place.map(({ row, col }) => formatRange({ top: row, left: col, bottom: row, right: col }));
const entry = fc.constantFrom<string | number>('≥50', '万元', "'0013", '0013', "'=abc", "'1-2", 12, -3.5, '12.5', ' ', '', '提升');

/**
 * Left out: writing under a merge, where the stand-in keeps what is hidden; an entry to be understood where a text with an
 * apostrophe stands, which stays a text in the stand-in; a new first row, whose looks nobody documents; and splitting a merge by cells of it without its first, which Excel and ET split and the stand-in leaves.
 */
const told: fc.Arbitrary<Told> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(cell, entry).map(([at, value]) => ({ what: `${at} = ${String(value)}`, act: (sheet: Et.Worksheet) => { write(sheet, at, value); } })) },
  { weight: 1, arbitrary: fc.tuple(place, entry, entry).map(([{ row, col }, a, b]) => {
    const at = formatRange({ top: row, left: col, bottom: row + 1, right: col + 1 });
    return { what: `${at} = [[${String(a)}, 1], [${String(b)}, 2]]`, act: (sheet: Et.Worksheet) => { write(sheet, at, [[a, 1], [b, 2]]); } };
  }) },
  { weight: 1, arbitrary: fc.tuple(block, fc.constantFrom(3, '类')).map(([at, value]) => ({ what: `${at} all = ${String(value)}`, act: (sheet: Et.Worksheet) => { write(sheet, at, value); } })) },
  { weight: 1, arbitrary: cell.map((at) => ({ what: `${at} @ 007`, act: (sheet: Et.Worksheet) => { if (sheet.Range(at).MergeCells !== false) return; sheet.Range(at).NumberFormat = '@'; sheet.Range(at).Value2 = '007'; } })) },
  { weight: 2, arbitrary: block.map((at) => ({ what: `merge ${at}`, act: (sheet: Et.Worksheet) => { if (sheet.Range(at).MergeCells === false && !hides(sheet, at)) sheet.Range(at).Merge(); } })) },
  { weight: 1, arbitrary: block.map((at) => ({ what: `split ${at}`, act: (sheet: Et.Worksheet) => { if (!cuts(sheet, at)) sheet.Range(at).UnMerge(); } })) },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: ROWS }).map((row) => ({ what: `insert ${String(row)}`, act: (sheet: Et.Worksheet) => { sheet.Range(`${String(row)}:${String(row)}`).Insert(-4121); } })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: ROWS }).map((row) => ({ what: `delete ${String(row)}`, act: (sheet: Et.Worksheet) => { if (sheet.Range(`A${String(row)}:D${String(row)}`).MergeCells === false) sheet.Range(`${String(row)}:${String(row)}`).Delete(-4162); } })) },
  { weight: 1, arbitrary: fc.tuple(block, fc.constantFrom(0x00ffff, null)).map(([at, colour]) => ({ what: `fill ${at} ${String(colour)}`, act: (sheet: Et.Worksheet) => {
    const { Interior: interior } = sheet.Range(at);
    if (colour === null) interior.ColorIndex = -4142;
    else {
      interior.Pattern = 1;
      interior.Color = colour;
    }
  } })) },
  { weight: 1, arbitrary: fc.tuple(block, fc.boolean()).map(([at, bold]) => ({ what: `bold ${at} ${String(bold)}`, act: (sheet: Et.Worksheet) => { sheet.Range(at).Font.Bold = bold; } })) },
  { weight: 1, arbitrary: cell.map((at) => ({ what: `note ${at}`, act: (sheet: Et.Worksheet) => { if (sheet.Range(at).MergeCells === false && sheet.Range(at).Comment === null) sheet.Range(at).AddComment('请核'); } })) },
  { weight: 1, arbitrary: cell.map((at) => ({ what: `no note ${at}`, act: (sheet: Et.Worksheet) => { sheet.Range(at).Comment?.Delete(); } })) },
);

export const sequences = fc.array(told.map((one) => ({ ...one, [fc.toStringMethod]: () => one.what })), { minLength: 4, maxLength: 14 });

/** Writes where both are known to do the same. */
function write(sheet: Et.Worksheet, at: string, content: Et.Content): void {
  const range = sheet.Range(at);
  const kept = [range.Value2].flat(2).some((value) => typeof value === 'string' && entered(bare(value), false).value !== bare(value));
  const understood = [content].flat(2).some((value) => typeof value === 'string' && !value.startsWith("'"));
  if (range.MergeCells === false && !(kept && understood)) range.Value2 = content;
}

/** Whether the block lies over a merge without its first cell. */
function cuts(sheet: Et.Worksheet, at: string): boolean {
  const block = parseRange(at)!;
  return readMerges(sheet, WHOLE).some((merge) => intersects(merge, block) && !contains(block, firstCell(merge)));
}

/** Whether a merge of the block would hide a text or a note, which the fake refuses. */
function hides(sheet: Et.Worksheet, at: string): boolean {
  const block = parseRange(at)!;
  const covered = notesOf(sheet).map((note) => parseCell(note.Parent.Address(false, false))!).filter((cell) => contains(block, cell) && !(cell.row === block.top && cell.col === block.left));
  return covered.length > 0 || [sheet.Range(at).Value2].flat(2).slice(1).some((value) => value !== null && value !== '');
}

function notesOf({ Comments: comments }: Et.Worksheet): Et.Comment[] {
  return Array.from({ length: comments.Count }, (_note, index) => comments.Item(index + 1));
}

/** What the fake claims to know of a sheet: contents, and of each row and column what its cells have in common. */
export function seen(sheet: Et.Worksheet): unknown {
  const rows = Array.from({ length: ROWS + 2 }, (_row, row) => ({ ...WHOLE, top: row, bottom: row }));
  const columns = Array.from({ length: COLUMNS + 1 }, (_column, col) => ({ ...WHOLE, left: col, right: col }));
  const lines = [...rows, ...columns].map((line) => {
    const range = sheet.Range(formatRange(line));
    return [formatRange(line), range.MergeCells, range.Font.Bold, range.Interior.Color];
  });
  return {
    values: blanks(sheet.Range(formatRange(WHOLE)).Value2),
    formulas: blanks(sheet.Range(formatRange(WHOLE)).Formula),
    lines,
    merges: readMerges(sheet, WHOLE),
    notes: notesOf(sheet).map((note) => [note.Parent.Address(false, false), note.Text()].join(' ')).sort(),
  };
}

function blanks(content: Et.Content): unknown {
  return Array.isArray(content) ? content.map((row) => row.map((value) => (value === null ? '' : typeof value === 'string' ? bare(value) : value))) : content;
}

/** Without the apostrophe, which the stand-in shows of texts that look like numbers. */
function bare(text: string): string {
  return text.replace(/^'/, '');
}
