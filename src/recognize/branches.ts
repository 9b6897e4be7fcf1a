/** Levels that stand among the names, each in a row of its own over its indicators: a table that is a tree in one column. */
import type { RowReading } from '../form/schema';
import { squeeze } from '../form/squeeze';
import { placeOf, type Shift } from './drift';
import type { BlockLayout } from './layout';
import { cellText, rawText, type Line } from './line';
import { nextGroup, type SpineTask } from './spines';

export interface BranchTask extends SpineTask {
  /** The first row that cannot belong to the table. */
  readonly limit: number;
}

/** 产出指标, 数量指标 alone among the names of a table without columns for them, and above them whose indicators they are. */
export function branchAt(task: BranchTask, row: number, line: Line, layout: BlockLayout, shift: Shift): RowReading | undefined {
  const { spines, lexicon } = task;
  const text = branchText(line, layout, shift);
  if (text === '') return undefined;
  if (lexicon.level(text) !== 0) {
    nextGroup(task, row, line, { ...layout, level1: layout.name }, shift, false);
    return 'level';
  }
  if (!beginsAnew(task, row, layout, shift)) return undefined;
  spines.project = squeeze(rawText(line, placeOf(layout.name, shift)));
  return 'section';
}

/** What stands as a name with nothing aimed at; "" for a row with a target, and where the levels have columns. */
export function branchText(line: Line, { tree, name, values, areas }: BlockLayout, shift: Shift): string {
  const isBranch = tree && values.length > 0 && areas.length === 0 && values.every((col) => cellText(line, placeOf(col, shift)) === '');
  return isBranch ? cellText(line, placeOf(name, shift)) : '';
}

/** So many names may stand over the levels: an office and its project. */
const NAMES_ABOVE = 2;

/** Whether the first level of the table comes next, or comes once more, perhaps below one name more. */
export function beginsAnew({ lines, limit, lexicon, spines }: BranchTask, row: number, layout: BlockLayout, shift: Shift): boolean {
  const first = spines.levels[0]?.text.folded;
  for (let next = row + 1, names = 1; next < limit && names <= NAMES_ABOVE; next++) {
    const line = lines[next];
    if (line === undefined || line.cols.length === 0) continue;
    const text = branchText(line, layout, shift);
    const level = lexicon.level(text);
    if (text === '' || level === 2) return false;
    if (level !== 0) return first === undefined || text === first;
    names += 1;
  }
  return false;
}
