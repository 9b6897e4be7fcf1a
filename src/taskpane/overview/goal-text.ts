/** The goal's text cut where it promises a quantity, each with the indicator that carries it. */
import type { Form } from '../../form/schema';
import type { PromiseMatch } from '../../goal/match';
import { keptPromises } from '../../rules/facts/promises';
import { nameCell, valueCell } from '../../rules/facts/place';
import type { CellRef } from '../../sheet/address';

export interface Link {
  readonly kind: PromiseMatch['kind'];
  /** What the goal says: 举办培训班不少于5期. */
  readonly words: string;
  /** The indicator's name and target; absent where there is none. */
  readonly indicator?: { readonly name: string; readonly value: string; readonly cell: CellRef };
}

/** A stretch of the text; with `link` it is a promised quantity. */
export interface Piece {
  readonly text: string;
  readonly link?: Link;
}

export interface GoalText {
  /** 年度目标 or 总体目标. */
  readonly name: string;
  readonly cell: CellRef;
  readonly pieces: readonly Piece[];
  readonly counts: Readonly<Record<PromiseMatch['kind'], number>>;
}

/** Undefined where text and indicators cannot be compared: no goal, a list of many projects, a table that is cut off. */
export function goalText(form: Form): GoalText | undefined {
  const kept = keptPromises(form);
  if (kept === undefined) return undefined;
  const { goal, matches } = kept;
  const counts = { found: 0, missing: 0, differing: 0 };
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of [...matches].sort((a, b) => a.promise.span.start - b.promise.span.start)) {
    counts[match.kind] += 1;
    const { start, end } = match.promise.span;
    if (start < at) continue;
    if (start > at) pieces.push({ text: goal.value.slice(at, start) });
    pieces.push({ text: goal.value.slice(start, end), link: linkOf(match) });
    at = end;
  }
  if (at < goal.value.length) pieces.push({ text: goal.value.slice(at) });
  return { name: goal.name, cell: goal.cell, pieces, counts };
}

function linkOf(match: PromiseMatch): Link {
  const { kind, promise } = match;
  if (kind === 'missing') return { kind, words: promise.words };
  const { indicator } = match;
  return { kind, words: promise.words, indicator: { name: indicator.name, value: indicator.value, cell: kind === 'differing' ? valueCell(indicator) : nameCell(indicator) } };
}
