/** 检查: the report for the office, feedback tables and letters of return. */
import packageJson from '../../../../package.json';
import { checkBook } from '../../../check/check';
import { count, emptyTally, formatterOf, type FileResult, type Tally } from '../../../report/index';
import { wordsOf } from '../../../report/words';
import { reviewDocuments } from '../../../review/documents';
import { reviewed, type ReviewedFile } from '../../../review/points';
import type { Locale } from '../../../rules/rule';
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
    const before = this.tally;
    this.tally = count(before, result);
    this.pieces.push(this.report.file(result));
    const words = wordsOf(this.locale);
    const [errors, warnings, infos] = [this.tally.errors - before.errors, this.tally.warnings - before.warnings, this.tally.infos - before.infos];
    const counts = [[words.severity.error, errors], [words.severity.warning, warnings], [words.severity.info, infos]].flatMap(([name, number]) => (number === 0 ? [] : [`${String(name)} ${String(number)}`]));
    const said = error !== null ? `${words.unreadable}${words.semicolon}${error.message}` : result.sheets.every(({ forms }) => forms.length === 0) ? words.noForm : counts.join(' · ');
    return { path, words: said, weight: error !== null ? 1e9 : errors * 1e6 + warnings * 1e3 + infos, found: errors + warnings + infos };
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
