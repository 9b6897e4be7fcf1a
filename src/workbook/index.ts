/** Workbook files as Books and back: .xlsx without loss, .xls/.et and text for reading. Pure bytes, no file system. */
export { WorkbookError, type WorkbookErrorCode } from './errors';
export { DEFAULT_LIMITS, type Limits } from './limits';
export { openWorkbook, type OpenOptions, type Workbook, type WorkbookFormat } from './open';
export { writeXlsx } from './xlsx/edit/save';
export { TableWriter, type TableColumn, type TableValue } from './xlsx/table-writer';
