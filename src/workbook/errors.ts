/** What can be wrong with a file, as data: a code for programs and a sentence that says what to do. */

const zh = {
  'empty-file': '文件是空的（0 字节）。请确认文件已完整保存或重新下载。',
  'not-a-workbook': '这不是可以读取的表格文件：内容既不是 Excel/WPS 工作簿，也不是文本表格。请用 WPS 或 Excel 另存为 .xlsx 后再试。',
  picture: '这是一张图片，只是扩展名像表格。请提供表格原件，或先用识别软件转成 .xlsx。',
  pdf: '这是 PDF 文件，不能作为表格读取。请提供 .xlsx 原件，或先转换成 .xlsx。',
  encrypted: '文件设有打开密码，无法读取。请用 WPS 或 Excel 打开后去掉密码，另存为 .xlsx 再试。',
  truncated: '文件不完整（可能没有下载完或复制中断）。请重新取得完整的文件。',
  damaged: '文件内容已损坏，无法读取。请用 WPS 或 Excel 打开并修复，另存为 .xlsx 再试。',
  'too-large': '文件过大，超出可以安全处理的范围。请删去无关的工作表或空白行列后再试。',
  'zip-bomb': '文件解压后异常庞大，可能是恶意构造的，已拒绝读取。请确认文件来源，必要时另存为新的 .xlsx。',
  'duplicate-entry': '文件包内有重名的部件，可能被改动过，已拒绝读取。请用 WPS 或 Excel 另存为新的 .xlsx 再试。',
  dtd: '文件中含有外部定义（DTD 或实体），出于安全已拒绝读取。请用 WPS 或 Excel 另存为新的 .xlsx 再试。',
  'unsupported-xlsb': '这是二进制工作簿（.xlsb），暂不支持。请用 Excel 另存为 .xlsx 再试。',
  'unsupported-ods': '这是 OpenDocument 表格（.ods），暂不支持。请另存为 .xlsx 再试。',
  'unsupported-document': '这是文字文档，不是表格。请把其中的表格复制到工作表里，存为 .xlsx 再试。',
  'unsupported-presentation': '这是演示文稿，不是表格。请把其中的表格复制到工作表里，存为 .xlsx 再试。',
  'unsupported-xml': '这是 XML 格式的表格或数据，暂不支持。请用 WPS 或 Excel 打开后另存为 .xlsx 再试。',
  'unsupported-archive': '这是压缩包，不是表格。请先解压，再选择其中的表格文件。',
  'unsupported-old': '这是很早版本的 Excel 文件，无法读取。请用 WPS 或 Excel 打开后另存为 .xlsx 再试。',
  'no-sheets': '工作簿里没有工作表。请确认文件内容，或另存为新的 .xlsx 再试。',
  'no-table': '网页里没有表格。请用 WPS 或 Excel 打开后另存为 .xlsx 再试。',
  'timed-out': '读取超时，已停止。请删去无关的工作表或另存为新的 .xlsx 再试。',
  cancelled: '已取消读取。',
  'edit-refused': '修改与表格现有内容不符，没有写入任何内容。请重新检查后再试。',
  'edit-unsupported': '这种格式的文件不支持所做的修改，没有写入任何内容。请另存为 .xlsx 再试。',
} as const;

export type WorkbookErrorCode = keyof typeof zh;

const en: Readonly<Record<WorkbookErrorCode, string>> = {
  'empty-file': 'The file is empty (0 bytes). Make sure that it was saved or downloaded whole.',
  'not-a-workbook': 'This is no table that can be read: neither a workbook nor a table as text. Save it as .xlsx and try again.',
  picture: 'This is a picture that is only named like a table. Take the table itself, or turn it into an .xlsx first.',
  pdf: 'A PDF cannot be read as a table. Take the .xlsx, or turn it into one first.',
  encrypted: 'A password protects the file. Open it, take the password off, save it as .xlsx and try again.',
  truncated: 'The file is not whole: its download or copy may have been cut short. Get it once more.',
  damaged: 'The file is damaged and cannot be read. Open it in WPS or Excel, repair it, save it as .xlsx and try again.',
  'too-large': 'The file is larger than can be handled safely. Delete sheets, rows and columns that do not matter and try again.',
  'zip-bomb': 'Unpacked, the file is monstrous and may be meant to do harm: it was not read. Make sure where it comes from, or save it anew as .xlsx.',
  'duplicate-entry': 'Two parts of the file have one name, as if it had been tampered with: it was not read. Save it anew as .xlsx and try again.',
  dtd: 'The file brings definitions from outside (a DTD or entities) and for safety was not read. Save it anew as .xlsx and try again.',
  'unsupported-xlsb': 'Binary workbooks (.xlsb) cannot be read. Save it as .xlsx and try again.',
  'unsupported-ods': 'OpenDocument tables (.ods) cannot be read. Save it as .xlsx and try again.',
  'unsupported-document': 'This is a text document. Copy its table into a sheet, save that as .xlsx and try again.',
  'unsupported-presentation': 'These are slides. Copy the table into a sheet, save that as .xlsx and try again.',
  'unsupported-xml': 'Tables and data as XML cannot be read. Open it in WPS or Excel, save it as .xlsx and try again.',
  'unsupported-archive': 'This is an archive. Unpack it first, then choose the table in it.',
  'unsupported-old': 'This comes from a very old Excel and cannot be read. Open it in WPS or Excel, save it as .xlsx and try again.',
  'no-sheets': 'The workbook has no sheet. Look what it holds, or save it anew as .xlsx.',
  'no-table': 'There is no table in this web page. Open it in WPS or Excel, save it as .xlsx and try again.',
  'timed-out': 'Reading took too long and was stopped. Delete sheets that do not matter, or save it anew as .xlsx.',
  cancelled: 'Reading was called off.',
  'edit-refused': 'The changes do not fit what the file holds; nothing was written. Check it again first.',
  'edit-unsupported': 'Files of this kind cannot take such changes; nothing was written. Save it as .xlsx and try again.',
};

/** What is wrong and what to do, by code. */
export const workbookErrors = { zh, en } as const;

/** A file that could not be opened or saved. `message` is for the user, in Chinese; `detail` for whoever looks into it. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  readonly code: WorkbookErrorCode;
  readonly detail: string;

  constructor(code: WorkbookErrorCode, detail = '') {
    super(zh[code]);
    this.code = code;
    this.detail = detail;
  }
}
