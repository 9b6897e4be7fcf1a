/** A new workbook in the system's columns, and the same rows for its grid. */
import type { Book, Cell, Row, Sheet, Style } from '../../sheet/book';
import { groupBy } from '../../form/group';
import { sheetFromRows } from '../../sheet/build';
import { freeSheetName } from '../../sheet/sheet-name';
import { fields, heads, type Field } from './columns';
import type { ExportRow } from './rows';

const line = { style: 'thin' } as const;
const border = { top: line, right: line, bottom: line, left: line };
const head: Style = { font: { bold: true }, fill: '#F2F2F2', border, align: { horizontal: 'center', vertical: 'center', wrap: true } };
const text: Style = { border, numberFormat: '@', align: { vertical: 'center', wrap: true } };
const number: Style = { border, align: { horizontal: 'center', vertical: 'center' } };
const widths: Readonly<Record<(typeof fields)[number], number>> = {
  level1: 14, level2: 18, name: 32, sign: 10, value: 14, unit: 12, weight: 8, explanation: 40, standard: 18, source: 28,
};

const USUAL = '绩效指标';

/** A sheet a project, since the system takes one at a time; the only one is called 绩效指标. */
export function exportBook(rows: readonly ExportRow[]): Book {
  const projects = groupBy(rows, ({ project }) => project);
  const sheets: Sheet[] = [];
  for (const [{ name }, its] of projects) {
    const wanted = projects.size === 1 ? USUAL : name.replace(/[\\/?*:[\]']/g, ' ').trim() || USUAL;
    sheets.push(exportSheet(its, `s${String(sheets.length + 1)}`, freeSheetName({ sheets }, wanted, (n) => (n === 1 ? '' : `(${String(n)})`))));
  }
  return { sheets, styles: [{}, head, text, number], names: [] };
}

/** A head and a row an indicator; numbers are numbers, everything else text. */
function exportSheet(rows: readonly ExportRow[], id: string, name: string): Sheet {
  const [HEAD, TEXT, NUMBER] = [1, 2, 3];
  const cell = (value: string, field: Field): Cell => {
    const isNumber = (field === 'value' || field === 'weight') && String(Number(value)) === value;
    return isNumber ? { value: Number(value), style: NUMBER } : { value: value === '' ? null : value, style: TEXT };
  };
  return {
    ...sheetFromRows([], { id, name }),
    rows: [
      fields.map((field): Cell => ({ value: heads[field], style: HEAD })),
      ...rows.map(({ texts }): Row => fields.map((field) => cell(texts[field], field))),
    ],
    columnSizes: new Map(fields.map((field, col) => [col, { size: widths[field] }])),
    view: { freeze: { rows: 1, cols: 0 }, print: { fitToWidth: 1, fitToHeight: 0, landscape: true, paper: 9, titleRows: [0, 0] } },
  };
}

/** 复制到系统: columns in grid order, tabs between cells, no head; line breaks and tabs inside a text become blanks. */
export function clipboardText(rows: readonly ExportRow[], columns: readonly Field[] = fields): string {
  return rows.map(({ texts }) => columns.map((field) => texts[field].replace(/\s+/g, ' ').trim()).join('\t')).join('\n');
}
