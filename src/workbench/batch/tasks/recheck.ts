/** 复核销号: returned workbooks against the feedback table that was sent. */
import { plural } from '../../../form/words';
import { answeredEdits } from '../../../review/feedback-answered';
import { readFeedback, type Feedback } from '../../../review/feedback-read';
import { recheck as recheckAll, type Returned } from '../../../review/recheck';
import { recheckSummary, recheckTables } from '../../../review/recheck-table';
import type { Locale } from '../../../rules/rule';
import type { Workbook } from '../../../workbook/index';
import { tablesBlob } from '../tables-blob';
import type { Download, Line, OpenedFile, Outcome, Task, TaskRun } from '../task';

const texts = {
  zh: {
    label: '复核销号',
    about: '把退回修改的文件与发出的审核反馈表逐条核对：已改、未改、已说明、新增问题，并列出没有要求却改动的单元格。',
    against: '发出的审核反馈表（一份）',
    returned: '退回的文件',
    notFeedback: '不是审核反馈表，或其中隐藏的列已被删除',
    points: (count: number) => `审核反馈表，${String(count)}条意见`,
    read: '已读取',
    none: '没有可用的审核反馈表，无法核对。',
    result: '复核结果',
    answered: '填好复核结果的反馈表',
  },
  en: {
    label: 'Recheck',
    about: 'Holds returned workbooks against the feedback table that was sent: settled, open, explained, newly wrong, and every cell that changed though nobody asked.',
    against: 'The feedback table that was sent (one)',
    returned: 'Returned files',
    notFeedback: 'no feedback table, or its hidden columns are gone',
    points: (count: number) => `feedback table, ${plural(count, 'point')}`,
    read: 'read',
    none: 'There is no usable feedback table to go by.',
    result: 'Result',
    answered: 'Feedback table with verdicts',
  },
} as const;

export const recheck: Task = {
  name: 'recheck',
  face: (locale) => {
    const { label, about, against, returned } = texts[locale];
    return { label, about, slots: [{ name: 'against', label: against }, { name: 'returned', label: returned }] };
  },
  start: (locale) => new RecheckRun(locale),
};

class RecheckRun implements TaskRun {
  private table: { readonly workbook: Workbook; readonly feedback: Feedback } | undefined;
  private readonly returned: Returned[] = [];

  constructor(private readonly locale: Locale) {}

  take({ slot, path, workbook, error }: OpenedFile): Line {
    const said = (words: string, weight: number, found = 0): Line => ({ path, words, weight, found });
    const { notFeedback, points, read } = texts[this.locale];
    if (workbook === undefined) return said(error.message, 2);
    if (slot === 'returned') {
      this.returned.push({ file: path, book: workbook.book, options: { locale: this.locale, ...(workbook.store && { store: workbook.store }) } });
      return said(read, 0);
    }
    const feedback = readFeedback(workbook.book);
    if (feedback === undefined) return said(notFeedback, 2);
    this.table ??= { workbook, feedback };
    return said(points(feedback.points.length), 1, feedback.points.length);
  }

  finish(): Outcome {
    const { none, result, answered } = texts[this.locale];
    if (this.table === undefined) return { summary: none, downloads: [] };
    const { workbook, feedback } = this.table;
    const rechecked = recheckAll(feedback, this.returned);
    const downloads: Download[] = [{ name: '复核结果.xlsx', label: result, content: tablesBlob(recheckTables(rechecked)) }];
    const filled = new Uint8Array(workbook.save(answeredEdits(workbook.book, feedback, rechecked)));
    return { summary: recheckSummary(rechecked, this.locale), downloads: [...downloads, { name: '审核反馈表（已复核）.xlsx', label: answered, content: new Blob([filled]) }] };
  }
}
