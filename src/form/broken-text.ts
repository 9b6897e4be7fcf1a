/** White space that stands between two Chinese characters of one word, put in for looks or left by a cut line. */

/** All such gaps of a text. */
const gaps = /(?<=[一-龥])\s+(?=[一-龥])/g;
/** Lines of several labels, and places for a date, a seal or a signature, are set with blanks on purpose. */
const meant = /[:：]|盖章|签字|年\s+月/;
/** What is longer is prose in paragraphs. */
const LONGEST_LABEL = 48;

/** Whether the gaps of a label or a name are nobody's intention. A space behind every character or every two (项 目 名 称, 年度 总体 目标) is typesetting. */
export function isBroken(text: string): boolean {
  if (text.length > LONGEST_LABEL || text.search(gaps) < 0 || meant.test(text)) return false;
  return text.split(/\s+/).some((piece) => piece.replace(/[^一-龥]/g, '').length > 3);
}

/** The text without them. */
export function mended(text: string): string {
  return text.replace(gaps, '');
}
