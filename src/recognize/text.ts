/** How recognition looks at text: without white space, in half width, without brackets. The sheet keeps its own. */

import { mayBeSpace, squeeze } from '../form/squeeze';
import { matchLevel1, matchLevel2 } from '../frame/levels';

/** Letters, digits and the punctuation that labels use in half width, no white space: for comparing, never for showing. */
export function fold(text: string): string {
  let plain = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0xff01 || code > 0xff5e ? mayBeSpace(code) : true) {
      plain = false;
      break;
    }
  }
  if (plain) return text;
  return squeeze(text).replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/** Whether a character is an ASCII digit, as folded text has them. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a character is an ASCII letter. */
export function isLatin(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Whether a folded text is digits and nothing else. */
export function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return text !== '';
}

/** 2023年 and nothing else: under 历史值 or among values a head, whatever else it may be elsewhere. */
export const BARE_YEAR = /^20\d\d年度?$/;

/** Folded text without its brackets: 实际完成值(B) → 实际完成值. An unclosed bracket runs to the end. */
export function withoutBrackets(folded: string): string {
  return /[([【〔「]/.test(folded) ? folded.replace(/[([【〔「][^)\]】〕」]*(?:[)\]】〕」]|$)/g, '') : folded;
}

/** A head's word without its English: 指标值Target, 一级指标Level1. 项目A keeps its letter. */
export function withoutGloss(folded: string): string {
  const last = folded.charCodeAt(folded.length - 1);
  return isLatin(last) || isDigit(last) ? folded.replace(/(?<=[\u4e00-\u9fff])[A-Za-z]{4,}\d?$/, '') : folded;
}

/** What stands in the first pair of brackets of folded text; "" without one. */
export function bracketed(folded: string): string {
  return /[([]([^)\]]*)/.exec(folded)?.[1] ?? '';
}

/** A label's core: no brackets, leading stars, numbers (1、 (一) 一、 ①), 其中: or trailing colon. */
export function labelCore(folded: string): string {
  return withoutGloss(withoutBrackets(folded.replace(/^[(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[)、.]|\)、)(?=\D)/, '')))
    .replace(/^[*★☆①-⑳]+/, '')
    .replace(/^(?:[一二三四五六七八九十]{1,3}|\d{1,2})、/, '')
    .replace(/^其中[:,、]?(?=.)/, '')
    .replace(/[:*]+$/, '');
}

/** Level text as reported: squeezed, without a leading 一、 （一） 1.1 or star and without trailing brackets such as (30分). */
export function levelText(text: string): string {
  const bare = squeeze(text)
    .replace(/^[★*＊]+/, '')
    .replace(/^(?:[（(][一二三四五六七八九十]{1,3}[）)]|(?:[一二三四五六七八九十]{1,3}|\d{1,2})、)/, '')
    .replace(/(?:[（(【[][^（(【[）)】\]]*[）)】\]]?)+分?[:：]?$/, '')
    .replace(/[:：]$/, '');
  const unnumbered = bare.replace(OUTLINE, '');
  // 1.5米管道 begins with no number of an outline.
  return unnumbered === bare || (matchLevel1(unnumbered) === undefined && matchLevel2(unnumbered) === undefined) ? bare : unnumbered;
}

/** 1. or 1.1 before a level. */
const OUTLINE = /^\d{1,2}[.．](?:\d{1,2}[.．]?){0,2}/;

/** Indicator name as reported: squeezed, without 指标N: and leading stars. */
export function nameText(text: string): string {
  const squeezed = squeeze(text);
  if (!/^[★☆指]/.test(squeezed)) return squeezed;
  return squeezed
    .replace(/^[★☆]+/, '')
    .replace(/^指标(?:\d{1,2}[:：、.．]|\d(?:(?!\d)|(?=20\d\d年)))/, '')
    .replace(/^[★☆]+/, '');
}

/** Whether a sentence or clause is closed, so that nothing needs to follow it. */
export function endsClosed(text: string): boolean {
  return /[。！？；;.!?…）)”"》]\s*$/.test(text);
}

/** Share of the shorter text's character pairs that the longer one has too, 0–1 (Dice). */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const pair = b.slice(i, i + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      shared += 1;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
}
