/** A web page that calls itself .xls, as many systems export, or that was copied: its tables and the text around them as a sheet. */
import { bookOf, sheetFromRows } from '../../sheet/build';
import type { Book, Size } from '../../sheet/book';
import type { Range } from '../../sheet/range';
import { WorkbookError } from '../errors';
import type { Budget } from '../limits';
import { readPage, type Content, type HtmlTable } from './page';

/** A table with so many cells of text is one for its own sake, even where others stand in its cells. */
const OWN_CELLS = 4;

/** What a page shows, from top to bottom: each line of text a row, each table below what is above it. Throws where there is no table. */
export function openHtml(bytes: Uint8Array, name: string, budget: Budget): Book {
  const page = readPage(decodeHtml(bytes), budget);
  const paper = new Paper(budget);
  paper.lay(page);
  if (!paper.hasTable) throw new WorkbookError('no-table');
  const sheet = sheetFromRows(paper.rows, { id: 's1', name, merges: paper.merges });
  return bookOf({ ...sheet, rowSizes: new Map(paper.hidden.map((row): [number, Size] => [row, { hidden: true }])) });
}

class Paper {
  readonly rows: string[][] = [];
  readonly merges: Range[] = [];
  readonly hidden: number[] = [];
  hasTable = false;
  private readonly budget: Budget;

  constructor(budget: Budget) {
    this.budget = budget;
  }

  lay(content: Content): void {
    let afterTable = false;
    for (const part of content) {
      if (typeof part === 'string') {
        for (const line of tidy(part).split('\n')) if (line !== '') this.rows.push([line]);
        if (part.trim() !== '') afterTable = false;
      } else if (holdsOthers(part)) {
        for (const { cells } of part.rows) for (const cell of cells) this.lay(cell.content);
        afterTable = false;
      } else {
        if (afterTable) this.rows.push([]);
        this.layTable(part);
        afterTable = true;
      }
    }
  }

  private layTable({ rows }: HtmlTable): void {
    const top = this.rows.length;
    /** Cells taken by a span from above or the left. */
    const taken = new Set<string>();
    rows.forEach(({ hidden, cells }, at) => {
      const row = top + at;
      const line: string[] = [];
      let col = 0;
      for (const cell of cells) {
        this.budget.tick();
        while (taken.has(`${String(row)},${String(col)}`)) col += 1;
        while (line.length < col) line.push('');
        line[col] = textOf(cell.content);
        if (line[col] !== '') this.hasTable = true;
        // A span ends with its table.
        const tall = Math.min(cell.rows, rows.length - at);
        if (tall > 1 || cell.cols > 1) {
          this.merges.push({ top: row, left: col, bottom: row + tall - 1, right: col + cell.cols - 1 });
          this.budget.addCells(tall * cell.cols);
          for (let r = 0; r < tall; r += 1) for (let c = 0; c < cell.cols; c += 1) taken.add(`${String(row + r)},${String(col + c)}`);
        }
        col += cell.cols;
      }
      this.rows.push(line);
      if (hidden) this.hidden.push(row);
    });
  }
}

/** Whether a table only holds others in their places, as old pages lay themselves out. */
function holdsOthers(table: HtmlTable): boolean {
  const cells = table.rows.flatMap((row) => row.cells);
  const inside = new Set(cells.filter(({ content }) => content.some((part) => typeof part !== 'string' && (isTable(part) || holdsOthers(part)))));
  return inside.size > 0 && cells.filter((cell) => !inside.has(cell) && textOf(cell.content) !== '').length < OWN_CELLS;
}

function isTable({ rows }: HtmlTable): boolean {
  return rows.length > 1 && rows.some(({ cells }) => cells.length > 1);
}

/** A cell's text; a table within it is lines of its cells' texts. */
function textOf(content: Content): string {
  return tidy(content.map((part) => (typeof part === 'string' ? part : part.rows.map(({ cells }) => cells.map((cell) => textOf(cell.content)).join(' ')).join('\n'))).join('\n'));
}

/** White space as a browser shows it: runs are one space, line breaks only where the page says so. */
function tidy(text: string): string {
  return text.replace(/[^\S\n\u3000]+/g, ' ').replace(/ ?\n ?/g, '\n').trim();
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
