/** What a page shows, as far as a table needs it: lines of text and tables, one within the other where they stand so. */
import { WorkbookError } from '../errors';
import type { Budget } from '../limits';
import { tokens } from './tokens';

/** Texts hold line breaks where the page has them; white space is not tidied yet. */
export type Content = readonly (string | HtmlTable)[];

export interface HtmlTable {
  readonly rows: readonly HtmlRow[];
}

export interface HtmlRow {
  readonly hidden: boolean;
  readonly cells: readonly HtmlCell[];
}

export interface HtmlCell {
  /** Rows and columns that it spans. */
  readonly rows: number;
  readonly cols: number;
  readonly content: Content;
}

interface OpenTable {
  readonly rows: { readonly hidden: boolean; readonly cells: HtmlCell[] }[];
  /** What the open cell holds so far. */
  cell: (string | HtmlTable)[] | undefined;
}

/** The largest span that a cell may claim. */
const WIDEST = 1000;

/** Where one ends or begins, a line does. */
const BLOCKS: ReadonlySet<string> = new Set(['p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'article', 'header', 'footer', 'nav', 'form', 'hr', 'dt', 'dd', 'blockquote', 'pre', 'center']);

/** Reads a page; tags that were never closed are closed where browsers do. Throws a WorkbookError for one that is nested too deep. */
export function readPage(html: string, budget: Budget): Content {
  const page: (string | HtmlTable)[] = [];
  const open: OpenTable[] = [];
  /** Where text and tables go; undefined between the cells of a table. */
  const place = (): (string | HtmlTable)[] | undefined => {
    const table = open.at(-1);
    return table === undefined ? page : table.cell;
  };
  const begin = (name: string, attributes: string): void => {
    if (name === 'table') {
      // One that begins between the cells of another: the other was not closed.
      if (open.at(-1)?.cell === undefined) open.pop();
      if (open.length >= budget.limits.xmlDepth) throw new WorkbookError('too-large', 'tables');
      const table: OpenTable = { rows: [], cell: undefined };
      place()?.push(table);
      open.push(table);
      return;
    }
    const table = open.at(-1);
    if (table === undefined) return;
    table.cell = undefined;
    // A caption is a row above the others.
    if (name !== 'tr' && (name === 'caption' || table.rows.length === 0)) table.rows.push({ hidden: false, cells: [] });
    if (name === 'tr') {
      table.rows.push({ hidden: /display\s*:\s*none/i.test(attributes), cells: [] });
      return;
    }
    table.cell = [];
    table.rows.at(-1)?.cells.push({ rows: span(attributes, 'rowspan'), cols: span(attributes, 'colspan'), content: table.cell });
    budget.addCells(1);
  };
  const end = (name: string): void => {
    const table = open.at(-1);
    if (table !== undefined) table.cell = undefined;
    if (name === 'table') open.pop();
  };
  for (const token of tokens(html)) {
    budget.tick();
    if (token.kind === 'text') addText(place(), token.text);
    else if (token.name === 'br') addText(place(), '\n');
    else if (BLOCKS.has(token.name)) breakLine(place());
    else if (PARTS.has(token.name)) (token.end ? end : begin)(token.name, token.attributes);
  }
  return page;
}

/** At these a cell is over, closed or not. */
const PARTS: ReadonlySet<string> = new Set(['table', 'caption', 'tr', 'td', 'th']);

function addText(content: (string | HtmlTable)[] | undefined, text: string): void {
  if (content === undefined) return;
  const last = content.at(-1);
  if (typeof last === 'string') content[content.length - 1] = last + text;
  else content.push(text);
}

/** A line ends, if one has begun. */
function breakLine(content: (string | HtmlTable)[] | undefined): void {
  const last = content?.at(-1);
  if (typeof last === 'string' && !/(?:^|\n)[^\S\n\u3000]*$/.test(last.slice(-80))) addText(content, '\n');
}

function span(attributes: string, name: string): number {
  const value = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,5})`, 'i').exec(attributes)?.[1];
  return Math.min(Math.max(Number(value ?? 1), 1), WIDEST);
}
