/** Workbook files as Books and back: .xlsx without loss, .xls/.et and text for reading. Pure bytes, no file system. */
export { WorkbookError, workbookErrors, type WorkbookErrorCode } from './errors';
export { sayUnwritten, sayWarning } from './warnings';
export { openWorkbook, type Workbook } from './open';
export { writeXlsx } from './xlsx/edit/save';
export { TableWriter, type TableColumn, type TableValue } from './xlsx/table-writer';
