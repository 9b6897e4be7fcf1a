/** The budget year of a form: what says it, and which of them is believed. */
import type { Field } from '../form/schema';
import type { CellRef } from '../sheet/address';
import { rowAbove } from './blank-rows';
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

/** A year with the cell that says it; null for what no cell of the form says. */
interface Dated {
  readonly year: number;
  readonly cell: CellRef | null;
}

/** The budget year; the first that says one is believed. */
export function yearOf(task: Task): Dated | { readonly year: null; readonly cell: null } {
  for (const says of SOURCES) {
    const dated = says(task);
    if (dated !== undefined) return dated;
  }
  return { year: null, cell: null };
}

/** Who may say the year, the surest first. */
const SOURCES: readonly ((task: Task) => Dated | undefined)[] = [
  ofTitle, ofLinesBelowTitle, ofTitleAbove, ofSubtitle, ofYearField, ofYearBesideItsLabel, ofYearColumn, ofReport, ofFormBefore, ofHeadingAbove, ofProjectName, ofGoals,
];

function dated(year: number | null, cell: CellRef | null): Dated | undefined {
  return year === null ? undefined : { year, cell };
}

function ofTitle({ lines, segment: { titleRow }, title }: Task): Dated | undefined {
  return title === null || titleRow === undefined ? undefined : dated(yearIn(fold(title)), opening(lines, titleRow));
}

/** So many lines below a title may say of which year it is. */
const BELOW_TITLE = 2;
const LONGEST_SUBTITLE = 40;

function ofLinesBelowTitle({ lines, segment }: Task): Dated | undefined {
  if (segment.titleRow === undefined) return undefined;
  let looked = 0;
  for (let row = segment.titleRow + 1; row < firstHead(segment) && looked < BELOW_TITLE; row++) {
    const line = lines[row];
    if (line === undefined || line.cols.length === 0) continue;
    looked += 1;
    for (const col of line.cols) {
      const year = statedYear(cellText(line, col));
      if (year !== null) return { year, cell: { row, col } };
    }
    if (line.cols.length > 2) return undefined;
    const text = openingText(line);
    const year = text.length <= LONGEST_SUBTITLE && !FILLED_IN.test(text) ? yearWritten(text) : null;
    if (year !== null) return { year, cell: opening(lines, row) };
  }
  return undefined;
}

/** 2024年…绩效目标表 over 项目绩效目标表: the title of the whole, right above the form's own. */
function ofTitleAbove({ lines, segment: { titleRow = 0 }, lexicon }: Task): Dated | undefined {
  const row = rowAbove(lines, titleRow);
  const line = lines[row];
  return line !== undefined && isTitleLine(line, lexicon) ? dated(yearIn(openingText(line)), opening(lines, row)) : undefined;
}

/** (2024年度) in a row of its own says it under a cover too, whose title no word tells. */
function ofSubtitle({ lines, segment }: Task): Dated | undefined {
  for (let row = segment.first; segment.titleRow === undefined && row < firstHead(segment); row++) {
    const line = lines[row];
    const year = line === undefined || !isSubtitleLine(line) ? null : yearWritten(openingText(line));
    if (year !== null) return { year, cell: opening(lines, row) };
  }
  return undefined;
}

function ofYearField({ fields }: Task): Dated | undefined {
  const field = fields.find((f) => YEAR_LABEL.test(f.name) && f.value !== '');
  return field && dated(yearWritten(fold(field.value)), field.cell);
}

function ofYearBesideItsLabel({ lines, segment }: Task): Dated | undefined {
  for (let row = segment.first; row < firstHead(segment); row++) {
    const beside = yearBeside(lines[row]);
    if (beside !== undefined) return { year: beside.year, cell: { row, col: beside.col } };
  }
  return undefined;
}

/** 预算年度 over the same year in every row, as systems write out their tables. */
function ofYearColumn({ lines, segment: { headers: [head], last } }: Task): Dated | undefined {
  const line = head && lines[head.last];
  const col = line?.cols.find((c) => YEAR_WORD.test(cellText(line, c)));
  if (head === undefined || col === undefined) return undefined;
  const texts = new Set(lines.slice(head.last + 1, last + 1).map((row) => cellText(row, col)).filter((text) => text !== ''));
  const [text = ''] = texts;
  return texts.size === 1 ? dated(yearOfCell(text), { row: head.last + 1, col }) : undefined;
}

/** 2024年度…绩效自评报告 opens the text in which the table stands. */
function ofReport({ lines, segment: { titleRow, first } }: Task): Dated | undefined {
  const line = titleRow === undefined ? lines[first] : undefined;
  const isReport = line?.cols.length === 1 && REPORT.test(openingText(line));
  return isReport ? dated(yearIn(openingText(line)), opening(lines, first)) : undefined;
}

function ofFormBefore({ inherited }: Task): Dated | undefined {
  return dated(inherited, null);
}

/** 2024年度部门预算公开表 or 2024年度 alone, right above the title; a sentence, a date or the number of a letter is no heading. */
function ofHeadingAbove({ lines, segment: { titleRow = 0 } }: Task): Dated | undefined {
  const row = rowAbove(lines, titleRow);
  const line = lines[row];
  const text = line?.cols.length === 1 ? openingText(line) : '';
  return text.length > LONGEST_SUBTITLE || NO_HEADING.test(text) ? undefined : dated(yearWritten(text), opening(lines, row));
}

const NO_HEADING = /[月日号:。,;]/;

function ofProjectName({ fields }: Task): Dated | undefined {
  const project = fields.find((f) => f.name === '项目名称' && f.value !== '');
  return project && dated(yearIn(fold(project.value)), project.cell);
}

/** The only year that the goal texts name. */
function ofGoals({ fields }: Task): Dated | undefined {
  const goals = fields.filter(({ name, label }) => OF_GOALS.test(name) || OF_GOALS.test(label));
  const years = new Set(goals.flatMap(({ value }) => [...yearsIn(fold(value))]));
  return years.size === 1 ? dated([...years][0] ?? null, null) : undefined;
}

const OF_GOALS = /目标|完成情况/;

function firstHead({ headers, last }: Segment): number {
  return headers[0]?.first ?? last;
}

/** The cell with which a row begins. */
function opening(lines: readonly Line[], row: number): CellRef {
  return { row, col: lines[row]?.cols[0] ?? 0 };
}

const REPORT = /(?:绩效.{0,12}|自评)(?:报告|结果|情况)$/;

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

/** 2021年, 2021年度, (2021) or 2021 alone. */
function yearWritten(folded: string): number | null {
  return yearIn(folded) ?? yearOfDigits(folded);
}

function yearOfDigits(text: string): number | null {
  const match = /^[(]?(20[0-4]\d)[)]?$/.exec(text);
  return match?.[1] === undefined ? null : Number(match[1]);
}
