import type { Field, Form } from '../form/schema';
import type { CellRef } from '../sheet/address';
import type { Lexicon } from './lexicon';
import { cellText, openingText, type Line } from './line';
import type { Segment } from './segment';
import { fold } from './text';
import { isSubtitleLine, isTitleLine, yearIn, yearsIn } from './title';

interface Task {
  readonly lines: readonly Line[];
  readonly segment: Segment;
  readonly title: string | null;
  readonly fields: readonly Field[];
  /** Year of the form before on the same sheet. */
  readonly inherited: number | null;
  readonly lexicon: Lexicon;
}

/**
 * The budget year: from the title, else the lines under it, else its own label (预算年度), else the report's title, else the head above, else the project's name, else the only
 * year that the goal texts name.
 */
export function yearOf(task: Task): { year: Form['year']; cell: CellRef | null } {
  const { lines, segment, title, fields, lexicon } = task;
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
      for (const col of line.cols) {
        const year = statedYear(cellText(line, col));
        if (year !== null) return { year, cell: { row, col } };
      }
      if (line.cols.length > 2) break;
      const col = line.cols[0] ?? 0;
      const text = cellText(line, col);
      const year = text.length <= 40 && !FILLED_IN.test(text) ? (yearIn(text) ?? yearOfDigits(text)) : null;
      if (year !== null) return { year, cell: { row, col } };
    }
  }
  // 2024年…绩效目标表 over 项目绩效目标表: the title of the whole, right above the form's own.
  const above = titleRow === undefined ? undefined : lines[titleRow - 1];
  const whole = titleRow !== undefined && above !== undefined && isTitleLine(above, lexicon) ? yearIn(openingText(above)) : null;
  if (titleRow !== undefined && above !== undefined && whole !== null) return { year: whole, cell: { row: titleRow - 1, col: above.cols[0] ?? 0 } };
  // (2024年度) in a row of its own says it under a cover too, whose title no word tells.
  for (let row = segment.first; titleRow === undefined && row < firstHead; row++) {
    const line = lines[row];
    const text = line === undefined || !isSubtitleLine(line) ? '' : cellText(line, line.cols[0] ?? 0);
    const year = yearIn(text) ?? yearOfDigits(text);
    if (year !== null) return { year, cell: { row, col: line?.cols[0] ?? 0 } };
  }
  const stated = fields.find((f) => YEAR_LABEL.test(f.name) && f.value !== '');
  const labelled = stated === undefined ? null : (yearIn(fold(stated.value)) ?? yearOfDigits(fold(stated.value)));
  if (stated !== undefined && labelled !== null) return { year: labelled, cell: stated.cell };
  for (let row = segment.first; row < firstHead; row++) {
    const beside = yearBeside(lines[row]);
    if (beside !== undefined) return { year: beside.year, cell: { row, col: beside.col } };
  }
  // 2024年度…绩效自评报告 opens the text in which the table stands.
  const opening = titleRow === undefined ? lines[segment.first] : undefined;
  const reported = opening?.cols.length === 1 && REPORT.test(openingText(opening)) ? yearIn(openingText(opening)) : null;
  if (reported !== null) return { year: reported, cell: { row: segment.first, col: opening?.cols[0] ?? 0 } };
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

const REPORT = /绩效.{0,12}报告$/;

/** 填报日期:2022年8月10日: the day on which somebody wrote, before the year or after it. */
const FILLED_IN = /^(?:填[报表写制]|编[报制]|制表|[报申]报|报送)(?:日期|时间):/;

const YEAR_LABEL = /^(?:实施|预算|项目|申报|所属)年度$/;

/** 年度|2025 or 预算年份|2025年 among the labels of the head: a short label with the only year of its row beside it. */
function yearBeside(line: Line | undefined): { readonly year: number; readonly col: number } | undefined {
  const dated = line?.cols.filter((col) => yearOfCell(cellText(line, col)) !== null) ?? [];
  const [col] = dated;
  if (line === undefined || col === undefined || dated.length > 1) return undefined;
  const label = cellText(line, line.cols[line.cols.indexOf(col) - 1] ?? -1);
  const year = yearOfCell(cellText(line, col));
  return year === null || !YEAR_WORD.test(label) ? undefined : { year, col };
}

const YEAR_WORD = /^(?:实施|预算|财政|资金|计划|执行|项目|申报|所属|填报|评价|自评)?(?:年度|年份):?$/;

/** 2025, 2025年, 2025年度 and nothing else. */
function yearOfCell(folded: string): number | null {
  return /^20[0-4]\d年?度?$/.test(folded) ? Number(folded.slice(0, 4)) : null;
}

/** 年度：2025年, 预算年度:2025 or a bare 2025年度 among other things in the line under a title. */
function statedYear(folded: string): number | null {
  const match = /^(?:实施|预算|项目|申报|所属)?年度:(20[0-4]\d)年?$|^[(]?(20[0-4]\d)年度?[)]?$/.exec(folded);
  const year = match?.[1] ?? match?.[2];
  return year === undefined ? null : Number(year);
}

/** (2021) or 2021 alone under a title. */
function yearOfDigits(text: string): number | null {
  const match = /^[(]?(20[0-4]\d)[)]?$/.exec(text);
  return match?.[1] === undefined ? null : Number(match[1]);
}
