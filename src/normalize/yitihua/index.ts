/** What 预算管理一体化 takes: rows in its columns, a filled template, the clipboard. It promises nothing that it cannot know. */
export { clipboardText, exportBook } from './book';
export { fields, fieldsOf, heads, type Field } from './columns';
export { exportRows, type Exported, type ExportProblem, type ExportRow } from './rows';
export { fillLocalTemplate, fillTemplate, templateHead, type Filled, type TemplateHead, type Unfillable } from './template';
