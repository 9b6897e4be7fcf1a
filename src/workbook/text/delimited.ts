/** Rows and cells of delimited text, and back, without touching what did not change. */

export type Delimiter = '\t' | ',' | ';';

/** A record: its cells and where it stands in the text (0-based, `end` behind its line end). */
export interface TextRecord {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The delimiter that the lines use: the one that stands in most lines, tabs before the others. */
export function sniffDelimiter(text: string): Delimiter {
  const lines = text.slice(0, 200_000).split(/\r\n|\n|\r/, 500);
  const score = (delimiter: Delimiter): number => lines.filter((line) => outsideQuotes(line).includes(delimiter)).length;
  const tabs = score('\t');
  const commas = score(',');
  const semicolons = score(';');
  if (tabs > 0 && tabs * 2 >= Math.max(commas, semicolons)) return '\t';
  if (commas === 0 && semicolons === 0) return '\t';
  return semicolons > commas ? ';' : ',';
}

function outsideQuotes(line: string): string {
  return line.includes('"') ? line.replace(/"[^"]*"/g, '') : line;
}

/**
 * The records of a text, one a line; an empty line is a record without cells. In comma text a field in quotes may hold
 * delimiters and line ends; in tab text only where the quote closes right before a delimiter or line end, since people
 * paste such text with quotes that mean nothing.
 */
export function parseDelimited(text: string, delimiter: Delimiter): TextRecord[] {
  const records: TextRecord[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    const cells: string[] = [];
    for (;;) {
      const quoted = text.charAt(at) === '"' ? quotedField(text, at, delimiter) : undefined;
      const end = quoted?.end ?? fieldEnd(text, at, delimiter);
      cells.push(quoted?.value ?? text.slice(at, end));
      at = end;
      if (text.charAt(at) !== delimiter) break;
      at++;
    }
    if (text.charAt(at) === '\r' && text.charAt(at + 1) === '\n') at++;
    at++;
    records.push({ cells: cells.length === 1 && cells[0] === '' ? [] : cells, start, end: Math.min(at, text.length) });
  }
  return records;
}

function fieldEnd(text: string, from: number, delimiter: Delimiter): number {
  for (let i = from; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === delimiter || c === '\n' || c === '\r') return i;
  }
  return text.length;
}

/** No field of a table is longer; a quote that closes later closes another field. */
const LONGEST_FIELD = 100_000;

function quotedField(text: string, from: number, delimiter: Delimiter): { value: string; end: number } | undefined {
  const last = Math.min(text.length, from + LONGEST_FIELD);
  let close = from;
  do {
    close = text.indexOf('"', close + 1);
    if (close === -1 || close > last) return undefined;
    if (text.charAt(close + 1) !== '"') break;
    close++;
  } while (close < last);
  const next = text.charAt(close + 1);
  if (next !== '' && next !== delimiter && next !== '\n' && next !== '\r') return undefined;
  return { value: text.slice(from + 1, close).replaceAll('""', '"').replace(/\r\n?/g, '\n'), end: close + 1 };
}

/** One record as text, without its line end; a field is quoted where it must be. */
export function formatRecord(cells: readonly string[], delimiter: Delimiter): string {
  const quoted = (cell: string): boolean => cell.includes(delimiter) || /[\n\r]/.test(cell) || cell.startsWith('"');
  return cells.map((cell) => (quoted(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter);
}
