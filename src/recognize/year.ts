import type { Field, Form } from '../form/schema';
import type { CellRef } from '../sheet/address';
import { cellText, type Line } from './line';
import type { Segment } from './segment';
import { fold } from './text';
import { yearIn, yearsIn } from './title';

interface Task {
  readonly lines: readonly Line[];
  readonly segment: Segment;
  readonly title: string | null;
  readonly fields: readonly Field[];
  /** Year of the form before on the same sheet. */
  readonly inherited: number | null;
}

/**
 * The budget year: from the title, else the lines under it, else the head above, else the project's name, else the only
 * year that the goal texts name.
 */
export function yearOf(task: Task): { year: Form['year']; cell: CellRef | null } {
  const { lines, segment, title, fields } = task;
  const titleRow = segment.titleRow;
  if (title !== null && titleRow !== undefined) {
    const year = yearIn(fold(title));
    if (year !== null) return { year, cell: { row: titleRow, col: lines[titleRow]?.cols[0] ?? 0 } };
  }
  const firstHead = segment.headers[0]?.first ?? segment.last;
  if (titleRow !== undefined) {
    let looked = 0;
    for (let row = titleRow + 1; row < firstHead && looked < 2; row++) {
      const line = lines[row];
      if (line === undefined || line.cols.length === 0) continue;
      looked += 1;
      if (line.cols.length > 2) break;
      const col = line.cols[0] ?? 0;
      const text = cellText(line, col);
      const year = text.length <= 40 ? (yearIn(text) ?? yearOfDigits(text)) : null;
      if (year !== null) return { year, cell: { row, col } };
    }
  }
  if (task.inherited !== null) return { year: task.inherited, cell: null };
  const project = fields.find((f) => f.name === '项目名称' && f.value !== '');
  const named = project === undefined ? null : yearIn(fold(project.value));
  if (project !== undefined && named !== null) return { year: named, cell: project.cell };
  const years = new Set<number>();
  for (const field of fields) {
    if (/目标|完成情况/.test(field.name) || /目标|完成情况/.test(field.label)) for (const year of yearsIn(fold(field.value))) years.add(year);
  }
  const [only] = years;
  return { year: years.size === 1 && only !== undefined ? only : null, cell: null };
}

/** (2021) or 2021 alone under a title. */
function yearOfDigits(text: string): number | null {
  const match = /^[(]?(20[0-4]\d)[)]?$/.exec(text);
  return match?.[1] === undefined ? null : Number(match[1]);
}
