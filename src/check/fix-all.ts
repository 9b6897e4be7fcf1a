import type { Fix } from '../rules/rule';
import { apply } from '../sheet/apply';
import type { Book } from '../sheet/book';
import type { Edit } from '../sheet/edit';
import type { Finding, SheetResult } from './finding';
import { CheckSession } from './session';
import type { CheckOptions } from './settings';

/** Each pass may uncover what the one before it had hidden (a sign mended, then the unit); more than this is a circle. */
const mostPasses = 10;

export interface FixOptions extends CheckOptions {
  /** Also take the fixes that a person is to decide on: always the first, likeliest one. */
  readonly review?: boolean;
  /** Rules all of whose fixes are taken, review or not; others keep to the safe ones only where none are named. */
  readonly rules?: readonly string[];
}

/** A fix that was carried out, with the finding that asked for it. */
export interface FixDone {
  readonly sheet: string;
  readonly finding: Finding;
  readonly fix: Fix;
}

export interface FixResult {
  readonly book: Book;
  /** In the order in which they were applied, each speaking of the book as those before left it. */
  readonly edits: readonly Edit[];
  readonly done: readonly FixDone[];
  /** Findings of the fixed book that have a fix which was not asked for. */
  readonly left: number;
}

/**
 * Fixes what may be fixed without asking, or what the options name, in passes until nothing changes. Two fixes of one
 * cell never meet in a pass: the later one is found again, or not, once the first has been carried out. Running it
 * again on its own result yields nothing.
 */
export function fixAll(book: Book, options: FixOptions = {}): FixResult {
  const session = new CheckSession(options);
  const edits: Edit[] = [];
  const done: FixDone[] = [];
  let current = book;
  let results = session.check(current);
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const next = onePass(current, wanted(results, options));
    if (next.done.length === 0) break;
    current = next.book;
    edits.push(...next.done.flatMap(({ fix }) => fix.edits));
    done.push(...next.done);
    results = session.check(current);
  }
  return { book: current, edits, done, left: fixable(results) };
}

/** Carries out what does not touch a cell that this pass has written already. */
function onePass(book: Book, fixes: readonly FixDone[]): { readonly book: Book; readonly done: readonly FixDone[] } {
  const touched = new Set<string>();
  const done: FixDone[] = [];
  let current = book;
  for (const one of fixes) {
    const cells = one.fix.edits.map(cellOf);
    if (cells.some((cell) => touched.has(cell))) continue;
    const applied = apply(current, one.fix.edits);
    if (!applied.ok) continue;
    for (const cell of cells) touched.add(cell);
    current = applied.book;
    done.push(one);
  }
  return { book: current, done };
}

/** The fix to take of each finding, if any. */
function wanted(results: readonly SheetResult[], options: FixOptions): FixDone[] {
  return results.flatMap(({ sheet, findings }) =>
    findings.flatMap((finding) => {
      const fix = finding.fixes.find((one) => one.edits.length > 0 && isAllowed(finding, one, options));
      return fix === undefined ? [] : [{ sheet, finding, fix }];
    }),
  );
}

function fixable(results: readonly SheetResult[]): number {
  return results.flatMap(({ findings }) => findings.filter(({ fixes }) => fixes.some(({ edits }) => edits.length > 0))).length;
}

function isAllowed({ rule }: Finding, { kind }: Fix, { review = false, rules }: FixOptions): boolean {
  if (kind === 'advice') return false;
  if (rules !== undefined) return rules.includes(rule);
  return kind === 'safe' || review;
}

function cellOf(edit: Edit): string {
  return edit.kind === 'put' ? `${edit.sheet}/${String(edit.at.row)},${String(edit.at.col)}` : edit.kind;
}
