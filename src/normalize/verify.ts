/** The guard: what a sheet says before and after, and whether every difference stands in the list that the user has ticked. */
import type { Form, Indicator } from '../form/schema';
import { formatCell, type CellRef } from '../sheet/address';
import type { Sheet } from '../sheet/book';
import { shownText } from '../sheet/build';
import { fingerprint } from '../sheet/fingerprint';
import { parseTarget, printTarget, sameUnit, type Target } from '../target';
import { squeeze } from '../form/squeeze';
import type { Change, Plan } from './plan';

/** Something that differs though nobody ticked it. */
export interface Violation {
  readonly what: 'form' | 'indicator' | 'name' | 'level' | 'value' | 'source' | 'field' | 'text';
  readonly at: string;
  readonly before: string;
  readonly after: string;
}

/** Whether the sheet has changed since it was planned: then plan anew. */
export function isStale(plan: Plan, sheet: Sheet): boolean {
  return plan.fingerprint !== fingerprint(sheet);
}

/** What would make the save wrong; empty when it may go on. `after` is the sheet with the plan's edits carried out. */
export function verifyPlan(plan: Plan, before: { readonly sheet: Sheet; readonly forms: readonly Form[] }, after: { readonly sheet: Sheet; readonly forms: readonly Form[] }): Violation[] {
  const changes = plan.steps.flatMap((step) => step.changes);
  return [...readsOtherwise(before.forms, after.forms, changes), ...unaccounted(before.sheet, after.sheet, changes)];
}

/** Names, signs, numbers, units, sources and fields that read otherwise and are not among the changes. */
export function readsOtherwise(before: readonly Form[], after: readonly Form[], changes: readonly Change[]): Violation[] {
  const listed = new Set(changes.flatMap(({ cells }) => cells.filter((cell) => cell.before !== cell.after).map(({ cell }) => cell)));
  const found: Violation[] = [];
  if (before.length !== after.length) found.push({ what: 'form', at: '', before: String(before.length), after: String(after.length) });
  before.forEach((form, i) => {
    const other = after[i];
    if (other !== undefined) compareForms(form, other, listed, found);
  });
  return found;
}

function compareForms(a: Form, b: Form, listed: ReadonlySet<string>, found: Violation[]): void {
  const say = (what: Violation['what'], at: CellRef, before: string, after: string): void => {
    found.push({ what, at: formatCell(at), before, after });
  };
  const start = { row: a.range.top, col: a.range.left };
  if (a.kind !== b.kind || (a.title ?? '') !== (b.title ?? '') || a.year !== b.year) say('form', start, `${a.kind} ${String(a.year)}`, `${b.kind} ${String(b.year)}`);
  if (a.indicators.length !== b.indicators.length) {
    say('indicator', start, String(a.indicators.length), String(b.indicators.length));
    return;
  }
  const rest = ordered(a.indicators, b.indicators);
  a.indicators.forEach((one, i) => {
    const other = rest[i];
    if (other === undefined) say('indicator', { row: one.row, col: one.cells.name?.col ?? 0 }, one.name, '');
    else compareIndicators(one, other, listed, say);
  });
  for (const field of a.fields) {
    const other = b.fields.find(({ name }) => name === field.name);
    if (squeeze(other?.value ?? '') !== squeeze(field.value) && !listed.has(formatCell(field.cell))) say('field', field.cell, field.value, other?.value ?? '');
  }
}

/** The second list in the order of the first, where rows were put in another order. */
function ordered(a: readonly Indicator[], b: readonly Indicator[]): readonly (Indicator | undefined)[] {
  if (a.every((one, i) => one.name === b[i]?.name)) return b;
  const rest = [...b];
  return a.map((one) => {
    const key = identity(one);
    const at = rest.findIndex((other) => identity(other) === key);
    return at < 0 ? undefined : rest.splice(at, 1)[0];
  });
}

function identity({ level1, level2, name }: Indicator): string {
  return `${squeeze(level1.text)}|${squeeze(level2.text)}|${name}`;
}

function compareIndicators(a: Indicator, b: Indicator, listed: ReadonlySet<string>, say: (what: Violation['what'], at: CellRef, before: string, after: string) => void): void {
  // A row that nothing was done to gives the very same indicator.
  if (a === b) return;
  const name = a.cells.name ?? { row: a.row, col: 0 };
  if (a.name !== b.name) say('name', name, a.name, b.name);
  else if ((a.level1.text !== b.level1.text || a.level2.text !== b.level2.text) && identity(a) !== identity(b)) say('level', name, identity(a), identity(b));
  if (!sameTarget(a, b)) say('value', a.cells.value ?? name, a.value + a.unit, b.value + b.unit);
  // A listed change may respell a text, never lose it from where it belongs.
  const text = (what: 'source' | 'text', cell: CellRef | null | undefined, before: string, after: string): void => {
    if (before !== after && loose(before) !== loose(after) && !(cell && listed.has(formatCell(cell)))) say(what, cell ?? name, before, after);
  };
  text('source', a.cells.source, a.source, b.source);
  text('text', a.cells.explanation, a.explanation, b.explanation);
  text('text', a.cells.remark, a.remark, b.remark);
  text('text', a.cells.actual, a.actual, b.actual);
  text('text', a.cells.deviation, a.deviation, b.deviation);
  text('text', a.cells.weight, String(a.weight), String(b.weight));
  text('text', a.cells.score, String(a.score), String(b.score));
  const references = ({ standards, history, areas }: Indicator): readonly Beside[] => [...standards, ...history, ...areas];
  const [ours, theirs] = [references(a), references(b)];
  if (ours.length !== theirs.length) say('source', name, String(ours.length), String(theirs.length));
  ours.forEach((one, i) => {
    const other = theirs[i];
    if (other === undefined) return;
    text('source', one.cell, one.value, other.value);
    text('source', one.sourceCell, one.source ?? '', other.source ?? '');
  });
}

/** A standard, a history value or an area's value. */
interface Beside {
  readonly value: string;
  readonly cell: CellRef;
  readonly source?: string;
  readonly sourceCell?: CellRef | null;
}

/** A text with what the spelling steps may change taken out. */
function loose(text: string): string {
  return canonical(squeeze(text).normalize('NFKC').replace(/>=|≧/g, '≥').replace(/<=|≦/g, '≤').replace(/[=﹦═]/g, '＝'));
}

function canonical(text: string): string {
  return text.replace(/[<＜]/g, '＜').replace(/[>＞]/g, '＞');
}

/** Same sign, number and unit, wherever they are written; for other values the same words. */
function sameTarget(a: Indicator, b: Indicator): boolean {
  if (a.value === b.value && a.unitText === b.unitText) return true;
  const [one, other] = [meaning(a), meaning(b)];
  return one.text === other.text && (one.unit === other.unit || sameUnit(one.unit, other.unit));
}

function meaning({ value, unit, unitText, target }: Indicator): { readonly text: string; readonly unit: string } {
  const own: Target = target.kind === 'quantity' || target.kind === 'frequency' ? target : parseTarget(value);
  if (own.kind === 'quantity' && own.traits.every(({ kind }) => kind !== 'extra-text' && kind !== 'hedge')) {
    return { text: `${own.comparator ?? ''}${String(own.number)}/${printTarget({ ...own, comparator: null, unit: '' })}`, unit: own.unit === '' ? squeeze(unitText) : own.unit };
  }
  return { text: loose(value), unit: loose(unit) };
}

/** Every character that is not blank stands in the new sheet or in a listed change; one entry a character that does not. */
export function unaccounted(before: Sheet, after: Sheet, changes: readonly Change[]): Violation[] {
  const balance = new Map<string, number>();
  const add = (text: string, by: number): void => {
    for (const char of squeeze(text)) balance.set(char, (balance.get(char) ?? 0) + by);
  };
  for (const row of before.rows) for (const cell of row ?? []) if (cell !== undefined) add(shownText(cell), 1);
  for (const row of after.rows) for (const cell of row ?? []) if (cell !== undefined) add(shownText(cell), -1);
  for (const { cells } of changes) {
    for (const cell of cells) {
      add(cell.before, -1);
      add(cell.after, 1);
    }
  }
  return [...balance].flatMap(([char, count]): Violation[] =>
    count === 0 ? [] : [{ what: 'text', at: '', before: count > 0 ? char.repeat(count) : '', after: count < 0 ? char.repeat(-count) : '' }],
  );
}
