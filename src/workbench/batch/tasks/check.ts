/** 检查: the report for the office, feedback tables and letters of return. */
import packageJson from '../../../../package.json';
import { checkBook } from '../../../check/check';
import { count, emptyTally, formatterOf, type FileResult, type Tally } from '../../../report/index';
import { wordsOf } from '../../../report/words';
import { reviewDocuments } from '../../../review/documents';
import { reviewed, type ReviewedFile } from '../../../review/points';
import type { Locale } from '../../../rules/rule';
import { sayWarning } from '../../../workbook/index';
import { packed, xlsxBlob } from '../downloads';
import type { Download, Line, OpenedFile, Outcome, Task, TaskRun } from '../task';

const faces = {
  zh: { label: '检查', about: '检查所有文件，给出一份网页报告、绩效目标审核反馈表和退回意见。', slots: [{ name: 'files', label: '要检查的文件' }] },
  en: { label: 'Check', about: 'Checks all files: one report as a page, feedback tables and letters of return.', slots: [{ name: 'files', label: 'Files to check' }] },
} as const;
const labels = {
  zh: { report: '网页报告（下载后用浏览器打开）', feedback: '审核反馈表（全部）', offices: '审核反馈表和退回意见（按单位，压缩包）' },
  en: { report: 'Report as a page (download, then open it)', feedback: 'Feedback table, all', offices: 'Feedback tables and letters by office (zip)' },
} as const;

export const check: Task = { name: 'check', face: (locale) => faces[locale], start: (locale) => new CheckRun(locale) };

class CheckRun implements TaskRun {
  private readonly report;
  private readonly pieces: string[];
  private readonly reviews: ReviewedFile[] = [];
  private tally: Tally = emptyTally;

  constructor(private readonly locale: Locale) {
    this.report = formatterOf('html', { version: packageJson.version, locale, color: false });
    this.pieces = [this.report.begin()];
  }

  take({ path, workbook, error }: OpenedFile): Line {
    const result: FileResult = workbook === undefined ? { path, error, sheets: [] } : { path, error: null, sheets: checkBook(workbook.book, { locale: this.locale, ...(workbook.store && { store: workbook.store }) }), book: workbook.book };
    if (workbook !== undefined) this.reviews.push(reviewed(path, result.sheets, workbook.book));
    this.tally = count(this.tally, result);
    this.pieces.push(this.report.file(result));
    const own = count(emptyTally, result);
    const lost = workbook?.warnings.map((warning) => sayWarning(warning, this.locale)) ?? [];
    return { path, words: [this.said(result, own), ...lost].join(' '), weight: error !== null ? 1e9 : own.errors * 1e6 + own.warnings * 1e3 + own.infos, found: own.errors + own.warnings + own.infos };
  }

  /** What is said of one file: why it cannot be read, that it holds no form, or what was found. */
  private said({ error, sheets }: FileResult, own: Tally): string {
    const words = wordsOf(this.locale);
    if (error !== null) return `${words.unreadable}${words.semicolon}${error.message}`;
    if (sheets.every(({ forms }) => forms.length === 0)) return words.noForm;
    const counts = ([['error', own.errors], ['warning', own.warnings], ['info', own.infos]] as const).flatMap(([severity, number]) => (number === 0 ? [] : [`${words.severity[severity]} ${String(number)}`]));
    return counts.length === 0 ? words.clean(own) : counts.join(' · ');
  }

  finish(): Outcome {
    const { locale, tally } = this;
    const report = new Blob([...this.pieces, this.report.end(tally)], { type: 'text/html' });
    return { summary: wordsOf(locale).totals(tally), downloads: [{ name: '绩效目标检查报告.html', label: labels[locale].report, content: report }, ...this.feedback()] };
  }

  private feedback(): Download[] {
    if (this.reviews.every(({ forms }) => forms.length === 0)) return [];
    const documents = reviewDocuments(this.reviews, { name: '绩效目标审核反馈表', perOffice: true, letters: true, noOffice: '未填单位' });
    const first = documents.next();
    if (first.done === true || typeof first.value.content === 'string') return [];
    const table = { name: first.value.name, label: labels[this.locale].feedback, content: xlsxBlob(first.value.content) };
    return [table, { name: '审核反馈表（按单位）.zip', label: labels[this.locale].offices, content: packed(documents) }];
  }
}
