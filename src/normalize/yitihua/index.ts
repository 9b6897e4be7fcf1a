/** What 预算管理一体化 takes: rows in its columns, a filled template, the clipboard. It promises nothing that it cannot know. */
export { clipboardText, exportBook } from './book';
export { fields, fieldsOf, heads } from './columns';
export { exportRows, type ExportRow } from './rows';
export { fillLocalTemplate, fillTemplate, templateHead, type Filled, type Unfillable } from './template';
