/** Classes of the cells of a line: what a text looks like (`cell-class.ts`), and the words of levels by the lexicon. */
import { isHan } from '../target';
import { CellClass, cellClass, possibleClasses } from './cell-class';
import type { Lexicon } from './lexicon';
import { cellText, isSlotText, keep, type Line } from './line';
import { isDigit } from './text';

/** The line asked about last: most cells say what the one above says, or nearly. */
let last: { readonly line: Line; readonly lexicon: Lexicon; readonly classes: readonly CellClass[] } | undefined;

/** Classes of a line's filled cells, in the order of `cols`. */
export function classesOf(line: Line, lexicon: Lexicon): readonly CellClass[] {
  return keep(line, lexicon, 'classes', () => {
    const above = last?.lexicon === lexicon ? last : undefined;
    const classes = line.cols.map((col, k) => {
      const text = cellText(line, col);
      const known = above?.line.cols[k] === col && isLike(text, cellText(above.line, col)) ? above.classes[k] : undefined;
      return known ?? classOf(text, lexicon);
    });
    last = { line, lexicon, classes };
    return classes;
  }) as readonly CellClass[];
}

/** Whether a text is of the class of another, as far as a look tells. */
function isLike(text: string, other: string): boolean {
  return text === other || differInFigures(text, other);
}

/** Class of a cell, level words told by the lexicon. */
export function classOf(text: string, lexicon: Lexicon): CellClass {
  return classBeside(lexicon.level(text), text);
}

function classBeside(level: ReturnType<Lexicon['level']>, text: string): CellClass {
  if (level !== 0) return level === 2 ? CellClass.level2 : CellClass.level;
  // 指标1: and …… are printed places; they say nothing about a column.
  return isSlotText(text) ? CellClass.empty : cellClass(text);
}

/**
 * Whether a cell is of one of the classes (a set of bits); told at a look where it can be. `other` is a text that is of
 * none of them.
 */
export function isOfClasses(text: string, classes: number, lexicon: Lexicon, other?: string): boolean {
  if (classes === 0 || (other !== undefined && isLike(text, other))) return false;
  const level = lexicon.level(text);
  if (level === 0 && (possibleClasses(text) & classes) === 0) return false;
  return (classes & (1 << classBeside(level, text))) !== 0;
}

/**
 * Whether two texts are the same but for their figures, so that both are of the same class: 第3期验收合格率 and
 * 第8期验收合格率. Figures that do not stand behind a Chinese character may tell a class: 2025年, m3, ≤5.
 */
export function differInFigures(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let counts = false;
  for (let i = 0; i < a.length; i++) {
    const one = a.charCodeAt(i);
    const other = b.charCodeAt(i);
    if (one !== other && !(counts && isDigit(one) && isDigit(other))) return false;
    if (!isDigit(one)) counts = isHan(one);
  }
  return true;
}

/** Whether a cell holds a bare number. */
export function isFigure(text: string): boolean {
  const c = cellClass(text);
  return c === CellClass.ordinal || c === CellClass.number;
}
