/** The sample workbooks as an office would have them, made from the tab-separated texts beside them. */
import type { Book, Row, Sheet, Style } from '../../src/sheet/book';
import { sheetFromRows } from '../../src/sheet/build';
import { mergeSpines, type Spines } from '../../test/generate/merge-spines';
import { printedSpines } from '../../test/generate/printed-spines';

/** A workbook and the texts that its sheets come from. */
export interface SampleBook {
  readonly file: string;
  readonly sheets: readonly { readonly name: string; readonly text: string }[];
}

export const sampleBooks: readonly SampleBook[] = [
  { file: 'project-stacked.xlsx', sheets: [{ name: '绩效目标申报表', text: 'project-stacked.txt' }] },
  { file: 'department-duties.xlsx', sheets: [{ name: '整体绩效目标表', text: 'department-duties.txt' }] },
  { file: 'project-clean.xlsx', sheets: [{ name: '绩效目标申报表', text: 'project-clean.txt' }] },
  {
    file: 'several-sheets.xlsx',
    sheets: [
      { name: '申报表', text: 'several-sheets-declaration.txt' },
      { name: '自评表', text: 'several-sheets-self-evaluation.txt' },
      { name: '备品登记', text: 'several-sheets-spare-parts.txt' },
    ],
  },
];

const line = { style: 'thin', color: '#000000' } as const;
const border = { top: line, right: line, bottom: line, left: line };
const font = { name: '宋体', size: 10 };
const styles: readonly Style[] = [
  { font },
  { font: { name: '方正小标宋简体', size: 14 }, align: { horizontal: 'center', vertical: 'center' } },
  { font: { ...font, bold: true }, border, align: { horizontal: 'center', vertical: 'center', wrap: true } },
  { font, border, align: { horizontal: 'left', vertical: 'center', wrap: true } },
];
const look = { plain: 0, title: 1, label: 2, body: 3 } as const;

/** Builds one workbook; `read` gives the text of a file in the samples folder. */
export function sampleBook(sample: SampleBook, read: (file: string) => string): Book {
  return {
    sheets: sample.sheets.map(({ name, text }, i) => officeSheet(read(text), name, `s${String(i + 1)}`)),
    styles,
    names: [],
  };
}

function officeSheet(text: string, name: string, id: string): Sheet {
  const lines = text.replace(/\n$/, '').split('\n').map((row) => row.split('\t'));
  const width = Math.max(...lines.map((cells) => cells.length));
  const plain = sheetFromRows(lines.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]), { id, name });
  const spines = printedSpines(plain);
  const merged = mergeSpines(plain, spines);
  const widths = columnWidths(lines, width);
  return {
    ...merged,
    rows: merged.rows.map((row, r): Row | undefined => dressed(row, r, lines[r] ?? [], width, spines)),
    columnSizes: new Map(widths.map((size, col) => [col, { size }])),
    rowSizes: new Map(lines.flatMap((cells, row) => (cells.some((cell) => cell !== '') ? [[row, { size: rowHeight(merged, row, cells, widths) }] as const] : []))),
    view: { print: { fitToWidth: 1, fitToHeight: 0, landscape: width > 9, paper: 9 } },
  };
}

/** Every cell of a filled line gets a box around it; heads, labels and level columns are set apart, titles stand free. */
function dressed(row: Row | undefined, r: number, texts: readonly string[], width: number, spines: Spines): Row | undefined {
  const filled = texts.flatMap((text, col) => (text === '' ? [] : [col]));
  if (filled.length === 0) return row;
  const title = filled.length === 1 && /(表|登记|年度）)$/.test(texts[0] ?? '');
  const header = texts.some((text) => text === '一级指标' || text === '序号') || (spines.heads ?? []).some(([first, last]) => r >= first && r <= last);
  const inSpine = (col: number): boolean => (spines.down ?? []).some(({ rows, columns }) => r >= rows[0] && r <= rows[1] && columns.includes(col));
  // 标签 值 标签 值: every other filled cell of the head is a label; an odd one stands beside a block (项目资金).
  const side = filled.length % 2;
  const named = (col: number): boolean => {
    const at = filled.indexOf(col);
    return spines.across?.includes(r) === true && (at < side || (at - side) % 2 === 0);
  };
  const label = (col: number): boolean => header || named(col) || (inSpine(col) && spines.across?.includes(r) !== true);
  return Array.from({ length: width }, (_, col) => ({
    value: row?.[col]?.value ?? null,
    style: title ? look.title : label(col) && (texts[col] ?? '').length <= 24 ? look.label : look.body,
  }));
}

/** Wide enough for most cells of the column; long texts wrap. */
function columnWidths(lines: readonly (readonly string[])[], width: number): number[] {
  return Array.from({ length: width }, (_, col) => {
    const lengths = lines.filter((cells) => cells.length > 3).map((cells) => (cells[col] ?? '').length).filter((length) => length > 0).sort((a, b) => a - b);
    const usual = lengths[Math.floor(lengths.length * 0.8)] ?? 4;
    return Math.min(24, Math.max(8, usual * 2 + 2));
  });
}

/** Points for the lines that the longest cell needs in its merged width. */
function rowHeight(sheet: Sheet, row: number, texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, col) => {
    const merge = sheet.merges.find((m) => m.top === row && m.left === col);
    const room = widths.slice(col, (merge?.right ?? col) + 1).reduce((sum, each) => sum + each, 0);
    return Math.ceil((text.length * 2.2) / room / ((merge?.bottom ?? row) - row + 1));
  });
  return Math.min(400, Math.max(1, ...lines) * 14 + 8);
}
