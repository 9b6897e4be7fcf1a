const SPACE = /[\s\u200b]+/g;

/** A text without any white space; a space of no width is one, too. */
export function squeeze(text: string): string {
  return holdsSpace(text) ? text.replace(SPACE, '') : text;
}

function holdsSpace(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (mayBeSpace(text.charCodeAt(i))) return true;
  return false;
}

/** True for every white space; for some punctuation too, which SPACE tells apart. Han and ASCII are told first: they are most. */
export function mayBeSpace(code: number): boolean {
  if (code > 0x3000 ? code < 0xfeff : code > 32 && code < 0xa0) return false;
  return code <= 32 || code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x205f) || code === 0x3000 || code === 0xfeff;
}
