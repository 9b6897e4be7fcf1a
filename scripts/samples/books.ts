/** The sample workbooks as an office would have them, made from the tab-separated texts beside them. */
import type { Book, Row, Sheet, Size, Style } from '../../src/sheet/book';
import { sheetFromRows } from '../../src/sheet/build';
import { mergeSpines } from '../../test/generate/merge-spines';
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
  { font: { name: '方正小标宋简体', size: 16 }, align: { horizontal: 'center', vertical: 'center' } },
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
  const merged = mergeSpines(plain, printedSpines(plain));
  const widths = columnWidths(lines, width);
  return {
    ...merged,
    rows: merged.rows.map((row, r): Row | undefined => dressed(row, lines[r] ?? [], width)),
    columnSizes: new Map(widths.map((size, col) => [col, { size }])),
    rowSizes: new Map(lines.flatMap((cells, row): [number, Size][] => {
      const height = rowHeight(merged, row, cells, widths);
      return height === undefined ? [] : [[row, { size: height }]];
    })),
    view: { print: { fitToWidth: 1, fitToHeight: 0, landscape: width > 9, paper: 9 } },
  };
}

/** Every cell of a filled line gets a box around it, as forms have; a line with one short text alone is a title. */
function dressed(row: Row | undefined, texts: readonly string[], width: number): Row | undefined {
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0) return row;
  const heading = filled.length === 1 && texts[0] !== '' && /(表|登记|年度）)$/.test(texts[0]!);
  return Array.from({ length: width }, (_, col) => {
    const text = texts[col] ?? '';
    const short = text.length <= 12 && !/[\d≥≤＝>]/.test(text);
    const style = heading ? look.title : text !== '' && short && col < width - 1 ? look.label : look.body;
    return { value: row?.[col]?.value ?? null, style };
  });
}

/** Wide enough for most cells of the column; long texts wrap. */
function columnWidths(lines: readonly (readonly string[])[], width: number): number[] {
  return Array.from({ length: width }, (_, col) => {
    const lengths = lines.filter((cells) => cells.length > 3).map((cells) => (cells[col] ?? '').length).filter((length) => length > 0).sort((a, b) => a - b);
    const usual = lengths[Math.floor(lengths.length * 0.8)] ?? 4;
    return Math.min(30, Math.max(8, usual * 2 + 2));
  });
}

/** Points for the lines that the longest cell needs in its merged width; undefined for the default height. */
function rowHeight(sheet: Sheet, row: number, texts: readonly string[], widths: readonly number[]): number | undefined {
  const lines = texts.map((text, col) => {
    const merge = sheet.merges.find((m) => m.top === row && m.left === col);
    const room = widths.slice(col, (merge?.right ?? col) + 1).reduce((sum, each) => sum + each, 0);
    const rows = (merge?.bottom ?? row) - row + 1;
    return Math.ceil((text.length * 2) / room / rows);
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? undefined : Math.min(400, most * 14 + 4);
}
