/** 对账: two folders held against each other, form by form. */
import { recognizeBook } from '../../../check/check';
import { plural } from '../../../form/words';
import { compareAll, comparisonSummary, comparisonTables } from '../../../review/comparison-table';
import type { PlacedForm } from '../../../review/pair-forms';
import type { Locale } from '../../../rules/rule';
import { tablesBlob } from '../tables-blob';
import type { Line, OpenedFile, Outcome, Task, TaskRun } from '../task';

const texts = {
  zh: {
    label: '对账',
    about: '逐项对照前后两批表：申报与批复、监控、自评，或上年与本年。列出指标值、符号、单位、名称的改动，取消和新增的指标，以及仍写上年年份的地方。',
    earlier: '前一批（申报、批复或上年）',
    later: '后一批（监控、自评或本年）',
    line: (forms: number) => `${String(forms)}张表`,
    none: '没有认出绩效目标表',
    summary: (pairs: number, differing: number, left: number) => `对照 ${String(pairs)} 对表，${String(differing)} 对有差异，${String(left)} 张没有对上`,
    differences: '差异表',
    colon: '：',
  },
  en: {
    label: 'Compare',
    about: 'Holds two sets of forms against each other: declaration and approval, monitoring, evaluation, or last year and this. Lists targets, signs, units and names that changed, what is gone or new, and what still speaks of last year.',
    earlier: 'The earlier ones (declaration, approval, last year)',
    later: 'The later ones (monitoring, evaluation, this year)',
    line: (forms: number) => plural(forms, 'form'),
    none: 'no form recognised',
    summary: (pairs: number, differing: number, left: number) => `${plural(pairs, 'pair')} compared, ${String(differing)} differ, ${plural(left, 'form')} without a counterpart`,
    differences: 'Differences',
    colon: ': ',
  },
} as const;

export const compare: Task = {
  name: 'compare',
  face: (locale) => {
    const { label, about, earlier, later } = texts[locale];
    return { label, about, slots: [{ name: 'earlier', label: earlier }, { name: 'later', label: later }] };
  },
  start: (locale) => new CompareRun(locale),
};

class CompareRun implements TaskRun {
  private readonly earlier: PlacedForm[] = [];
  private readonly later: PlacedForm[] = [];

  constructor(private readonly locale: Locale) {}

  take({ slot, path: file, workbook, error }: OpenedFile): Line {
    const { line, none } = texts[this.locale];
    if (workbook === undefined) return { path: file, words: error.message, weight: 2, found: 0 };
    const forms = recognizeBook(workbook.book).flatMap(({ sheet, forms: own }) => own.filter(({ kind }) => kind !== 'blank').map((form) => ({ file, sheet: sheet.name, form })));
    (slot === 'earlier' ? this.earlier : this.later).push(...forms);
    return { path: file, words: forms.length === 0 ? none : line(forms.length), weight: forms.length === 0 ? 1 : 0, found: forms.length };
  }

  finish(): Outcome {
    const result = compareAll(this.earlier, this.later);
    const differing = result.compared.filter(({ comparison }) => comparison.differences.length + comparison.leftovers.length > 0);
    const [only] = result.compared;
    const counts = texts[this.locale].summary(result.compared.length, differing.length, result.onlyBefore.length + result.onlyAfter.length);
    return {
      summary: only !== undefined && result.compared.length === 1 ? counts + texts[this.locale].colon + comparisonSummary(only.comparison, this.locale) : counts,
      downloads: [{ name: '对账差异.xlsx', label: texts[this.locale].differences, content: tablesBlob(comparisonTables(result)) }],
    };
  }
}
