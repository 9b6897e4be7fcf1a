import { WorkbookError } from '../errors';
import { decodeUtf8 } from './utf8';

/** The characters of an XML part, by byte order mark, else by its first bytes, else by its declaration (UTF-8 when silent). */
export function decodeXml(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return new TextDecoder('utf-16le').decode(bytes);
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return new TextDecoder('utf-16be').decode(bytes);
  // The declaration reads the same in whatever is written in single bytes.
  const text = decodeUtf8(bytes);
  const declared = (a === 0xef ? undefined : DECLARED.exec(text)?.[1]) ?? 'utf-8';
  // A part that says UTF-16 but is written in single bytes can only be UTF-8, too.
  if (/^(utf-?8$|utf-?16|ucs-?2|iso-10646)/i.test(declared)) return text;
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    throw new WorkbookError('damaged', `encoding ${declared}`);
  }
}

const DECLARED = /^<\?xml[^>]{0,80}?encoding=["']([\w.:-]+)["']/;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Character data: only what would end it is escaped. */
export function escapeText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (c) => ESCAPES[c] ?? c) : text;
}

/** A value between double quotes: white space too, which readers would make spaces of. */
export function escapeAttribute(text: string): string {
  return /[&<>"\r\n\t]/.test(text) ? text.replace(/[&<>"\r\n\t]/g, (c) => ESCAPES[c] ?? c) : text;
}

/** Control characters, half surrogate pairs, and "_x0041_" written out, which readers would take for an escape. */
const UNSPEAKABLE =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What XML 1.0 cannot say at all, and the escape itself where it would be misread, as SpreadsheetML's `_xHHHH_`. */
export function encodeCellText(text: string): string {
  return text.replace(UNSPEAKABLE, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** The text that `encodeCellText` wrote, or another program; line ends as \n. */
export function decodeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))).replace(/\r\n?/g, '\n');
}

/** Whether a text of a cell holds white space that readers drop unless `xml:space="preserve"` asks for it. */
export function needsSpace(text: string): boolean {
  return /^\s|\s$|[\n\r\t]| {2}/.test(text);
}
