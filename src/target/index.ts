/** The language of 指标值. Everything outside this folder imports from here. */
export type * from './target';
export { CharacterSet } from './characters';
export { parseTarget } from './read';
export { printQuantity, printTarget } from './print';
export { explainTarget } from './explain';
export { parseSign } from './comparators';
export { canonicalUnit, convert, findUnit, sameUnit, unitInName, unitOfCell, type Dimension, type Unit } from './units';
export { isAll, scaleOf, SCALES } from './grades';
export { parseChineseNumber } from './chinese-number';
export { printDate } from './dates';
export { lex, type Token } from './tokens';
export { readPhrases, type DatePhrase, type Measure, type Phrase } from './phrases';
export { comparatorOf, quantityOf } from './reading';
