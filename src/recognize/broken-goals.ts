/** 年度, 总体, 目标 in cells below one another: the label of a goal, broken as Word's narrow first column breaks it. */
import type { CellRef } from '../sheet/address';
import { GOALS } from './goal-rows';
import type { Lexicon } from './lexicon';
import { cellText, rawText, type Line } from './line';

/** A label put together again. */
interface BrokenGoal {
  readonly label: string;
  readonly labelCells: readonly CellRef[];
  /** What stands beside it, where that is one column of texts; heads (预期目标|实际完成情况) speak for themselves. */
  readonly beside: readonly CellRef[];
}

/** Into so many cells a label is broken, each of so few characters. */
const MOST = 4;
const LONGEST = 3;

/** The broken labels of goals in the first columns of some rows. The first part, 年度 alone, may have passed for the line of the year. */
export function brokenGoals(lines: readonly Line[], rows: readonly number[], lexicon: Lexicon): BrokenGoal[] {
  const found: BrokenGoal[] = [];
  let below = -1;
  for (const row of rows.flatMap((at) => [at - 1, at])) {
    const goal = row < below ? undefined : brokenGoal(lines, row, lexicon);
    if (goal === undefined) continue;
    found.push(goal);
    below = row + goal.labelCells.length;
  }
  return found;
}

function brokenGoal(lines: readonly Line[], first: number, lexicon: Lexicon): BrokenGoal | undefined {
  const col = lines[first]?.cols[0] ?? 0;
  let label = '';
  for (let row = first; row < first + MOST; row++) {
    const line = lines[row];
    const part = line === undefined || line.cols[0] !== col ? '' : cellText(line, col);
    if (line === undefined || part === '' || part.length > LONGEST || lexicon.label(part)) return undefined;
    label += part;
    if (row === first || !GOALS.has(lexicon.field(label) ?? '')) continue;
    const stack = Array.from({ length: row - first + 1 }, (_, i) => first + i);
    return { label, labelCells: stack.map((at) => ({ row: at, col })), beside: besides(lines, stack) };
  }
  return undefined;
}

function besides(lines: readonly Line[], stack: readonly number[]): CellRef[] {
  const cells = stack.flatMap((row) => (lines[row]?.cols.slice(1) ?? []).map((col) => ({ row, col })));
  return new Set(cells.map(({ col }) => col)).size === 1 ? cells : [];
}

/** The text of a broken label's goal, a paragraph to a row. */
export function textOf(lines: readonly Line[], cells: readonly CellRef[]): string {
  return cells.flatMap(({ row, col }) => (lines[row] === undefined ? [] : [rawText(lines[row], col).trim()])).join('\n');
}
