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

/** English: 1 row, 2 rows. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
