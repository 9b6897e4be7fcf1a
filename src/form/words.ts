/** What all texts for people have in common, whichever room says them. */

export type Locale = 'zh' | 'en';

/** What stands in the {placeholders} of a text. */
export type TextData = Readonly<Record<string, string | number>>;

/** A text with its {placeholders} filled in; one without data stays visible, so that tests see it. */
export function fill(text: string, data: TextData = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => String(data[key] ?? whole));
}

/** English: 1 row, 2 rows. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
