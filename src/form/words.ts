/** What all texts for people have in common, whichever room says them. */

export type Locale = 'zh' | 'en';

/** What stands in the {placeholders} of a text; a list is enumerated as its language does. */
export type TextData = Readonly<Record<string, string | number | readonly string[]>>;

/** A text with its {placeholders} filled in; one without data stays visible, so that tests see it. */
export function fill(text: string, data: TextData = {}, locale: Locale = 'zh'): string {
  const parts = partsOf(text);
  let filled = parts[0] ?? '';
  for (let i = 1; i < parts.length; i += 2) {
    const key = parts[i] ?? '';
    const value = data[key] ?? `{${key}}`;
    filled += (typeof value === 'object' ? value.join(locale === 'zh' ? '、' : ', ') : String(value)) + (parts[i + 1] ?? '');
  }
  return filled;
}

/** Texts cut at their placeholders: they are few and filled in often. */
const cut = new Map<string, readonly string[]>();
const CUT_LIMIT = 2_000;

/** Text, key, text, key … text. */
function partsOf(text: string): readonly string[] {
  let parts = cut.get(text);
  if (parts === undefined) {
    if (cut.size >= CUT_LIMIT) cut.clear();
    cut.set(text, (parts = text.split(/\{(\w+)\}/)));
  }
  return parts;
}

/** A text told by its key: what a room says as data, until it is put into words for somebody. */
export interface KeyedText<Key extends string> {
  readonly key: Key;
  /** What stands in the {placeholders}. */
  readonly data?: TextData;
}

/** The texts of a room by language and key. */
export type KeyedTexts<Key extends string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>;

/** A text in words for the user. */
export function say<Key extends string>(texts: KeyedTexts<Key>, { key, data }: KeyedText<Key>, locale: Locale): string {
  return fill(texts[locale][key], data, locale);
}

/** English: 1 row, 2 rows. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
