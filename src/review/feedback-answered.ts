/** The feedback table with 复核结果 filled in, and beside it what was found newly wrong or changed without being asked. */
import type { Book, Sheet, Style } from '../sheet/book';
import { sheetFromRows } from '../sheet/build';
import { contentAt } from '../sheet/content';
import type { Edit } from '../sheet/edit';
import { rowHeight } from '../sheet/row-height';
import type { Feedback } from './feedback-read';
import type { Rechecked } from './recheck';
import { recheckTables } from './recheck-table';
import type { Table } from './table';
import { border, headLook } from './table-looks';

const body: Style = { border, align: { vertical: 'center', wrap: true } };

/** Room for a verdict and its remark, in characters. */
const WIDE = 30;

/** Edits on the workbook of the feedback table. Sheets of an earlier recheck are replaced. */
export function answeredEdits(book: Book, { verdicts }: Feedback, rechecked: Rechecked): Edit[] {
  const table = book.sheets.find(({ id }) => id === verdicts.sheet);
  if (table === undefined) return [];
  const [, ...others] = recheckTables(rechecked);
  const earlier = book.sheets.filter(({ name }) => others.some((one) => one.name === name));
  const kept = book.sheets.length - earlier.length;
  const width = table.columnSizes.get(verdicts.col);
  const widened: Edit = { kind: 'size', sheet: table.id, axis: 'column', index: verdicts.col, expect: width ?? null, put: { ...width, size: WIDE } };
  return [
    ...((width?.size ?? 0) < WIDE ? [widened] : []),
    ...rechecked.points.map(({ point, verdict, remark }): Edit => {
      const at = { row: point.row, col: verdicts.col };
      return { kind: 'put', sheet: table.id, at, expect: contentAt(table, at), put: { value: remark === '' || verdict === '已说明' ? verdict : `${verdict}：${remark}` } };
    }),
    ...earlier.map(({ id }): Edit => ({ kind: 'removeSheet', sheet: id })),
    ...others.flatMap((one, index) => addTable(one, kept + index)),
  ];
}

/** Points of the highest row. */
const HIGHEST = 200;

/** A table as a new sheet of a workbook, its head in sight while one scrolls. */
function addTable({ name, columns, rows }: Table, index: number): Edit[] {
  const id = `recheck-${String(index)}`;
  const sheet: Sheet = {
    ...sheetFromRows([columns.map((column) => column.head), ...rows], { id, name }),
    columnSizes: new Map(columns.map(({ width }, col) => [col, { size: width }])),
    rowSizes: new Map(rows.map((row, at) => [at + 1, { size: rowHeight(row.map((value) => String(value ?? '')), columns.map(({ width }) => width), HIGHEST) }])),
    view: { freeze: { rows: 1, cols: 0 }, print: { fitToWidth: 1, fitToHeight: 0, landscape: true, paper: 9, titleRows: [0, 0] } },
  };
  const range = (top: number, bottom: number) => ({ top, left: 0, bottom, right: columns.length - 1 });
  return [
    { kind: 'addSheet', index, sheet: id, content: sheet },
    { kind: 'style', sheet: id, range: range(0, 0), styles: [headLook] },
    ...(rows.length === 0 ? [] : [{ kind: 'style', sheet: id, range: range(1, rows.length), styles: [body] } as const]),
  ];
}
