/** The language of 指标值. Everything outside this folder imports from here. */
export type * from './target';
export { CharacterSet, isHan, halfWidth } from './characters';
export { parseTarget } from './read';
export { printQuantity, printTarget } from './print';
export { parseSign } from './comparators';
export { canonicalUnit, convert, findUnit, matchUnit, sameUnit, unitInName, unitOfCell, type Dimension, type Unit } from './units';
export { scaleOf } from './grades';
export { parseChineseNumber } from './chinese-number';
export { printDate } from './dates';
export { exact } from './exact';
export { lex } from './tokens';
export { readPhrases } from './phrases';
