/**
 * Tables lying on their side: levels run along the head. Below it stand the names with their values under them, or, one
 * project a row, names with their targets behind them.
 */
import type { Column, Indicator, Role, RowReading } from '../form/schema';
import type { CellRef } from '../sheet/address';
import { squeeze } from '../form/squeeze';
import { rowBelow } from './blank-rows';
import { NO_LEVEL, type Content, type Level, type RowReadings } from './content';
import type { Lexicon } from './lexicon';
import { PROJECT_NAME } from './layout';
import { cellText, isNoteLine, isRuleLine, isSignatureLine, isTotalText, openingText, rawText, type Line } from './line';
import { isFigure } from './line-classes';
import { itemsOf } from './lists';
import { isBareTarget, splitNameValue } from './name-value';
import { plainIndicator } from './plain-indicator';
import type { Segment } from './segment';
import { levelText } from './text';

/** The head of such a table, and what its columns hang under. */
interface Head {
  readonly top: number;
  /** The last row that names levels. */
  readonly bottom: number;
  /** The first column of levels. */
  readonly start: number;
  readonly levels: Content['levels'];
  readonly over: (col: number) => { readonly level1: Level; readonly level2: Level };
}

/** Second levels that must stand side by side where no first ones do. */
const LEAST_SECONDS = 3;

/** Reads the first such table of a segment; undefined without one. */
export function readTransposed(lines: readonly Line[], segment: Segment, lexicon: Lexicon): Content | undefined {
  const head = headIn(lines, segment, lexicon);
  const nameRow = head === undefined ? -1 : lines.findIndex((line, row) => row > head.bottom && line.cols.length > 0);
  const names = lines[nameRow];
  if (head === undefined || names === undefined || nameRow > segment.last) return undefined;
  const texts = names.cols.filter((col) => col >= head.start).map((col) => cellText(names, col));
  // 决策|过程|产出|效益 over figures are scores.
  if (most(texts, isFigure)) return undefined;
  return most(texts, (text) => splitNameValue(text) !== undefined || isBareTarget(text)) ? readProjects(lines, segment, head, lexicon) : readNames(lines, segment, head, nameRow, names, lexicon);
}

function most(texts: readonly string[], holds: (text: string) => boolean): boolean {
  return texts.filter(holds).length * 2 > texts.length;
}

/** Two or more different first levels side by side, 产出指标 | … | 效益指标, with or without the second ones below them; or second ones alone. */
function headIn(lines: readonly Line[], segment: Segment, lexicon: Lexicon): Head | undefined {
  const different = (line: Line | undefined, level: 1 | 2): number => new Set(line?.cols.map((col) => cellText(line, col)).filter((text) => lexicon.level(text) === level)).size;
  for (let top = segment.first; top <= segment.last; top++) {
    const line = lines[top];
    if (line === undefined) continue;
    const hasOnes = different(line, 1) >= 2;
    if (!hasOnes && different(line, 2) < LEAST_SECONDS) continue;
    const isLevel = (of: Line, col: number): boolean => lexicon.level(cellText(of, col)) !== 0 && lexicon.field(cellText(of, col)) === undefined;
    const start = line.cols.find((col) => isLevel(line, col)) ?? 0;
    const belowRow = rowBelow(lines, top);
    const below = lines[belowRow];
    const hasTwos = hasOnes && below?.cols.some((col) => col >= start && lexicon.level(cellText(below, col)) >= 2) === true;
    const levels: Content['levels'][number][] = [];
    const spine = (row: number, level: 1 | 2): ((col: number) => Level) => {
      const its = lines[row];
      const cells = its === undefined ? [] : its.cols.filter((col) => col >= start).map((col) => ({ text: levelText(rawText(its, col)), cell: { row, col } }));
      for (const { text, cell } of cells) levels.push({ level, text, cell, used: 1 });
      return (col) => cells.filter((c) => c.cell.col <= col).at(-1) ?? NO_LEVEL;
    };
    const one = hasOnes ? spine(top, 1) : () => NO_LEVEL;
    const two = hasTwos || !hasOnes ? spine(hasTwos ? belowRow : top, 2) : () => NO_LEVEL;
    return { top, bottom: hasTwos ? belowRow : top, start, levels, over: (col) => ({ level1: one(col), level2: two(col) }) };
  }
  return undefined;
}

/** Names in the row below the levels, each with its values in the rows under it, a place to a row. */
function readNames(lines: readonly Line[], segment: Segment, head: Head, nameRow: number, names: Line, lexicon: Lexicon): Content {
  const body = bodyBelow(lines, nameRow, segment.last, head, lexicon);
  const rows = valueRows(lines, body.rows, lexicon);
  const places = namePlaces(lines, head, { row: nameRow, line: names }, rows);
  const heads = lines[head.top];
  // Rows below each other are of places, unless the head calls them projects.
  const ofPlaces = rows.length > 1 && !(heads?.cols.some((col) => col < head.start && PROJECT_NAME.test(cellText(heads, col))) ?? false);
  const textAt = ({ row, col }: CellRef): string => rawText(lines[row] ?? names, col);
  const indicators = places.map(({ row: nameRow, col }) => {
    const valueRow = rows.find((row) => cellText(lines[row] ?? names, col) !== '') ?? rows[0];
    const line = valueRow === undefined ? undefined : lines[valueRow];
    return plainIndicator({
      ...head.over(col),
      nameText: textAt({ row: nameRow, col }),
      nameCell: { row: nameRow, col },
      valueText: line === undefined ? '' : rawText(line, col),
      valueCell: { row: valueRow ?? nameRow + 1, col },
      project: line === undefined || ofPlaces ? '' : squeeze(rawText(line, line.cols[0] ?? 0)),
      areas: rows.length < 2 ? [] : rows.map((row) => areaOf(lines[row] ?? names, { row, col })),
    });
  });
  const columns = places.map(({ row, col }): Column => ({ col, role: 'value', header: textAt({ row, col }), confidence: 0.95, block: 0 }));
  return contentOf(head, nameRow, body, columns, indicators);
}

/** Where the names stand: in their row, or, 满意度 over 群众满意度 with nothing below, in the last row of the levels. */
function namePlaces(lines: readonly Line[], head: Head, names: { readonly row: number; readonly line: Line }, values: readonly number[]): CellRef[] {
  const last = lines[head.bottom];
  const higher = last === undefined || head.bottom === head.top ? [] : last.cols.filter((col) => col >= head.start && cellText(names.line, col) === '' && values.some((row) => isFilled(lines[row], col)));
  return [...names.line.cols.filter((col) => col >= head.start).map((col) => ({ row: names.row, col })), ...higher.map((col) => ({ row: head.bottom, col }))].sort((a, b) => a.col - b.col);
}

function isFilled(line: Line | undefined, col: number): boolean {
  return line !== undefined && cellText(line, col) !== '';
}

/** Where one row calls itself the targets (指标值), rows with another head (权重) hold none. */
function valueRows(lines: readonly Line[], rows: readonly number[], lexicon: Lexicon): readonly number[] {
  const roles = rows.map((row): Role => {
    const line = lines[row];
    return (line === undefined ? undefined : lexicon.knownHeader(openingText(line))[0]?.role) ?? 'other';
  });
  return roles.includes('value') ? rows.filter((_, i) => roles[i] === 'value' || roles[i] === 'other') : rows;
}

/** What an indicator is to be in the place that a row is of. */
function areaOf(line: Line, cell: CellRef): Indicator['areas'][number] {
  return { label: openingText(line), value: squeeze(rawText(line, cell.col)), cell };
}

/** One project a row, its indicators in cells with their targets behind them: 新建桑园≥800亩. */
function readProjects(lines: readonly Line[], segment: Segment, head: Head, lexicon: Lexicon): Content {
  const body = bodyBelow(lines, head.bottom, segment.last, head, lexicon);
  const heads = lines[head.top];
  const lefts = heads?.cols.filter((col) => col < head.start) ?? [];
  const columns = lefts.map((col): Column => ({ col, role: 'project', header: heads === undefined ? '' : cellText(heads, col), confidence: 0.9, block: 0 }));
  const project = (columns.find(({ header }) => PROJECT_NAME.test(header)) ?? columns.find(({ header }) => header.endsWith('名称')))?.col ?? lefts.at(-1) ?? 0;
  const cells = body.rows.flatMap((row) => {
    const line = lines[row];
    return line === undefined ? [] : line.cols.filter((col) => col >= head.start).map((col) => ({ row, col, project: squeeze(rawText(line, project)), under: head.over(col) }));
  });
  const named = [...new Set(cells.map(({ col }) => col))].sort((a, b) => a - b);
  columns.push(...named.map((col): Column => ({ col, role: 'name', header: head.over(col).level2.text || head.over(col).level1.text, confidence: 0.95, block: 0 })));
  return contentOf(head, head.bottom, body, columns, itemsOf(lines, cells, lexicon).indicators);
}

function contentOf(head: Head, last: number, body: Body, columns: Column[], indicators: Content['indicators']): Content {
  const readings: RowReadings = [];
  for (const [row, reading] of body.readings) readings[row] = reading;
  for (let row = head.top; row <= head.bottom; row++) readings[row] = 'header';
  if (last > head.bottom) readings[last] = 'indicator';
  const range = { top: head.top, left: columns[0]?.col ?? head.start, bottom: body.rows.at(-1) ?? last, right: columns.at(-1)?.col ?? head.start };
  return { tables: [{ range, header: { first: head.top, last }, label: '', period: 'year', columns }], indicators, levels: head.levels, readings, observations: [], layout: 'L9' };
}

/** The rows below a head: those that count, and how each was read. */
interface Body {
  readonly rows: readonly number[];
  readonly readings: ReadonlyMap<number, RowReading>;
}

function bodyBelow(lines: readonly Line[], above: number, last: number, { start }: Head, lexicon: Lexicon): Body {
  const readings = new Map<number, RowReading>();
  for (let row = above + 1; row <= last; row++) {
    const line = lines[row];
    if (line === undefined || line.cols.length === 0) continue;
    if (isNoteLine(line) || isRuleLine(line) || isSignatureLine(line) || line.cols.length === 1) break;
    const texts = line.cols.filter((col) => col >= start).map((col) => cellText(line, col));
    const repeats = most(texts, (text) => lexicon.level(text) !== 0);
    readings.set(row, repeats ? 'repeat' : isTotalText(openingText(line)) ? 'total' : 'indicator');
  }
  return { rows: [...readings].flatMap(([row, reading]) => (reading === 'indicator' ? [row] : [])), readings };
}
