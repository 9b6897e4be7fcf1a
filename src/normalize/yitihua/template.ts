/** 灌入本地模板: fills the file that the user has downloaded from the system, by its heads; hidden columns stay untouched. */
import { formatCell, type CellRef } from '../../sheet/address';
import { apply } from '../../sheet/apply';
import type { Book, Sheet } from '../../sheet/book';
import { textAt } from '../../sheet/build';
import { contentAt, isEmpty, styleOf } from '../../sheet/content';
import type { Edit } from '../../sheet/edit';
import { squeeze } from '../../form/squeeze';
import { fieldsOf, type Field } from './columns';
import type { ExportRow } from './rows';

/** Rows from the top in which a template's head may stand. */
const DEEPEST_HEAD = 40;

export interface TemplateHead {
  readonly sheet: Sheet;
  readonly row: number;
  /** Columns that are ours, left to right. */
  readonly columns: readonly { readonly col: number; readonly field: Field; readonly text: string }[];
}

export interface Filled {
  readonly head: TemplateHead;
  /** They have been tried on the book. */
  readonly edits: readonly Edit[];
  /** Rows that were added and rows that stood in the template already. */
  readonly added: number;
  readonly met: number;
  /** Cells of the template that hold something else and were left as they are. */
  readonly kept: readonly { readonly at: string; readonly has: string; readonly would: string }[];
}

/** Why a file cannot be filled: it has no head that we know, or a cell (A1) that may not be written. */
export interface Unfillable {
  readonly because: 'no-head' | 'refused';
  readonly at: string;
}

/** The template with the rows, all of them or none. */
export function fillLocalTemplate(book: Book, rows: readonly ExportRow[]): Filled | Unfillable {
  const head = templateHead(book);
  if (head === undefined) return { because: 'no-head', at: '' };
  const filled = fillTemplate(book, head, rows);
  const applied = apply(book, filled.edits);
  if (applied.ok) return filled;
  return { because: 'refused', at: applied.refusal.at === undefined ? '' : formatCell(applied.refusal.at) };
}

/** The head of a template: the row of a visible sheet that names most of our columns, the name among them. */
export function templateHead(book: Book): TemplateHead | undefined {
  let best: TemplateHead | undefined;
  for (const sheet of book.sheets) {
    if (sheet.visibility !== 'visible') continue;
    for (let row = 0; row < Math.min(sheet.rows.length, DEEPEST_HEAD); row++) {
      const texts = Array.from(sheet.rows[row] ?? [], (_, col) => (sheet.columnSizes.get(col)?.hidden === true ? '' : textAt(sheet, { row, col })));
      const columns = fieldsOf(texts).flatMap((field, col) => (field === undefined ? [] : [{ col, field, text: squeeze(texts[col] ?? '') }]));
      const isHead = columns.length >= 3 && columns.some(({ field }) => field === 'name') && !columns.every(({ text }) => text === '');
      if (isHead && columns.length > (best?.columns.length ?? 0)) best = { sheet, row, columns };
    }
  }
  return best;
}

/**
 * Rows whose name the template has already are filled where it is blank; the others go below the last filled row.
 * Nothing that stands in the template is written over.
 */
export function fillTemplate(book: Book, head: TemplateHead, rows: readonly ExportRow[]): Filled {
  const { sheet, columns } = head;
  const nameCol = columns.find(({ field }) => field === 'name')?.col ?? 0;
  const last = lastRow(head);
  const standing = new Map<string, number>();
  for (let row = head.row + 1; row <= last; row++) {
    const name = keyOf(textAt(sheet, { row, col: nameCol }));
    if (name !== '' && !standing.has(name)) standing.set(name, row);
  }
  const edits: Edit[] = [];
  const kept: Filled['kept'][number][] = [];
  let next = last + 1;
  let met = 0;
  for (const { texts } of rows) {
    const known = standing.get(keyOf(texts.name));
    if (known !== undefined) met += 1;
    const row = known ?? next++;
    for (const { col, field } of columns) {
      const at = { row, col };
      const text = texts[field];
      const has = textAt(sheet, at);
      if (text === '' || squeeze(has) === squeeze(text)) continue;
      if (!isEmpty(contentAt(sheet, at))) kept.push({ at: formatCell(at), has, would: text });
      else edits.push({ kind: 'put', sheet: sheet.id, at, expect: contentAt(sheet, at), put: { value: valueFor(book, sheet, at, field, text) } });
    }
  }
  return { head, edits, added: rows.length - met, met, kept };
}

/** The last row below the head that holds something under one of our columns. */
function lastRow({ sheet, row, columns }: TemplateHead): number {
  for (let r = sheet.rows.length - 1; r > row; r--) {
    if (columns.some(({ col }) => !isEmpty(contentAt(sheet, { row: r, col })))) return r;
  }
  return row;
}

/** How the system tells whether two names are one: without white space and without 指标. */
function keyOf(name: string): string {
  return squeeze(name).replace(/指标/g, '');
}

/** Numbers as numbers, unless the template keeps the cell as text. */
function valueFor(book: Book, sheet: Sheet, at: CellRef, field: Field, text: string): string | number {
  const isNumber = (field === 'value' || field === 'weight' || field === 'score' || field === 'actual') && /^-?(?:0|[1-9]\d{0,13})(?:\.\d+)?$/.test(text);
  return isNumber && styleOf(book, sheet.rows[at.row]?.[at.col]).numberFormat !== '@' && String(Number(text)) === text ? Number(text) : text;
}
