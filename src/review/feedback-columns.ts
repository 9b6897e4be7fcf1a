/** The columns of 绩效目标审核反馈表, known here alone: it is written and read back by the same list. */
import type { Point } from './points';

/** What the office and the reviewer write beside a point. */
export interface Answer {
  /** 单位修改说明 */
  readonly reply: string;
  /** 复核结果 */
  readonly verdict: string;
}

export interface FeedbackColumn {
  readonly head: string;
  /** Width in characters; absent = hidden. */
  readonly width?: number;
  /** What stands in it; absent: the ordinal. */
  readonly key?: keyof Point | keyof Answer | 'place';
}

export const feedbackColumns: readonly FeedbackColumn[] = [
  { head: '序号', width: 6 },
  { head: '项目', width: 22, key: 'subject' },
  { head: '位置', width: 16, key: 'place' },
  { head: '原填', width: 22, key: 'original' },
  { head: '问题', width: 44, key: 'problem' },
  { head: '修改建议', width: 26, key: 'advice' },
  { head: '依据', width: 34, key: 'basis' },
  { head: '单位修改说明', width: 24, key: 'reply' },
  { head: '复核结果', width: 12, key: 'verdict' },
  // By these a point is found again. Hidden: they are for the program.
  { head: '文件', key: 'file' },
  { head: '工作表', key: 'sheet' },
  { head: '单元格', key: 'cell' },
  { head: '规则', key: 'rule' },
  { head: '指纹', key: 'fingerprint' },
];

export const feedbackSheet = '审核反馈';
export const evidenceSheet = '审核要点';

/** The hidden sheet of the rows as they were sent in: file, sheet, row (1-based), then the row's cells from column A on. */
export const originalsSheet = '_原表';
export const originalsMark = 'urn:jibiao:feedback:1';
