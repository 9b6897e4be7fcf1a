/** Tables lying on their side: levels and names run along the rows, the values stand below. */
import type { Column, Indicator } from '../form/schema';
import type { Content, RowReadings } from './content';
import type { Lexicon } from './lexicon';
import { cellText, isNoteLine, isRuleLine, isTotalText, openingText, rawText, type Line } from './line';
import { plainIndicator } from './plain-indicator';
import type { Segment } from './segment';
import { levelText, squeeze } from './text';

/** Whether a line names two or more different first levels side by side: 产出指标 | … | 效益指标. */
export function startsTransposed(line: Line, lexicon: Lexicon): boolean {
  const ones = new Set(line.cols.map((col) => cellText(line, col)).filter((text) => lexicon.level(text) === 1));
  return ones.size >= 2;
}

/** Reads the first such table of a segment; undefined without one. */
export function readTransposed(lines: readonly Line[], segment: Segment, lexicon: Lexicon): Content | undefined {
  let top = -1;
  for (let row = segment.first; row <= segment.last && top < 0; row++) {
    const line = lines[row];
    if (line !== undefined && startsTransposed(line, lexicon)) top = row;
  }
  const ones = lines[top];
  if (ones === undefined) return undefined;
  const start = ones.cols.find((col) => lexicon.level(cellText(ones, col)) !== 0) ?? 0;
  const second = lines[top + 1];
  const hasTwos = second !== undefined && second.cols.filter((col) => col >= start).some((col) => lexicon.level(cellText(second, col)) >= 2);
  const nameRow = top + (hasTwos ? 2 : 1);
  const names = lines[nameRow];
  if (names === undefined) return undefined;
  const valueRows = valueRowsBelow(lines, nameRow, segment.last);
  const readings: RowReadings = [];
  for (let row = top; row < nameRow; row++) readings[row] = 'header';
  readings[nameRow] = 'indicator';
  for (const row of valueRows) readings[row] = 'indicator';
  const levels: Content['levels'][number][] = [];
  const indicators: Indicator[] = [];
  const columns: Column[] = [];
  const spine = (line: Line | undefined, row: number, level: 1 | 2): ((col: number) => { text: string; cell: { row: number; col: number } | null }) => {
    const cells = (line?.cols ?? []).filter((col) => col >= start).map((col) => ({ text: line === undefined ? '' : levelText(rawText(line, col)), cell: { row, col } }));
    for (const { text, cell } of cells) levels.push({ level, text, cell, used: 1 });
    return (col) => cells.filter((c) => c.cell.col <= col).at(-1) ?? { text: '', cell: null };
  };
  const oneAt = spine(ones, top, 1);
  const twoAt = hasTwos ? spine(second, top + 1, 2) : (): { text: string; cell: null } => ({ text: '', cell: null });
  for (const col of names.cols.filter((c) => c >= start)) {
    const valueRow = valueRows.find((row) => cellText(lines[row] ?? names, col) !== '') ?? valueRows[0];
    const line = valueRow === undefined ? undefined : lines[valueRow];
    columns.push({ col, role: 'value', header: rawText(names, col), confidence: 0.95, block: 0 });
    indicators.push(
      plainIndicator({
        level1: oneAt(col),
        level2: twoAt(col),
        nameText: rawText(names, col),
        nameCell: { row: nameRow, col },
        valueText: line === undefined ? '' : rawText(line, col),
        valueCell: { row: valueRow ?? nameRow + 1, col },
        project: line === undefined ? '' : squeeze(rawText(line, line.cols[0] ?? 0)),
      }),
    );
  }
  const bottom = valueRows.at(-1) ?? nameRow;
  return {
    tables: [{ range: { top, left: start, bottom, right: names.cols.at(-1) ?? start }, header: { first: top, last: nameRow }, label: '', period: 'year', columns }],
    indicators,
    levels,
    readings,
    observations: [],
    layout: 'L9',
  };
}

function valueRowsBelow(lines: readonly Line[], nameRow: number, last: number): number[] {
  const rows: number[] = [];
  for (let row = nameRow + 1; row <= last; row++) {
    const line = lines[row];
    if (line === undefined || line.cols.length === 0) continue;
    if (isNoteLine(line) || isRuleLine(line) || line.cols.length === 1) break;
    if (!isTotalText(openingText(line))) rows.push(row);
  }
  return rows;
}
