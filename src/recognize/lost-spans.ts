/**
 * Tables copied from web pages and PDFs lose the cells that were merged down: a row inside a merge begins with its own
 * first cell at the table's left edge, and all that follows stands as many columns too far left.
 */
import type { Role } from '../form/schema';
import { CellClass, classSet } from './cell-class';
import type { Lexicon } from './lexicon';
import { cellText, isSlotText, isTotalText, type Line } from './line';
import { isOfClasses } from './line-classes';

/** The columns by which such a row is told. */
export interface Edge {
  /** The table's first column: many sheets leave the ones before it blank. */
  readonly left: number;
  readonly level1: number;
  readonly level2: number;
  readonly name: number;
  /** Where the target begins: its sign, else its value. */
  readonly target: number;
  /** 分值, else 得分, where no sign tells a target: a number in every row, whatever the target is; -1 without one. */
  readonly score: number;
  readonly last: number;
}

/** So many rows must surely have lost cells before one is believed that only may have. */
export const LEAST_LOST = 2;

const SCORE = classSet(CellClass.ordinal, CellClass.number);
const TARGET = classSet(CellClass.ordinal, CellClass.number, CellClass.target, CellClass.phrase, CellClass.sign);

/** The edge of a table with these columns over these rows; undefined where levels, names and targets do not stand in this order. */
export function edgeOf(roles: readonly (Role | undefined)[], body: readonly Line[]): Edge | undefined {
  const at = (role: Role): number => roles.indexOf(role);
  const first = roles.findIndex((role) => role !== undefined && role !== 'empty');
  // A head that has slipped may begin left of all that stands under it.
  const left = body.reduce((least, { cols }) => Math.min(least, cols[0] ?? least), Math.max(first, at('level1'), at('level2')));
  const [level1, level2, name, value, sign] = [at('level1'), at('level2'), at('name'), at('value'), at('sign')];
  // One column of projects may be the merged label down the side; a register has several.
  const isRegister = roles.filter((role) => role === 'project').length > 1;
  if (level2 < 0 || level1 > level2 || name < level2 || value < name || isRegister) return undefined;
  const signed = sign > name;
  const score = at('weight') < 0 ? at('score') : at('weight');
  return { left, level1, level2, name, target: signed ? Math.min(sign, value) : value, score: signed ? -1 : score, last: roles.length - 1 };
}

/** How many columns at the edge a row has lost, and whether that is sure; undefined for a row that stands straight. */
export function lostColumns(line: Line, edge: Edge, lexicon: Lexicon): { readonly by: number; readonly sure: boolean } | undefined {
  // A row that reaches the last column has lost nothing.
  if (line.cols[0] !== edge.left || line.cols.length < 2 || line.cols.at(-1) === edge.last) return undefined;
  const opening = cellText(line, edge.left);
  const level = lexicon.level(opening);
  const isFirst = level === 1 || (level === 3 && lexicon.level(cellText(line, edge.left + 1)) !== 0);
  const by = (level === 0 ? edge.name : isFirst ? edge.level1 : edge.level2) - edge.left;
  // 资金总额|36|20 below the table begins with a label of the form, no name.
  if (by <= 0 || isTotalText(opening) || (level === 0 && lexicon.label(opening)) || cellText(line, edge.name - by) === '') return undefined;
  const target = cellText(line, edge.target - by);
  // 投入产出|管理运行|10分|指标1 stands straight: a printed slot keeps the place of its name.
  if (target === '' || isSlotText(cellText(line, edge.name))) return undefined;
  // A target where a level or a name should stand is the proof; without it a row is believed that has none where it should.
  const sure = edge.target - by <= edge.name && isOfClasses(target, TARGET, lexicon);
  return sure || level !== 0 || cellText(line, edge.target) === '' || isScored(line, edge, by, lexicon) ? { by, sure } : undefined;
}

/** 巡查制度|健全|健全|10|10: the target is a word, but the score stands where it does when cells are lost, and only there. */
function isScored(line: Line, { score, target }: Edge, by: number, lexicon: Lexicon): boolean {
  return score > target && isOfClasses(cellText(line, score - by), SCORE, lexicon) && !isOfClasses(cellText(line, score), SCORE, lexicon);
}
