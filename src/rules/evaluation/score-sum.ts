import type { Form } from '../../form/schema';
import type { CellRef } from '../../sheet/address';
import { evaluationSheet } from '../example';
import { executionOf } from '../facts/execution';
import { readingOf } from '../../form/reading-of';
import { isEvaluationForm } from '../facts/form';
import { numberIn, plain } from '../facts/measure';
import { squeeze } from '../../form/squeeze';
import type { RuleContext, TableRule } from '../rule';

const tolerance = 0.051;
const row = '产出指标|数量指标|养护道路里程|≥20公里|21公里|80|80|';

/** The same sheet without its rows of money. */
function withoutMoney(sheet: string): string {
  return sheet.split('\n').filter((line) => !line.includes('资金')).join('\n');
}

export const rule: TableRule = {
  name: 'evaluation/score-sum',
  cost: 'table',
  category: '合规性',
  severity: 'error',
  sources: [{ basis: '表内勾稽关系', verified: false }],
  texts: {
    zh: {
      title: '总分不等于各项得分之和',
      why: '总分是各项指标得分与预算执行率得分之和。',
      messages: {
        sum: '各项得分合计{sum}，加执行率得分{execution}共{total}，与总分{printed}不符，请核对。',
        plain: '各项得分合计{sum}，与总分{printed}不符，请核对。',
      },
    },
    en: {
      title: 'The total is not the sum of the scores',
      why: 'The total is the sum of all scores and the score of budget execution.',
      messages: {
        sum: 'the scores add up to {sum}, with {execution} for execution to {total}, but the total says {printed}; check them.',
        plain: 'the scores add up to {sum}, but the total says {printed}; check them.',
      },
    },
  },
  wrong: [
    { sheet: `${withoutMoney(evaluationSheet(row))}\n预算执行率||||95%|10|9.5|\n总分|||||100|96|`, expect: ['G7'], says: '加执行率得分9.5共99.5' },
    { sheet: `${evaluationSheet(row)}\n总分|||||100|96|`, expect: ['G8'], says: '各项得分合计90，加执行率得分9.5共99.5，与总分96不符' },
  ],
  right: [
    { sheet: `${evaluationSheet(row)}\n总分|||||100|99.5|` },
    { sheet: `${evaluationSheet(row)}\n总分||||||100|99.5` },
    { sheet: `${evaluationSheet(row)}\n满意度指标小计|||||10|10|\n总分|||||100|99.5|` },
    { sheet: `${withoutMoney(evaluationSheet(row))}\n预算执行率||||95%|10|9.5|` },
    { sheet: `${withoutMoney(evaluationSheet(row))}\n预算执行率||||95%|10|9.5|\n总分|||||100|99.5|` },
    { sheet: '2024年道路养护专项自评表\n专项名称|道路养护|自评得分|96\n地区|绩效指标|目标值|完成值|自评分\n青禾镇|养护里程|≥20公里|21公里|60\n|村民满意度|≥90%|92%|36\n石桥镇|养护里程|≥15公里|15公里|60\n|村民满意度|≥90%|91%|36' },
    { sheet: '2024年道路养护项目自评表\n序号|一级|二级|三级|目标值|完成值|权重|自评得分\n1|产出|数量|养护里程|≥20公里|21公里|50|50\n2|效益|社会|受益人口|≥3000人|3100人|40|40\n3|执行率|预算执行率|预算执行率|100%|95%|10|9.5\n合计|||||||99.5' },
    { sheet: '2024年度项目绩效自评表\n项目名称|村级道路养护|自评总分|95\n评价内容|分值|自评分|评价标准\n决策依据|15|15|有计划得15分\n一级指标|二级指标|三级指标|年初指标值|年终完成值|自评分\n产出指标|数量指标|养护道路里程|≥20公里|21公里|50\n效益指标|社会效益指标|受益人口|≥3000人|2900人|30' },
  ],
  reads: ['score', 'weight', 'tables', 'fields', 'rows'],
  check(form, ctx) {
    const scores = form.indicators.map(({ score }) => score);
    if (!isEvaluationForm(form) || scores.length === 0 || scores.some((score) => score === null)) return;
    const sum = scores.reduce<number>((total, score) => total + (score ?? 0), 0);
    const printed = printedTotal(form, ctx);
    // Scores of several areas or projects are a hundred each.
    if (printed === undefined || (sum > MOST && printed.number <= 100)) return;
    const execution = executionOf(form, ctx).score?.number ?? printed.execution ?? 0;
    if ([sum, sum + execution].some((total) => Math.abs(total - printed.number) <= tolerance)) return;
    if (execution === 0 && mayHoldMore(form, printed, printed.number - sum)) return;
    ctx.report({
      at: printed.at,
      indicator: null,
      subject: '',
      identity: 'total',
      message: execution === 0 ? 'plain' : 'sum',
      data: { sum: plain(sum), execution: plain(execution), total: plain(sum + execution), printed: plain(printed.number) },
    });
  },
};

/** No one table scores more, bonus points included. */
const MOST = 110;

/**
 * Where weights make less than 100 the rest belongs to the execution rate, whose score the form does not print. Where no
 * weight tells that the table is the whole, a total in the head may count what is scored outside it (决策, 管理).
 */
function mayHoldMore(form: Form, { inHead }: PrintedTotal, gap: number): boolean {
  const weights = form.indicators.reduce((total, { weight }) => total + (weight ?? 0), 0);
  return gap > 0 && (weights > 0 ? gap <= 100 - weights + tolerance : inHead);
}

interface PrintedTotal {
  readonly at: CellRef;
  readonly number: number;
  /** A field (自评总分), no row under the table. */
  readonly inHead: boolean;
  /** The score of the row 预算执行率, where it stands under the table. */
  readonly execution?: number | undefined;
}

/** The score in the row 总分 or 合计 under the table, else a field such as 自评总分. A subtotal (满意度指标小计) is none. */
function printedTotal(form: Form, ctx: RuleContext): PrintedTotal | undefined {
  let execution: number | undefined;
  for (const { at, number } of scoresBelow(form, ctx)) {
    const opening = openingOf(at.row, ctx);
    if (opening.includes('执行')) execution = number;
    else if (!/小计|指标/.test(opening)) return { at, number, execution, inHead: false };
  }
  const field = form.fields.find(({ label }) => /^(?:自评总分|自评得分|总得分|总分)/.test(squeeze(label)));
  const number = numberIn(field?.value ?? '');
  return field === undefined || number === undefined ? undefined : { at: field.cell, number, execution, inHead: true };
}

/** The scores in the rows of totals under the table, from the top. */
function* scoresBelow(form: Form, ctx: RuleContext): Generator<{ readonly at: CellRef; readonly number: number }> {
  const columns = form.tables.at(-1)?.columns ?? [];
  const [score, weight] = (['score', 'weight'] as const).map((wanted) => columns.find(({ role }) => role === wanted)?.col);
  if (score === undefined) return;
  const last = Math.max(...form.indicators.map((indicator) => indicator.row));
  for (let row = last + 1; row <= form.range.bottom; row += 1) {
    if (readingOf(form, row) !== 'total') continue;
    const textAt = (col: number): string => ctx.textAt({ row, col });
    const [here, right] = [numberIn(textAt(score)), numberIn(textAt(score + 1))];
    if (here === undefined) continue;
    // 总分|100|99.5 joined otherwise than the rows above may stand a column to the right of them.
    const isShifted = weight === score - 1 && textAt(weight).trim() === '' && right !== undefined;
    yield isShifted ? { at: { row, col: score + 1 }, number: right } : { at: { row, col: score }, number: here };
  }
}

/** The first text of a row, its number left aside. */
function openingOf(row: number, ctx: RuleContext): string {
  const texts = (ctx.rowAt(row) ?? []).map((_, col) => squeeze(ctx.textAt({ row, col })));
  return texts.find((text) => !/^\d*$/.test(text)) ?? '';
}
