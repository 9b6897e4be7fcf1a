/** The rows that the text of a goal takes: it may go on below its first cell, a paragraph to a row. */
import type { CellRef } from '../sheet/address';
import { parseChineseNumber } from '../target';
import type { Lexicon } from './lexicon';
import { cellText, isNoteLine, marginOf, rawText, type Line } from './line';
import { fold } from './text';

/** The fields that tell a goal. */
export const GOALS: ReadonlySet<string> = new Set(['总体目标', '年度目标']);

/** 目标一 in a cell of its own before the goal. */
export const GOAL_NUMBER = /^目标[\d一二三四五六七八九十]{1,2}[:、.]?$/;

/** Shorter texts say something else. */
export const MIN_GOAL = 6;

/** The rows of a goal, its first included. A blank row does not end it where the paragraph behind counts on: 2. behind 1. */
export function goalRows(lines: readonly Line[], { row: first, col }: CellRef, lexicon: Lexicon): number[] {
  const rows = [first];
  // What stands at the left edge alone is a title or a note.
  if (col === marginOf(lines)) return rows;
  for (let row = first + 1; row < lines.length; row++) {
    const line = lines[row];
    if (line === undefined) break;
    const next = line.cols.length === 0 ? lines[row + 1] : undefined;
    if (goesOn(line, col, lexicon)) rows.push(row);
    else if (next === undefined || !goesOn(next, col, lexicon) || !countsOn(lines[rows.at(-1) ?? first], next, col)) break;
  }
  return rows;
}

/** The rows of a goal and of what was done of it, side by side and a paragraph to a row: 目标2：…|目标2：… below 目标1：…|目标1：…. */
export function pairedRows(lines: readonly Line[], { row: first, col }: CellRef): number[] {
  const rows = [first];
  for (let row = first + 1; row < lines.length; row++) {
    const [before, line] = [lines[row - 1], lines[row]];
    const texts = before?.cols.filter((c) => paragraphNumber(cellText(before, c)) !== undefined) ?? [];
    if (line === undefined || texts.length < 2 || !texts.includes(col) || texts.join() !== line.cols.join() || !texts.every((c) => countsOn(before, line, c))) break;
    rows.push(row);
  }
  return rows;
}

/** Whether a line holds nothing but more of a goal that stands in the column, perhaps with its number before it. */
function goesOn(line: Line, col: number, lexicon: Lexicon): boolean {
  const text = cellText(line, col);
  const numbered = line.cols.length === 2 && line.cols[1] === col && GOAL_NUMBER.test(cellText(line, line.cols[0] ?? 0));
  const alone = numbered || (line.cols.length === 1 && line.cols[0] === col);
  return alone && text.length >= MIN_GOAL && !lexicon.label(text) && !isNoteLine(line);
}

/** Whether the number of a line's paragraph is the next after the last number of the line before. */
function countsOn(before: Line | undefined, line: Line, col: number): boolean {
  const number = paragraphNumber(cellText(line, col));
  if (before === undefined || number === undefined) return false;
  const last = rawText(before, col).split(/[\n\r]+/).flatMap((part) => paragraphNumber(fold(part)) ?? []).at(-1);
  return last !== undefined && number === last + 1;
}

const PARAGRAPH = /^(?:目标|[(第])?(\d{1,2}|[一二三四五六七八九十]{1,3})(?:[):、]|\.(?!\d))/;

/** 2 of 2.…, （二）…, 目标2：…; undefined for a text without a number. */
function paragraphNumber(folded: string): number | undefined {
  const digits = PARAGRAPH.exec(folded)?.[1];
  return digits === undefined ? undefined : /\d/.test(digits) ? Number(digits) : parseChineseNumber(digits);
}
