/** 汇总成总表: every indicator of many workbooks as a row of one register, and what could not be read with its reason. */
import type { SheetForms } from '../check/forms';
import { officeOf, subjectOf } from '../check/about';
import { kindNames } from '../form/kind-names';
import type { Form, Indicator, Money } from '../form/schema';
import { measureOf } from '../rules/facts/measure';
import { formatCell } from '../sheet/address';
import { columns, type TableHead, type TableRow } from './table';

export const registerHead: TableHead = {
  name: '指标总表',
  columns: columns(
    '文件 26|工作表 14|单元格 8|单位 22|主管部门 20|项目 24|年度 7|表 16|一级指标 12|二级指标 18|三级指标 30|指标值 16|符号 6|数值 10|计量单位 9|指标解释 30|分值 7|实际完成值 14|得分 7|偏差原因 24|来源或依据 24|备注 18',
  ),
};

export const formsHead: TableHead = {
  name: '表清单',
  columns: columns('文件 26|工作表 14|标题格 8|表名 34|表 18|年度 7|单位 22|主管部门 20|项目 26|年度资金总额（元） 14|财政拨款（元） 14|其他资金（元） 14|指标数 8|年度目标 60|识别把握 9'),
};

export const unreadHead: TableHead = { name: '未识别', columns: columns('文件 30|工作表 18|原因 80') };

/** A file once its sheets have been read, or why it could not be. */
export type CollectedFile =
  | { readonly file: string; readonly sheets: readonly SheetForms[] }
  | { readonly file: string; readonly trouble: string };

/** What a file gives to the three sheets of the register. */
export interface Collected {
  readonly indicators: readonly TableRow[];
  readonly forms: readonly TableRow[];
  readonly unread: readonly TableRow[];
}

export function collected(given: CollectedFile): Collected {
  if ('trouble' in given) return { indicators: [], forms: [], unread: [[given.file, '', given.trouble]] };
  const { file, sheets } = given;
  const placed = sheets.flatMap(({ sheet, forms }) => forms.map((form) => ({ sheet: sheet.name, form })));
  const silent = sheets.filter(({ forms, sheet }) => forms.length === 0 && sheet.rows.some((row) => row?.some((cell) => cell !== undefined && cell.value !== null && cell.value !== '')));
  return {
    indicators: placed.flatMap(({ sheet, form }) => form.indicators.map((one) => indicatorRow(file, sheet, form, one))),
    forms: placed.map(({ sheet, form }) => formRow(file, sheet, form)),
    unread: [
      ...placed.filter(({ form }) => form.indicators.length === 0).map(({ sheet, form }): TableRow => [file, sheet, `空白表（${kindNames.zh[form.of]}），没有填写指标`]),
      ...silent.map(({ sheet, unsure }): TableRow => [file, sheet.name, reasonOf(unsure)]),
      ...(sheets.length === 0 ? [[file, '', '没有工作表']] : []),
    ],
  };
}

function reasonOf(unsure: readonly Form[]): string {
  const [nearest] = [...unsure].sort((a, b) => b.confidence - a.confidence);
  if (nearest === undefined) return '没有认出绩效目标表';
  return `像是${kindNames.zh[nearest.of]}，但把握不足，请人工核对${nearest.reasons.length > 0 ? `：${nearest.reasons.join('、')}` : ''}`;
}

function indicatorRow(file: string, sheet: string, form: Form, one: Indicator): TableRow {
  const measure = measureOf(one);
  const cell = one.cells.name ?? { row: one.row, col: 0 };
  return [
    file, sheet, formatCell(cell), officeOf([form]) ?? '', fieldOf(form, '主管部门'), one.project === '' ? subjectOf(form) : one.project, form.year, kindNames.zh[form.kind],
    one.level1.text, one.level2.text, one.name, one.value,
    signOf(one), measure?.number ?? null, measure?.unit ?? one.unit,
    one.explanation, one.weight, one.actual, one.score, one.deviation, sourcesOf(one), one.remark,
  ];
}

function signOf({ target }: Indicator): string {
  return 'comparator' in target ? (target.comparator ?? '') : '';
}

function sourcesOf({ source, standards, history }: Indicator): string {
  return [...new Set([source, ...standards.map((one) => one.source), ...history.map((one) => one.source)])].filter((text) => text !== '').join('；');
}

function fieldOf(form: Form, name: string): string {
  return form.fields.find((field) => field.name === name)?.value.trim() ?? '';
}

function formRow(file: string, sheet: string, form: Form): TableRow {
  const money = (role: Money['role']): number | null => form.money.find((one) => one.role === role)?.yuan ?? null;
  const { title, titleCell, range, year, kind, of, indicators, confidence } = form;
  const goal = fieldOf(form, '年度目标');
  return [
    file, sheet, formatCell(titleCell ?? { row: range.top, col: range.left }), title ?? '', kind === 'blank' ? `${kindNames.zh.blank}（${kindNames.zh[of]}）` : kindNames.zh[kind], year,
    officeOf([form]) ?? '', fieldOf(form, '主管部门'), subjectOf(form), money('total'), money('fiscal'), money('other'), indicators.length,
    goal === '' ? fieldOf(form, '总体目标') : goal, `${String(Math.round(confidence * 100))}%`,
  ];
}

