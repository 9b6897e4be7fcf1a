/**
 * A copy for publication: telephone and identity numbers anywhere in a workbook, and what stands behind labels such as
 * 联系电话, taken out. The edits are the list of changes.
 */
import { squeeze } from '../form/squeeze';
import { fold } from '../recognize/text';
import { replacePersonal } from '../rules/facts/personal-numbers';
import { formatCell, type CellRef } from '../sheet/address';
import type { Book, Row, Sheet } from '../sheet/book';
import { shownText } from '../sheet/build';
import { contentAt } from '../sheet/content';
import type { Edit } from '../sheet/edit';
import { columns, type Table } from './table';

export type RedactionReason = '手机号或身份证号' | '联系方式' | '批注';

export interface Redaction {
  readonly sheet: string;
  readonly cell: CellRef;
  readonly before: string;
  readonly after: string;
  readonly reason: RedactionReason;
}

export interface Redacted {
  readonly edits: readonly Edit[];
  /** One a changed cell or note. */
  readonly changes: readonly Redaction[];
  /** What a person should look at before the copy goes out. */
  readonly remarks: readonly string[];
}

/** Labels of what belongs to a person. 负责人 and 填表人 are published with the form; their numbers are not. */
const numberLabels = '联系方式|联系电话|办公电话|固定电话|移动电话|手机号码?|电话号码|电话|手机|电子邮箱|邮箱|微信号?|身份证号码?|身份证|银行账号|银行卡号|账号';
const personLabels = '联系人|家庭住址|住址';
const labelOf = (words: string): RegExp => new RegExp(`^[*★]?[^\\s:,。]{0,4}(?:${words})(?:姓名)?(?:[及和/、](?:${numberLabels}|${personLabels}))?:?$`);
const [numberLabel, personLabel] = [labelOf(numberLabels), labelOf(personLabels)];
/** 联系电话：0510-80000000 inside a longer text: the label stays, what follows it goes. */
const labelled = new RegExp(`((?:${numberLabels}|${personLabels})\\s*[：:]\\s*)([^\\s，,；;。：:（）()]+)(?![^\\s，,；;。]*[：:])`, 'g');

export function redact(book: Book): Redacted {
  const found = book.sheets.map(redactSheet);
  const hidden = book.sheets.filter(({ visibility }) => visibility !== 'visible').map(({ name }) => `工作表“${name}”是隐藏的，公开前请确认是否保留`);
  return {
    edits: found.flatMap(({ edits }) => edits),
    changes: found.flatMap(({ changes }) => changes),
    remarks: [...hidden, '文件属性里的作者姓名没有改动，公开前请在“文件—信息”里检查'],
  };
}

function redactSheet(sheet: Sheet): Pick<Redacted, 'edits' | 'changes'> {
  /** Columns with a label such as 联系电话 above. */
  const headed = new Map<number, RegExp>();
  const cells = sheet.rows.flatMap((row, r) => (row === undefined ? [] : redactRow(sheet, row, r, headed)));
  const notes = sheet.notes.flatMap((note) => {
    const text = cleaned(note.text);
    return text === note.text ? [] : [{ note, text }];
  });
  return {
    edits: [
      ...cells.map(({ cell, after }): Edit => ({ kind: 'put', sheet: sheet.id, at: cell, expect: contentAt(sheet, cell), put: { value: after === '' ? null : after } })),
      ...notes.map(({ note, text }): Edit => ({ kind: 'note', sheet: sheet.id, at: note.at, expect: note, put: { ...note, text } })),
    ],
    changes: [...cells, ...notes.map(({ note, text }): Redaction => ({ sheet: sheet.name, cell: note.at, before: note.text, after: text, reason: '批注' }))],
  };
}

function redactRow(sheet: Sheet, row: Row, r: number, headed: Map<number, RegExp>): Redaction[] {
  const texts = Array.from(row, shownText);
  let label: RegExp | undefined;
  return texts.flatMap((before, col): Redaction[] => {
    if (squeeze(before) === '') return [];
    const own = contactLabel(before);
    const beside = label;
    label = own;
    if (own !== undefined) {
      headed.set(col, own);
      return [];
    }
    const above = headed.get(col);
    const isContact = beside !== undefined ? answers(before, beside) : above === numberLabel && isTelephone.test(fold(before));
    const after = isContact ? '' : cleaned(before);
    if (after === before) return [];
    const isNumber = !isContact && replacePersonal(before, () => '') !== undefined;
    return [{ sheet: sheet.name, cell: { row: r, col }, before, after, reason: isNumber ? '手机号或身份证号' : '联系方式' }];
  });
}

function contactLabel(text: string): RegExp | undefined {
  const folded = fold(text);
  return folded.length > 16 ? undefined : [numberLabel, personLabel].find((label) => label.test(folded));
}

/** With its area code: under a label there may as well be amounts. */
const isTelephone = /^[(]?0\d{2,3}[)-]?\d{7,8}(?:-\d{1,4})?$|@/;

/** Whether a text is what the label asks for: 举报电话 may be the name of an indicator, and ≥1条 its target. */
function answers(text: string, label: RegExp): boolean {
  const bare = fold(text).replace(/[-()+—]/g, '');
  if (label === numberLabel) return /\d{7}|@/.test(bare);
  return !/[\d≥≤<>=%]/.test(bare) && bare.length <= 40;
}

function cleaned(text: string): string {
  const unlabelled = text.replace(labelled, '$1');
  return replacePersonal(unlabelled, () => '')?.text ?? unlabelled;
}

export function redactionTable({ changes, remarks }: Redacted): Table {
  return {
    name: '改动清单',
    columns: columns('工作表 18|单元格 8|原文 40|公开稿 40|原因 18'),
    rows: [...changes.map(({ sheet, cell, before, after, reason }) => [sheet, formatCell(cell), before, after, reason]), ...remarks.map((remark) => ['', '', remark, '', '请检查'])],
  };
}
