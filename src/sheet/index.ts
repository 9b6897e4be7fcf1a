/** A workbook as data, and every change to it as data. */
export * from './address';
export * from './apply';
export * from './book';
export * from './build';
export * from './content';
export * from './edit';
export * from './json';
export * from './range';
export * from './remap';
export { booksEqual, sameData } from './equal';
export { fingerprint } from './fingerprint';
export { followFormula, type SheetChange } from './formula';
export { shiftOf, shiftCell, shiftRange, type Shift } from './shift';
