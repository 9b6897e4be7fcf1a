/** Formulas that follow what happens to the sheets they speak of. */
import { parseA1Range, stringifyA1Ref, tokenize, type RangeA1 } from '@borgar/fx/xlsx';
import { shiftSpan, type Shift, type Span } from './shift';
import { sameName } from './sheet-name';

/** What happens to a sheet, named as formulas name it. */
export type SheetChange =
  | { readonly kind: 'shift'; readonly sheet: string; readonly shift: Shift }
  | { readonly kind: 'rename'; readonly sheet: string; readonly name: string }
  /** `order`: the names of all sheets before the removal, for references across several sheets. */
  | { readonly kind: 'remove'; readonly sheet: string; readonly order: readonly string[] };

const LOST = '#REF!';

/**
 * The formula after the change, #REF! where what it spoke of is gone; the very same text when it is not concerned.
 * `host` is the name of the sheet that the formula stands on; without it only references that name a sheet follow.
 */
export function followFormula(formula: string, host: string | undefined, change: SheetChange): string {
  const atHome = change.kind === 'shift' && host !== undefined && sameName(host, change.sheet);
  if (!atHome && !formula.includes('!')) return formula;
  const tokens = tokenize(formula);
  let text = '';
  for (let i = 0; i < tokens.length; i++) {
    const { type, value } = tokens[i] ?? { type: '', value: '' };
    // "#REF!A1" is how Excel writes a reference to a sheet that is gone: the A1 in it belongs to no sheet.
    const orphan = tokens[i - 1]?.type === 'error';
    if (type === 'range' || type === 'range_beam') text += orphan ? value : followReference(value, host, change);
    else if (type === 'range_named' || type === 'structured') text += followQualified(value, change);
    else if (type.startsWith('context') && tokens[i + 1]?.value === '!') {
      text += followPrefix(`${value}!`, change) ?? '';
      i++;
    } else text += value;
  }
  return text;
}

/** A reference to cells: 'Sheet'!A1:B2, A:A, 3:5. */
function followReference(reference: string, host: string | undefined, change: SheetChange): string {
  if (change.kind !== 'shift') return followQualified(reference, change);
  const bang = reference.lastIndexOf('!') + 1;
  const prefix = reference.slice(0, bang);
  const sheet = prefix === '' ? host : sheetsOf(prefix)?.join(':');
  if (sheet === undefined || !sameName(sheet, change.sheet)) return reference;
  const range = parseA1Range(reference.slice(bang));
  if (range === undefined) return reference;
  const moved = shiftReference(range, change.shift);
  if (moved === range) return reference;
  return prefix + (moved === undefined ? LOST : stringifyA1Ref({ workbookName: '', sheetName: '', range: moved }));
}

function shiftReference(range: RangeA1, shift: Shift): RangeA1 | undefined {
  const span = shift.axis === 'row' ? spanBetween(range.top, range.bottom) : spanBetween(range.left, range.right);
  if (span === undefined) return range;
  const moved = shiftSpan(span, shift);
  if (moved === undefined) return undefined;
  if (moved[0] === span[0] && moved[1] === span[1]) return range;
  return shift.axis === 'row' ? { ...range, top: moved[0], bottom: moved[1] } : { ...range, left: moved[0], right: moved[1] };
}

/** Undefined where the reference is open along the axis: A:A has all rows, whatever happens to them. */
function spanBetween(first: number | null | undefined, last: number | null | undefined): Span | undefined {
  return typeof first === 'number' && typeof last === 'number' ? [first, last] : undefined;
}

/** Anything that may stand behind a sheet's name: cells, a name, a table. */
function followQualified(text: string, change: SheetChange): string {
  const bang = text.lastIndexOf('!') + 1;
  if (bang === 0) return text;
  const prefix = followPrefix(text.slice(0, bang), change);
  return prefix === undefined ? LOST : prefix + text.slice(bang);
}

/** "Sheet1!" or "Sheet1:Sheet3!" after the change; undefined when no sheet of it is left. */
function followPrefix(prefix: string, change: SheetChange): string | undefined {
  const sheets = sheetsOf(prefix);
  if (sheets === undefined || change.kind === 'shift' || !sheets.some((name) => sameName(name, change.sheet))) return prefix;
  if (change.kind === 'rename') return printPrefix(sheets.map((name) => (sameName(name, change.sheet) ? change.name : name)));
  const [first, last] = [sheets[0], sheets[sheets.length - 1]].map((name) => change.order.findIndex((o) => sameName(o, name ?? '')));
  if (first === undefined || last === undefined || first < 0 || last < 0) return prefix;
  const left = change.order.slice(Math.min(first, last), Math.max(first, last) + 1).filter((name) => !sameName(name, change.sheet));
  const ends = left.length < 2 ? left : [left[0] ?? '', left[left.length - 1] ?? ''];
  return ends.length === 0 ? undefined : printPrefix(ends);
}

/** The sheets between which a prefix reaches (one or two names); undefined for another workbook. */
function sheetsOf(prefix: string): readonly string[] | undefined {
  const text = prefix.slice(0, -1);
  const bare = text.startsWith("'") ? text.slice(1, -1).replace(/''/g, "'") : text;
  return bare.includes('[') ? undefined : bare.split(':');
}

function printPrefix(sheets: readonly string[]): string {
  const plain = sheets.every((name) => /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([a-z]{1,3}\d+|r\d*(c\d*)?|c\d*|true|false)$/i.test(name));
  const text = sheets.join(':');
  return plain ? `${text}!` : `'${text.replace(/'/g, "''")}'!`;
}
