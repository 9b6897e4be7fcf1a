/** What all texts for people have in common, whichever room says them. */

export type Locale = 'zh' | 'en';

/** What stands in the {placeholders} of a text; a list is enumerated as its language does. */
export type TextData = Readonly<Record<string, string | number | readonly string[]>>;

/** A text with its {placeholders} filled in; one without data stays visible, so that tests see it. */
export function fill(text: string, data: TextData = {}, locale: Locale = 'zh'): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = data[key] ?? whole;
    return typeof value === 'object' ? value.join(locale === 'zh' ? '、' : ', ') : String(value);
  });
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
