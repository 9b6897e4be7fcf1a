/** 汇总: one register of all indicators, what is alike in different offices, and what was not understood. */
import { recognizeBook } from '../../../check/check';
import { plural } from '../../../form/words';
import { Duplicates } from '../../../review/duplicates';
import { duplicatesTable } from '../../../review/duplicates-table';
import { collected, formsHead, registerHead, unreadHead } from '../../../review/register';
import type { TableRow } from '../../../review/table';
import type { Locale } from '../../../rules/rule';
import { tablesBlob } from '../tables-blob';
import type { Line, OpenedFile, Outcome, Task, TaskRun } from '../task';

const texts = {
  zh: {
    label: '汇总与雷同',
    about: '把所有文件的指标汇成一份总表，一行一项，注明文件、工作表和单元格；列出不同单位雷同的目标和指标，以及没有认出的表。',
    files: '要汇总的文件',
    line: (forms: number, indicators: number) => `${String(forms)}张表，${String(indicators)}项指标`,
    summary: (files: number, forms: number, indicators: number, unread: number, groups: number) => `${String(files)}个文件，${String(forms)}张表，${String(indicators)}项指标；未识别 ${String(unread)} 处，雷同 ${String(groups)} 组`,
    register: '指标总表',
  },
  en: {
    label: 'Collect',
    about: 'One register of all indicators, a row each, with file, sheet and cell; what is alike in different offices; what was not understood.',
    files: 'Files to collect',
    line: (forms: number, indicators: number) => `${plural(forms, 'form')}, ${plural(indicators, 'indicator')}`,
    summary: (files: number, forms: number, indicators: number, unread: number, groups: number) => `${plural(files, 'file')}, ${plural(forms, 'form')}, ${plural(indicators, 'indicator')}; ${String(unread)} not understood, ${plural(groups, 'group')} alike`,
    register: 'Register',
  },
} as const;

export const collect: Task = {
  name: 'collect',
  face: (locale) => ({ label: texts[locale].label, about: texts[locale].about, slots: [{ name: 'files', label: texts[locale].files }] }),
  start: (locale) => new CollectRun(locale),
};

class CollectRun implements TaskRun {
  private readonly duplicates = new Duplicates();
  private readonly indicators: TableRow[] = [];
  private readonly forms: TableRow[] = [];
  private readonly unread: TableRow[] = [];
  private files = 0;

  constructor(private readonly locale: Locale) {}

  take({ path: file, workbook, error }: OpenedFile): Line {
    const sheets = workbook === undefined ? [] : recognizeBook(workbook.book);
    const { indicators, forms, unread } = collected(workbook === undefined ? { file, trouble: error.message } : { file, sheets });
    for (const { sheet, forms: own } of sheets) for (const form of own) this.duplicates.add({ file, sheet: sheet.name, form });
    this.files += 1;
    this.indicators.push(...indicators);
    this.forms.push(...forms);
    this.unread.push(...unread);
    const troubles = unread.map((row) => String(row[2])).join('；');
    return { path: file, words: [forms.length > 0 ? texts[this.locale].line(forms.length, indicators.length) : '', troubles].filter((text) => text !== '').join(' · '), weight: unread.length, found: indicators.length };
  }

  finish(): Outcome {
    const { register, summary } = texts[this.locale];
    const groups = this.duplicates.found();
    const tables = [{ ...registerHead, rows: this.indicators }, { ...formsHead, rows: this.forms }, duplicatesTable(groups), { ...unreadHead, rows: this.unread }];
    return {
      summary: summary(this.files, this.forms.length, this.indicators.length, this.unread.length, groups.length),
      downloads: [{ name: '绩效指标总表.xlsx', label: register, content: tablesBlob(tables) }],
    };
  }
}
