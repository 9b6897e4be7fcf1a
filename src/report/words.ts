/** The words of the reports, in both languages. */
import { kindNames } from '../form/kind-names';
import type { FormKind, RowReading } from '../form/schema';
import { plural } from '../form/words';
import type { Fix, Locale, Severity } from '../rules/rule';
import type { Tally } from './results';

export interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly kind: Readonly<Record<FormKind, string>>;
  readonly fix: Readonly<Record<Fix['kind'], string>>;
  /** Rows that were read as something no rule looks at. */
  readonly unchecked: Partial<Readonly<Record<RowReading, string>>>;
  /** Heads of the csv columns. */
  readonly columns: readonly string[];
  because(reason: string): string;
  readonly semicolon: string;
  readonly colon: string;
  blankForm(kind: string): string;
  indicators(count: number): string;
  sheet(name: string): string;
  noForm: string;
  unreadable: string;
  /** 第46行 / 第20–45行 */
  rows(first: number, last: number): string;
  recognised(count: number, rows: string): string;
  notChecked(rows: string, what: string): string;
  suppressed(cell: string, rule: string, reason: string): string;
  clean(tally: Tally): string;
  totals(tally: Tally): string;
  safeFixes(count: number): string;
}

const zh: Words = {
  severity: { error: '错误', warning: '警告', info: '提示' },
  kind: kindNames.zh,
  fix: { safe: '仅改写法', review: '改内容·请核', advice: '只提示' },
  unchecked: { rule: '分隔线', note: '填表说明', signature: '签章', unread: '未能识别' },
  columns: ['文件', '工作表', '表', '单元格', '级别', '类别', '规则', '问题', '原因', '修改建议', '指纹'],
  because: (reason) => `因为${reason}`,
  semicolon: '；',
  colon: '：',
  blankForm: (kind) => `空白的${kind}，没有可检查的指标`,
  indicators: (count) => `${String(count)}项指标`,
  sheet: (name) => `工作表 ${name}`,
  noForm: '没有认出绩效目标表',
  unreadable: '无法读取',
  rows: (first, last) => (first === last ? `第${String(first)}行` : `第${String(first)}–${String(last)}行`),
  recognised: (number, rows) => `识别${String(number)}项指标${rows === '' ? '' : `（${rows}）`}`,
  notChecked: (rows, what) => `${rows}为${what}，未检查`,
  suppressed: (cell, rule, reason) => `${cell} 已忽略 ${rule}：${reason}`,
  clean: ({ indicators, deferred }) =>
    `按现行口径未发现问题（已查${String(indicators)}项指标${deferred > 0 ? `，${String(deferred)}条无法判断` : ''}），不等于审核通过`,
  totals: ({ files, forms, indicators, errors, warnings, infos, unreadable, deferred }) =>
    `${String(files)}个文件，${String(forms)}张表，${String(indicators)}项指标：${String(errors)}个错误，${String(warnings)}个警告，${String(infos)}个提示` +
    (deferred > 0 ? `，${String(deferred)}条无法判断` : '') +
    (unreadable > 0 ? `；${String(unreadable)}个文件无法读取` : ''),
  safeFixes: (number) => `其中${String(number)}处只是写法，可用 jibiao fix 一次改好（不动数值、名称、依据）`,
};

const en: Words = {
  severity: { error: 'error', warning: 'warning', info: 'info' },
  kind: kindNames.en,
  fix: { safe: 'spelling only', review: 'content, please check', advice: 'advice' },
  unchecked: { rule: 'a rule', note: 'notes', signature: 'signatures', unread: 'not understood' },
  columns: ['file', 'sheet', 'form', 'cell', 'severity', 'category', 'rule', 'message', 'because', 'fixes', 'fingerprint'],
  because: (reason) => `because: ${reason}`,
  semicolon: '; ',
  colon: ': ',
  blankForm: (kind) => `blank (${kind}): no indicators to check`,
  indicators: (number) => plural(number, 'indicator'),
  sheet: (name) => `sheet ${name}`,
  noForm: 'no performance target table recognised',
  unreadable: 'cannot be read',
  rows: (first, last) => (first === last ? `row ${String(first)}` : `rows ${String(first)}–${String(last)}`),
  recognised: (number, rows) => `read ${plural(number, 'indicator')}${rows === '' ? '' : ` (${rows})`}`,
  notChecked: (rows, what) => `${rows} ${what}, not checked`,
  suppressed: (cell, rule, reason) => `${cell} ignored ${rule}: ${reason}`,
  clean: ({ indicators, deferred }) =>
    `nothing found (${plural(indicators, 'indicator')} checked${deferred > 0 ? `, ${String(deferred)} could not be judged` : ''}); this is no approval`,
  totals: ({ files, forms, indicators, errors, warnings, infos, unreadable, deferred }) =>
    `${plural(files, 'file')}, ${plural(forms, 'form')}, ${plural(indicators, 'indicator')}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(infos, 'info')}` +
    (deferred > 0 ? `, ${String(deferred)} could not be judged` : '') +
    (unreadable > 0 ? `; ${plural(unreadable, 'file')} could not be read` : ''),
  safeFixes: (number) => `${String(number)} of them are spelling only: jibiao fix settles them (numbers, names and sources stay)`,
};

/** The words of a language. */
export function wordsOf(locale: Locale): Words {
  return locale === 'zh' ? zh : en;
}
