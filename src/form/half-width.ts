const WIDE = /[０-９Ａ-Ｚａ-ｚ％．／]/;
const ALL = new RegExp(WIDE, 'g');

/** Full-width digits, letters, percent, point and slash as ASCII; every position stays. ＝＞＜, brackets and commas are right in Chinese. */
export function halfWidth(text: string): string {
  return WIDE.test(text) ? text.replace(ALL, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)) : text;
}
