/** A cell's content as a spreadsheet program gives it and takes it: its readings to ours, ours to what has to be entered. */
import type { CellValue } from '../sheet/book';
import type { CellContent } from '../sheet/edit';

/** Looks are read so many rows beyond the last that holds something: forms end in empty lines, painted sheets never. */
export const ROWS_BELOW = 100;

const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/;

/** Content of a cell from its value, its formula and what it shows. */
export function contentFrom(value: unknown, formula: unknown, shown: unknown): CellContent {
  const held = valueFrom(value);
  // Text that begins with "=" gives itself as its formula.
  const computed = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  // A column too narrow shows a row of hashes, which says nothing about the cell.
  const told = typeof shown === 'string' && shown !== '' && typeof held !== 'string' && held !== null && shown !== plain(held) && !/^#+$/.test(shown);
  return { value: held, ...(computed ? { formula: formula.slice(1) } : {}), ...(told ? { text: shown } : {}) };
}

function valueFrom(value: unknown): CellValue {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return ERROR.test(text) ? { error: text } : text;
}

function plain(value: number | boolean | { readonly error: string }): string {
  if (typeof value === 'object') return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** What has to be entered so that the cell holds this: programs read entries as a person's typing. "" empties. */
export function entryOf({ value, formula }: CellContent): string | number | boolean {
  if (formula !== undefined) return `=${formula}`;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' ? asText(value) : value;
}

/** Beginnings that a program might take for a number, a date, a truth value, a formula or a sign of its own. */
const TAKEN = /^[\s]*[\d.=+\-@'(¥￥$€£%#０-９（〇零一二三四五六七八九十]|^(?:true|false)$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

function asText(text: string): string {
  return TAKEN.test(text) ? `'${text}` : text;
}
