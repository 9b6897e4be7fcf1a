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
export { booksEqual } from './equal';
