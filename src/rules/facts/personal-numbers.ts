import { halfWidth } from '../../target';

/** Mobile numbers and identity card numbers that do not stand inside a longer number. */
const mobile = /(?<![\d.])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g;
const identity = /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;
/** What every one of them has; nearly all texts are told by it at a look. */
const manyDigits = /[\d０-９](?:[ -]?[\d０-９]){10}/;

/** The text with every number of a person put through `put`, and whether one was an identity number; undefined without any. */
export function replacePersonal(text: string, put: (number: string) => string): { readonly text: string; readonly isIdentity: boolean } | undefined {
  if (text.length < 11 || !manyDigits.test(text)) return undefined;
  const withoutIdentity = replaceIn(text, identity, put);
  const replaced = replaceIn(withoutIdentity, mobile, put);
  return replaced === text ? undefined : { text: replaced, isIdentity: withoutIdentity !== text };
}

/** Only what is found changes, though it is looked for in half width. */
function replaceIn(text: string, pattern: RegExp, put: (number: string) => string): string {
  const half = halfWidth(text);
  let [replaced, end] = ['', 0];
  for (const { 0: number, index } of half.matchAll(pattern)) {
    replaced += text.slice(end, index) + put(number);
    end = index + number.length;
  }
  return replaced + text.slice(end);
}
