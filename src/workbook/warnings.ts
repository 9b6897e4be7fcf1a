/** What of a file could not be read while the rest was, or will not be in a copy: data, and the sentence for the user. */

export interface WorkbookWarning {
  readonly code: 'sheet-missing' | 'sheet-damaged' | 'notes-damaged' | 'rows-beyond';
  readonly sheet: string;
  /** How many rows were left out; 0 where rows are not what is missing. */
  readonly rows: number;
}

/** Things of an old workbook that a copy in the new format does not have. */
export type Unwritten = 'dropdowns' | 'conditional-formats' | 'drawings';

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

const things: Readonly<Record<keyof typeof words, Readonly<Record<Unwritten, string>>>> = {
  zh: { dropdowns: '下拉选项', 'conditional-formats': '条件格式', drawings: '图片、图表或控件' },
  en: { dropdowns: 'dropdowns', 'conditional-formats': 'conditional formats', drawings: 'pictures, charts or controls' },
};

/** That a saved copy becomes .xlsx, and what of the old file it lacks, in words for the user. */
export function sayUnwritten(unwritten: readonly Unwritten[], locale: keyof typeof words): string {
  const list = unwritten.map((one) => things[locale][one]);
  return locale === 'zh'
    ? `原文件是旧格式，另存为 .xlsx；原文件里的${list.join('、')}不会带过去，请对照原文件补上。`
    : `The file is of an old format and is saved as .xlsx; its ${list.join(', ')} will not be in the copy and must be added by hand.`;
}
