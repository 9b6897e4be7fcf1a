/** What of a file could not be read while the rest was: data, and the sentence for the user. */

export interface WorkbookWarning {
  readonly code: 'sheet-missing' | 'sheet-damaged' | 'notes-damaged' | 'rows-beyond';
  readonly sheet: string;
  /** How many rows were left out; 0 where rows are not what is missing. */
  readonly rows: number;
}

type Words = Readonly<Record<WorkbookWarning['code'], (sheet: string, rows: number) => string>>;

const zh: Words = {
  'sheet-missing': (sheet) => `工作表“${sheet}”的内容缺失，已跳过。`,
  'sheet-damaged': (sheet) => `工作表“${sheet}”已损坏，已跳过。`,
  'notes-damaged': (sheet) => `工作表“${sheet}”的批注已损坏，未读取。`,
  'rows-beyond': (sheet, rows) => `工作表“${sheet}”有 ${String(rows)} 行超出表格范围，未读取。`,
};

const en: Words = {
  'sheet-missing': (sheet) => `The content of the sheet “${sheet}” is missing; it was left out.`,
  'sheet-damaged': (sheet) => `The sheet “${sheet}” is damaged and was left out.`,
  'notes-damaged': (sheet) => `The notes of the sheet “${sheet}” are damaged and were not read.`,
  'rows-beyond': (sheet, rows) => `Rows of the sheet “${sheet}” lie beyond what a sheet can hold and were not read: ${String(rows)}.`,
};

const words = { zh, en };

/** The warning in words for the user. */
export function sayWarning({ code, sheet, rows }: WorkbookWarning, locale: keyof typeof words): string {
  return words[locale][code](sheet, rows);
}
