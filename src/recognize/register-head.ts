/** The head of a register that no table has: 项目名称|预算数|绩效目标 over rows that each hold a project and the list of its indicators. */
import type { Column, Role } from '../form/schema';
import type { RowReadings } from './content';
import { PROJECT_NAME } from './layout';
import type { Lexicon } from './lexicon';
import { cellText, isTotalText, openingText, type Line } from './line';
import type { Segment } from './segment';
import { withoutBrackets } from './text';

export interface RegisterHead {
  readonly row: number;
  readonly columns: readonly Column[];
  /** The columns of lists. */
  readonly lists: readonly number[];
  /** The column that names the project. */
  readonly project: number;
}

/** So far above its first list a head may stand: what the office has in all, or a class of projects, comes between. */
const FARTHEST = 4;
/** No head is longer, and hardly a list so short. */
const LONGEST = 24;

/** The head over a cell that may hold a list; undefined where none of the rows right above it is one. */
export function registerHead(lines: readonly Line[], segment: Segment, below: number, col: number, lexicon: Lexicon): RegisterHead | undefined {
  for (let row = below - 1; row >= Math.max(segment.first, below - FARTHEST); row--) {
    const line = lines[row];
    if (line === undefined || line.cols.length < 3 || !headsLists(cellText(line, col), lexicon)) continue;
    if (line.cols.some((c) => cellText(line, c).length > LONGEST)) continue;
    const heads = line.cols.map((c) => ({ col: c, header: withoutBrackets(cellText(line, c)) }));
    const lists = heads.filter(({ header }) => headsLists(header, lexicon)).map((h) => h.col);
    const lefts = heads.filter((h) => h.col < (lists[0] ?? 0));
    const project = lefts.find(({ header }) => PROJECT_NAME.test(header)) ?? lefts.find(({ header }) => header.endsWith('名称') && isHead(header, 'project', lexicon));
    if (project === undefined) continue;
    const columns = heads.map((h): Column => ({ ...h, role: lists.includes(h.col) ? 'name' : lefts.includes(h) ? 'project' : 'other', confidence: 0.9, block: 0 }));
    return { row, columns, lists, project: project.col };
  }
  return undefined;
}

/** 绩效目标, 绩效目标及指标, 指标内容; 技术指标 is of another trade. */
function headsLists(text: string, lexicon: Lexicon): boolean {
  return text.length <= LONGEST && (text.includes('绩效') || isHead(text, 'name', lexicon));
}

function isHead(text: string, role: Role, lexicon: Lexicon): boolean {
  return lexicon.knownHeader(text).some((vote) => vote.role === role);
}

/** How the rows from the head down to the last list are read, those with a list aside: sums, and lines over several projects. */
export function registerRows(lines: readonly Line[], head: RegisterHead, bottom: number, readings: RowReadings): void {
  readings[head.row] = 'header';
  for (let row = head.row + 1; row < bottom; row++) {
    const line = lines[row];
    if (line !== undefined && line.cols.length > 0) readings[row] = isTotalText(openingText(line)) ? 'total' : 'section';
  }
}
