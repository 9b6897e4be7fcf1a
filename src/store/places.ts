/**
 * Where a store's text is kept: a custom XML part of the workbook, else a very hidden sheet, else a file beside a text.
 * Pure text in, text out; writing is for the file layer and the hosts.
 */

/** Namespace of the custom XML part. */
export const STORE_NAMESPACE = 'urn:jibiao:1';
/** Name of the very hidden sheet. */
export const STORE_SHEET = '_jibiao';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&#10;', '\n'],
  ['&#13;', '\r'],
]);

/** The custom XML part that holds a text. */
export function wrapInXml(text: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<jibiao xmlns="${STORE_NAMESPACE}">${text.replace(/[&<>]/g, (c) => ESCAPES[c] ?? c)}</jibiao>`;
}

/** The text of such a part; undefined for any other XML. */
export function unwrapFromXml(xml: string): string | undefined {
  const open = /^\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?<(?:\w+:)?jibiao\s[^>]*urn:jibiao:1["'][^>]*>/.exec(xml.slice(0, 1_000))?.[0];
  const end = xml.lastIndexOf('</');
  if (open === undefined || end < open.length) return undefined;
  return xml.slice(open.length, end).replace(/&(?:amp|lt|gt|quot|apos|#10|#13);/g, (entity) => ENTITIES.get(entity) ?? entity);
}

/** A cell takes 32,767 characters; a piece stays well below. */
const PIECE = 30_000;

/** The cells of the hidden sheet's first column: the namespace, then the text in pieces. */
export function splitIntoCells(text: string): string[] {
  const cells = [STORE_NAMESPACE];
  for (let at = 0; at < text.length; at += PIECE) cells.push(text.slice(at, at + PIECE));
  return cells;
}

/** The text that such cells hold; undefined where they are a user's own. */
export function joinFromCells(cells: readonly string[]): string | undefined {
  return cells[0] === STORE_NAMESPACE ? cells.slice(1).join('') : undefined;
}

/** The file that keeps the store of a text file. */
export function sideFileName(file: string): string {
  return `${file}.jibiao.json`;
}
