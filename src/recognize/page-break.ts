/** A row that a page break has cut in two: its rest opens the next page, texts under texts. */
import type { Role } from '../form/schema';
import type { ColumnPlan } from './columns';
import { placeOf, type Shift } from './drift';
import type { BlockLayout } from './layout';
import { rawText, type Line } from './line';
import type { Pending } from './row-indicator';
import type { SpineTask } from './spines';
import { endsClosed, nameText } from './text';

/** What may be cut; a level, a sign or a value begins a row of its own. */
const TEXTS: ReadonlySet<Role> = new Set<Role>(['name', 'explanation', 'source', 'deviation', 'remark', 'activity', 'budget-item']);

/** 指标4.…, 2、… count on: another name, not the rest of one. */
const NUMBERED = /^(?:指标)?\d{1,2}[:：、.．]/;

/** Whether a page's first row is only the rest of the row before the break. */
export function isRest(line: Line, { kept: { indicator } }: Pending, { roles }: ColumnPlan, { name, values }: BlockLayout, shift: Shift): boolean {
  if (values.length === 0) return false;
  const isText = (col: number): boolean => {
    const role = roles.find((_, c) => placeOf(c, shift) === col);
    return role !== undefined && TEXTS.has(role);
  };
  if (!line.cols.every(isText)) return false;
  const rest = rawText(line, placeOf(name, shift));
  return rest === '' || (!NUMBERED.test(rest) && indicator.value !== '' && !endsClosed(indicator.nameText) && line.cols.length <= 2);
}

/** Writes the rest of a row behind its beginning. */
export function joinRest({ lines, columns, observe }: SpineTask, before: Pending, row: number, line: Line, shift: Shift): void {
  // The kept indicator is the row's alone; the joined one is another.
  const indicator = { ...before.kept.indicator };
  before.kept = { layout: before.kept.layout, shift: before.kept.shift, indicator, finished: undefined };
  for (const { col, role } of columns) {
    const place = placeOf(col, shift);
    const rest = rawText(line, place);
    const cell = indicator.cells[role];
    if (rest === '' || cell === undefined) continue;
    const start = rawText(lines[cell.row] ?? line, cell.col);
    const joined = start + rest;
    observe({ kind: 'split-cell', role, parts: [{ cell, text: start }, { cell: { row, col: place }, text: rest }], joined });
    if (role === 'name') {
      indicator.nameText = joined;
      indicator.name = nameText(joined);
    } else if (role === 'explanation') indicator.explanation = joined;
  }
}
