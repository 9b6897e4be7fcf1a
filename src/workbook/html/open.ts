/** A web page that calls itself .xls, as many systems export: its tables as a sheet. */
import { bookOf, sheetFromRows } from '../../sheet/build';
import type { Book } from '../../sheet/book';
import type { Range } from '../../sheet/range';
import { WorkbookError } from '../errors';
import type { Budget } from '../limits';

/** Tags at which a cell is over, closed or not. */
const CELL_ENDS = new Set(['td', 'th', 'tr', 'table']);

/** The largest span that a cell may claim. */
const WIDEST = 1000;

/** All tables of a page, one below the other with an empty row between. Throws where there is none. */
export function openHtml(bytes: Uint8Array, name: string, budget: Budget): Book {
  const rows: string[][] = [];
  const merges: Range[] = [];
  /** Cells taken by a span from above or the left. */
  const taken = new Set<string>();
  let row = -1;
  let col = 0;
  let cell: { text: string; rows: number; cols: number } | undefined;
  const closeCell = (): void => {
    if (!cell) return;
    while (taken.has(`${String(row)},${String(col)}`)) col++;
    const line = (rows[row] ??= []);
    while (line.length < col) line.push('');
    line[col] = tidy(cell.text);
    if (cell.rows > 1 || cell.cols > 1) {
      merges.push({ top: row, left: col, bottom: row + cell.rows - 1, right: col + cell.cols - 1 });
      for (let r = 0; r < cell.rows; r++) for (let c = 0; c < cell.cols; c++) taken.add(`${String(row + r)},${String(col + c)}`);
      budget.addCells(cell.rows * cell.cols);
    }
    col += cell.cols;
    budget.addCells(1);
    cell = undefined;
  };
  for (const token of tokens(decodeHtml(bytes))) {
    budget.tick();
    if (token.kind === 'text') {
      if (cell) cell.text += token.text;
      continue;
    }
    if (token.name === 'br' && cell) cell.text += '\n';
    if (CELL_ENDS.has(token.name)) closeCell();
    // An empty row between two tables.
    if (token.name === 'table' && !token.end && rows.length > 0) row = rows.push([]) - 1;
    if (token.name === 'tr' && !token.end) {
      row = rows.push([]) - 1;
      col = 0;
    }
    if ((token.name === 'td' || token.name === 'th') && !token.end && row >= 0) {
      cell = { text: '', rows: span(token.attributes, 'rowspan'), cols: span(token.attributes, 'colspan') };
    }
  }
  closeCell();
  if (rows.every((line) => line.every((text) => text === ''))) throw new WorkbookError('no-table');
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  return bookOf(sheetFromRows(rows, { id: 's1', name, merges }));
}

function decodeHtml(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  const declared = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  try {
    return new TextDecoder(wide ?? declared ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tag'; readonly name: string; readonly end: boolean; readonly attributes: string };

/** Tags and the text between them; comments, scripts and styles are left out. */
function* tokens(html: string): Generator<Token> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) {
      yield { kind: 'text', text: unescape(html.slice(at)) };
      return;
    }
    if (open > at) yield { kind: 'text', text: unescape(html.slice(at, open)) };
    if (html.startsWith('<!--', open)) {
      at = beyond(html, '-->', open);
      continue;
    }
    const close = beyond(html, '>', open);
    const tag = /^<(\/?)([a-zA-Z][\w:-]*)/.exec(html.slice(open, Math.min(close, open + 64)));
    at = close;
    if (!tag) continue;
    const name = (tag[2] ?? '').toLowerCase();
    const end = tag[1] === '/';
    if (!end && (name === 'script' || name === 'style')) at = beyond(html, `</${name}`, close);
    else yield { kind: 'tag', name, end, attributes: html.slice(open + tag[0].length, close - 1) };
  }
}

function beyond(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

function span(attributes: string, name: string): number {
  const value = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,5})`, 'i').exec(attributes)?.[1];
  return Math.min(Math.max(Number(value ?? 1), 1), WIDEST);
}

/** White space as a browser shows it: runs are one space, line breaks only where the page says so. */
function tidy(text: string): string {
  return text.replace(/[^\S\n\u3000]+/g, ' ').replace(/ ?\n ?/g, '\n').trim();
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"], ['nbsp', ' '], ['ge', '≥'], ['le', '≤'],
]);

function unescape(text: string): string {
  // A line break in the source is a space on the page.
  return text.replace(/[\r\n]+/g, ' ').replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES.get(name.toLowerCase()) ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
