import type { Comparator, Quantity, Span } from '../target';

/** Why a number in a goal text promises nothing that an indicator would have to carry. */
export type SkipReason =
  | 'document-number' // 〔2016〕19号
  | 'title' // inside 《》 or “”
  | 'bracket' // detail in brackets
  | 'date' // 2021年, 11月底
  | 'period' // 3年, 十四五
  | 'background' // 截至…, 现有…, 自…以来, an earlier year
  | 'standard' // 5万元/人, 每人每月500元, 宽3.5米
  | 'funding' // 安排资金150万元
  | 'actor' // 3个镇实施
  | 'ordinal' // 第3期
  | 'approximate' // 约6500平方米
  | 'no-unit' // a bare number or one in a unit that is not known
  | 'no-phrase'; // nothing says what is counted

/**
 * A quantity that a goal text names: "巡河护河活动不少于5次" has the phrase 巡河护河活动, comparator ≥ and 5 次.
 * With `skipped` it was read but promises nothing.
 */
export interface GoalPromise {
  /** Verb and noun phrase the number belongs to; never empty for a promise that is not skipped. */
  readonly phrase: string;
  /** Null where the text has no word such as 不少于. */
  readonly comparator: Comparator | null;
  readonly quantity: Quantity;
  /** What the quantity is said of each of: 每季度巡查1次 has 季度. */
  readonly per?: string;
  /** The words as they stand, phrase, comparator and quantity: what a message quotes. */
  readonly words: string;
  /** Where the number with its unit stands in the text. */
  readonly span: Span;
  readonly skipped?: SkipReason;
}
