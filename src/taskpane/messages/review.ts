/** The words of the reviewer's part of the pane, in both languages. */
export interface ReviewWords {
  readonly title: string;
  readonly sendBack: string;
  readonly feedback: string;
  readonly recheck: string;
  readonly feedbackFile: string;
  readonly pick: string;
  readonly all: string;
  readonly none: string;
  readonly chosen: (count: number, all: number) => string;
  readonly letter: string;
  readonly letterNote: string;
  readonly short: string;
  readonly full: string;
  readonly rewrite: string;
  readonly edited: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly close: string;
  readonly notFeedback: string;
  readonly noPoints: string;
  readonly open: string;
  readonly newProblems: string;
  readonly unasked: string;
  readonly explained: string;
  readonly settled: string;
  readonly saveAnswered: string;
  readonly nothing: string;
  readonly more: (count: number) => string;
}

export const zh: ReviewWords = {
  title: '审核',
  sendBack: '退回意见',
  feedback: '审核反馈表',
  recheck: '复核销号',
  feedbackFile: '发出的审核反馈表',
  pick: '勾选要退回的问题',
  all: '全选',
  none: '全不选',
  chosen: (count, all) => `已勾选 ${String(count)}/${String(all)} 条`,
  letter: '退回意见全文',
  letterNote: '可在这里改写；只有复制时才离开本面板。',
  short: '简',
  full: '全文',
  rewrite: '按勾选重写',
  edited: '已手工改写；勾选有变化时请按需重写。',
  copy: '复制',
  copied: '已复制。',
  notCopied: '没有复制成功，请选中文字后按 Ctrl+C。',
  close: '关闭',
  notFeedback: '这不是审核反馈表，或其中隐藏的列已被删除。',
  noPoints: '反馈表里没有关于这个工作簿的意见。',
  open: '未改',
  newProblems: '新增问题',
  unasked: '没有要求的改动',
  explained: '已说明',
  settled: '已改',
  saveAnswered: '填好复核结果另存',
  nothing: '（空）',
  more: (count) => `其余${String(count)}条见另存的反馈表。`,
};

export const en: ReviewWords = {
  title: 'Review',
  sendBack: 'Send back',
  feedback: 'Feedback table',
  recheck: 'Recheck',
  feedbackFile: 'Feedback table that was sent',
  pick: 'Tick what is to be sent back',
  all: 'All',
  none: 'None',
  chosen: (count, all) => `${String(count)} of ${String(all)} ticked`,
  letter: 'The letter',
  letterNote: 'Edit it here; it leaves the pane only when you copy it.',
  short: 'Short',
  full: 'Full',
  rewrite: 'Write anew from the ticks',
  edited: 'Edited by hand; write anew if the ticks have changed.',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'Could not be copied; select the text and press Ctrl+C.',
  close: 'Close',
  notFeedback: 'This is no feedback table, or its hidden columns are gone.',
  noPoints: 'The feedback table has no points on this workbook.',
  open: 'Open',
  newProblems: 'New problems',
  unasked: 'Changes nobody asked for',
  explained: 'Explained',
  settled: 'Settled',
  saveAnswered: 'Save with the verdicts filled in',
  nothing: '(empty)',
  more: (count) => `${String(count)} more in the saved table.`,
};
