/** A table from the clipboard, as the file that it could have been. */

/** What a paste carries: kinds that are not there are "". */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

/** The bytes of a pasted table, to be opened like any file; null where there is no table in it. */
export function pastedTable({ html, text }: Pasted): Uint8Array | null {
  const encode = (whole: string) => new TextEncoder().encode(whole);
  // Spreadsheets and pages send the table with its merges; what they say of the encoding was true before they were copied.
  if (/<table[\s>]/i.test(html)) return encode(`<html><head><meta charset="utf-8"></head><body>${html.replace(/<meta\b[^>]*>/gi, '')}</body></html>`);
  if (text.includes('\t') || text.trim().includes('\n')) return encode(text);
  return null;
}
