/** What `recheck`, `collect`, `compare` and `redact` say, in both languages. The tables they write are in Chinese. */
import { plural } from '../form/words';
import type { Locale } from '../rules/rule';

const zh = {
  recheck: '复核销号：把退回修改的文件与审核反馈表逐条核对，并列出没有要求却改动的单元格',
  returned: '退回的文件、文件夹或通配符',
  against: '发出的审核反馈表（jibiao review 写出的 .xlsx）',
  recheckOutput: '另存一份填好“复核结果”的反馈表',
  notFeedback: (path: string) => `${path} 不是审核反馈表，或其中隐藏的列已被删除。请用 jibiao review 写出的那一份。`,
  problems: '新增问题',
  unasked: '没有要求的改动',
  nothing: '（空）',
  written: (path: string) => `写入 ${path}`,
  collect: '汇总成总表：把许多文件的指标汇成一份总表，注明文件、工作表和单元格，并列出雷同和未识别的表',
  collectOutput: '写入的 .xlsx 文件',
  collected: (files: number, forms: number, indicators: number, unread: number, groups: number, path: string) =>
    `${String(files)}个文件，${String(forms)}张表，${String(indicators)}项指标，写入 ${path}；未识别 ${String(unread)} 处，雷同 ${String(groups)} 组`,
  compare: '对账：把前后两份（或两个文件夹的）表逐项对照，如 申报与批复、申报与自评、上年与本年',
  earlier: '前一份：文件、文件夹或通配符',
  later: '后一份',
  compareOutput: '把全部差异写入 .xlsx',
  leftovers: '仍写上年年份',
  unpaired: (count: number) => `没有对上的表 ${String(count)} 张：`,
  side: { before: '前', after: '后' },
  compared: (pairs: number, differing: number) => `对照 ${String(pairs)} 对表，${String(differing)} 对有差异`,
  redact: '公开稿：去掉手机号、身份证号和联系方式，另存为新文件，并列出每一处改动',
  redactPath: '要公开的文件',
  list: '把改动清单写入 .xlsx',
  redacted: (count: number, path: string) => `去掉 ${String(count)} 处，写入 ${path}`,
  noForms: (path: string) => `${path}：没有认出绩效目标表`,
} as const;

type Shape<T> = { readonly [Key in keyof T]: T[Key] extends (...args: infer A) => string ? (...args: A) => string : T[Key] extends string ? string : Shape<T[Key]> };
export type DeskWords = Shape<typeof zh>;

const en: DeskWords = {
  recheck: 'hold returned workbooks against the feedback table, point by point, and list every cell that changed though nobody asked',
  returned: 'returned files, folders or globs',
  against: 'the feedback table that was sent (written by jibiao review)',
  recheckOutput: 'write the feedback table with its verdicts filled in',
  notFeedback: (path) => `${path} is no feedback table, or its hidden columns are gone; use the one that jibiao review wrote`,
  problems: 'New problems',
  unasked: 'Changes that nobody asked for',
  nothing: '(empty)',
  written: (path) => `written to ${path}`,
  collect: 'collect the indicators of many files in one register with file, sheet and cell, what is alike in different offices, and what was not understood',
  collectOutput: 'the .xlsx file to write',
  collected: (files, forms, indicators, unread, groups, path) =>
    `${plural(files, 'file')}, ${plural(forms, 'form')}, ${plural(indicators, 'indicator')} written to ${path}; ${String(unread)} not understood, ${plural(groups, 'group')} alike`,
  compare: 'compare two files or folders, such as declaration and approval, declaration and evaluation, last year and this',
  earlier: 'the earlier file, folder or glob',
  later: 'the later one',
  compareOutput: 'write all differences to an .xlsx file',
  leftovers: 'still speaks of last year',
  unpaired: (count) => `${plural(count, 'form')} without a counterpart:`,
  side: { before: 'earlier', after: 'later' },
  compared: (pairs, differing) => `${plural(pairs, 'pair')} of forms compared, ${String(differing)} differ`,
  redact: 'a copy for publication: telephone and identity numbers and contacts taken out, every change listed',
  redactPath: 'the file to publish',
  list: 'write the list of changes to an .xlsx file',
  redacted: (count, path) => `${plural(count, 'place')} taken out, written to ${path}`,
  noForms: (path) => `${path}: no form recognised`,
};

export function deskWords(locale: Locale): DeskWords {
  return locale === 'zh' ? zh : en;
}
