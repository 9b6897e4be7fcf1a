/** What is kept inside a workbook: findings set aside with their reasons, confirmed columns, the preset. */
export { joinFromCells, sideFileName, splitIntoCells, unwrapFromXml, wrapInXml } from './places';
export { emptyStore, isEmptyStore } from './empty';
export type { Store } from './schema';
export { printStore } from './print';
export { parseStore } from './text';
