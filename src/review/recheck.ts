/**
 * 复核销号: the workbook that came back against the feedback table that was sent: what became of every point, what is newly
 * wrong, and every cell that changed though nobody asked.
 */
import { checkBook } from '../check/check';
import type { Finding, SheetResult } from '../check/finding';
import type { CheckOptions } from '../check/settings';
import { squeeze } from '../form/squeeze';
import { fold } from '../recognize/text';
import { formatCell, parseCell, sameCell, type CellRef } from '../sheet/address';
import type { Book } from '../sheet/book';
import { changedCells, targetCells, type CellChange, type SheetChanges } from './changed-cells';
import { gridOf, type Grid } from './grid';
import type { Feedback } from './feedback-read';
import { nearestSheets } from './nearest-sheets';
import { readGrids, type SheetReading } from './sheet-reading';

export type FeedbackPoint = Feedback['points'][number];
export type Verdict = '已改' | '未改' | '已说明';

/** What became of a point. */
export interface PointResult {
  readonly point: FeedbackPoint;
  readonly verdict: Verdict;
  /** Where the cell stands now and what it shows; absent where it is gone. */
  readonly now?: { readonly sheet: string; readonly cell: CellRef; readonly text: string };
  /** What the verdict alone does not say, in words; "" otherwise. */
  readonly remark: string;
}

export interface NewProblem {
  readonly file: string;
  readonly sheet: string;
  readonly finding: Finding;
}

export interface UnaskedChange extends CellChange {
  readonly file: string;
  /** Name of the sheet as it came back. */
  readonly sheet: string;
}

export interface Rechecked {
  /** In the order of the feedback table. */
  readonly points: readonly PointResult[];
  readonly problems: readonly NewProblem[];
  readonly unasked: readonly UnaskedChange[];
  /** Sheets of the feedback table that did not come back, as file!sheet. */
  readonly missing: readonly string[];
}

/** A workbook as it came back, with what its check goes by. */
export interface Returned {
  readonly file: string;
  readonly book: Book;
  readonly options: CheckOptions;
}

/** A sheet as it was sent in, and what has become of it. */
interface Pairing {
  readonly file: string;
  readonly before: SheetReading;
  readonly after: SheetReading;
  /** The sheet checked as the workbook has it: hidden rows, formulas and what the office set aside included. */
  readonly whole: SheetResult | undefined;
  readonly changes: SheetChanges;
}

export function recheck(feedback: Feedback, returned: readonly Returned[]): Rechecked {
  const pairings = pairingsOf(feedback, returned);
  const points = feedback.points.map((point) => pointResult(point, pairings.get(placeKey(point))));
  return {
    points,
    problems: [...pairings.values()].flatMap(newProblems(points)),
    unasked: [...pairings.values()].flatMap((pairing) => unaskedChanges(pairing, feedback.points)),
    missing: sheetsSent(feedback).filter(({ file, name }) => !pairings.has(placeKey({ file, sheet: name }))).map(({ file, name }) => `${file}!${name}`),
  };
}

function placeKey({ file, sheet }: { readonly file: string; readonly sheet: string }): string {
  return `${file}\n${sheet}`;
}

function pairingsOf(feedback: Feedback, returned: readonly Returned[]): ReadonlyMap<string, Pairing> {
  const sent = sheetsSent(feedback);
  const back = returned.flatMap((one) => one.book.sheets.map((sheet) => ({ file: one.file, returned: one, id: sheet.id, name: sheet.name, grid: gridOf(sheet) })));
  const pairs = nearestSheets(sent, back);
  const pairings = new Map<string, Pairing>();
  for (const one of returned) {
    const own = pairs.filter(([, after]) => after.returned === one);
    const [before, after] = [readGrids(own.map(([sheet]) => sheet), one.options), readGrids(own.map(([, sheet]) => sheet), one.options)];
    const whole = own.length === 0 ? [] : checkBook(one.book, one.options);
    own.forEach(([original, sheet], index) => {
      const [was, is] = [before[index], after[index]];
      if (was === undefined || is === undefined) return;
      pairings.set(placeKey({ file: original.file, sheet: original.name }), {
        file: one.file, after: is, whole: whole.find((result) => result.sheet === sheet.id),
        ...(original.grid.length > 0 ? { before: was, changes: changedCells(was, is) } : { before: { ...is, forms: [] }, changes: unknownChanges }),
      });
    });
  }
  return pairings;
}

/** The sheets of the table; without rows where it kept none, as it does when they would be too many. */
function sheetsSent({ originals, points }: Feedback): { readonly file: string; readonly name: string; readonly grid: Grid }[] {
  const sent = new Map<string, { readonly file: string; readonly name: string; readonly grid: Grid }>(originals.map(({ file, sheet, rows }) => [placeKey({ file, sheet }), { file, name: sheet, grid: rows }]));
  for (const { file, sheet } of points) {
    const key = placeKey({ file, sheet });
    if (!sent.has(key)) sent.set(key, { file, name: sheet, grid: [] });
  }
  return [...sent.values()];
}

/** Of a sheet whose earlier state is not known: its cells are taken to stand where they stood. */
const unknownChanges: SheetChanges = { changes: [], placeOf: (cell) => cell };

function pointResult(point: FeedbackPoint, pairing: Pairing | undefined): PointResult {
  const open = (remark: string): PointResult => ({ point, verdict: '未改', remark });
  if (pairing === undefined) return open('退回的文件里没有这张表');
  const { after, before, whole } = pairing;
  const at = parseCell(point.cell);
  const cell = at === undefined ? undefined : pairing.changes.placeOf(at);
  const now = cell === undefined ? undefined : { sheet: after.name, cell, text: after.grid[cell.row]?.[cell.col] ?? '' };
  const set = (verdict: Verdict, remark: string): PointResult => ({ point, verdict, remark, ...(now !== undefined && { now }) });
  if (before.forms.length > 0 && after.forms.length === 0) return set('未改', '退回的表已认不出是绩效目标表，请人工核对');
  const isThis = ({ rule, fingerprint, cell: place }: { readonly rule: string; readonly fingerprint: string; readonly cell: CellRef }): boolean =>
    rule === point.rule && (fingerprint === point.fingerprint || (cell !== undefined && sameCell(place, cell)));
  const aside = whole?.suppressed.find(isThis);
  const still = whole?.findings.some(isThis) === true;
  const isTouched = now !== undefined && squeeze(now.text) !== squeeze(point.original);
  if (still || aside !== undefined) {
    const reason = point.reply === '' ? (aside?.reason ?? '') : point.reply;
    if (reason !== '') return set('已说明', reason);
    return set('未改', isTouched ? `改成了‘${now.text}’，问题仍在` : '');
  }
  if (now === undefined) return set('已改', '这一行已删去');
  if (!isTouched) return set('已改', '单元格未动，问题已不存在');
  return set('已改', leavesNumber.has(point.rule) && numbersDiffer(point.original, now.text) ? `数值也由‘${point.original}’改为‘${now.text}’，请核对` : '');
}

/** What is wrong in the sheet as it is and was not in the sheet as it was. */
function newProblems(points: readonly PointResult[]): (pairing: Pairing) => NewProblem[] {
  return ({ file, before, after, changes }) => {
    const known = new Set(before.findings.flatMap(({ rule, fingerprint, cell }) => {
      const now = changes.placeOf(cell);
      return [`${rule}|${fingerprint}`, ...(now === undefined ? [] : [`${rule}|${formatCell(now)}`])];
    }));
    for (const { point, now } of points) if (now?.sheet === after.name) known.add(`${point.rule}|${formatCell(now.cell)}`);
    return after.findings
      .filter(({ rule, severity, fingerprint, cell }) => severity !== 'info' && !known.has(`${rule}|${fingerprint}`) && !known.has(`${rule}|${formatCell(cell)}`))
      .map((finding) => ({ file, sheet: after.name, finding }));
  };
}

function unaskedChanges({ file, before, after, changes }: Pairing, points: readonly FeedbackPoint[]): UnaskedChange[] {
  const asked = askedCells(before, points.filter((point) => point.sheet === before.name));
  const wasAsked = ({ sort, before: was, after: is }: CellChange): boolean => {
    const rules = was === undefined || sort === 'row-gone' ? undefined : asked.get(formatCell(was.cell));
    return rules !== undefined && !(rules.every((rule) => leavesNumber.has(rule)) && numbersDiffer(was?.text ?? '', is?.text ?? ''));
  };
  return changes.changes.filter((change) => !wasAsked(change)).map((change) => ({ file, sheet: after.name, ...change }));
}

/** Points on spelling, signs, units and places: whoever changes the number on the way was not asked to. */
const leavesNumber: ReadonlySet<string> = new Set([
  ...['noncanonical-symbol', 'missing-comparator', 'missing-unit', 'duplicate-unit', 'unit-in-name', 'double-comparator', 'hedged', 'extra-text', 'forbidden-character'].map((name) => `target/${name}`),
  ...['layout/broken-text', 'layout/nonstandard-header', 'indicator/misclassified'],
]);

function numbersDiffer(before: string, after: string): boolean {
  const [one, other] = [before, after].map((text) => (fold(text).match(/\d+(?:\.\d+)?/g) ?? []).map(Number).join(' '));
  return one !== other;
}

/** The cells that a point speaks of or that mending it may touch, with the rules of those points. */
function askedCells({ findings, forms }: SheetReading, points: readonly FeedbackPoint[]): ReadonlyMap<string, readonly string[]> {
  const asked = new Map<string, string[]>();
  for (const point of points) {
    const cells = new Set([point.cell]);
    const about = findings.filter(({ rule, fingerprint, cell }) => rule === point.rule && (fingerprint === point.fingerprint || formatCell(cell) === point.cell));
    for (const { related, fixes } of about) {
      for (const { cell } of related) cells.add(formatCell(cell));
      for (const edit of fixes.flatMap(({ edits }) => edits)) if (edit.kind === 'put') cells.add(formatCell(edit.at));
    }
    const indicator = point.rule.startsWith('target/') ? forms.flatMap(({ indicators }) => indicators).find((one) => targetCells(one).some((cell) => formatCell(cell) === point.cell)) : undefined;
    if (indicator !== undefined) for (const cell of targetCells(indicator)) cells.add(formatCell(cell));
    for (const cell of cells) asked.set(cell, [...(asked.get(cell) ?? []), point.rule]);
  }
  return asked;
}
