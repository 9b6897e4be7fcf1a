import { goalPeriodOf } from '../../form/goal-period';
import type { Form, Indicator } from '../../form/schema';
import { indicatorSheet } from '../example';
import { lastFilledRow } from '../facts/coverage';
import { executionOf } from '../facts/execution';
import { readingOf } from '../../form/reading-of';
import { formCell } from '../facts/form';
import { groupBy } from '../../form/group';
import { level1Of, level2Of, oneOfEachStretch } from '../facts/level';
import { plain } from '../facts/measure';
import type { RuleContext, TableRule } from '../rule';

const full = 100;
const tolerance = 0.051;
const columns = '指标值|分值';
const evaluation = (points: string): string =>
  `2024年道路养护项目自评表\n预算执行情况（20分）|||预算数|执行数|执行率\n|年度财政资金总额||100|98|98%\n年度绩效目标（${points}分）|一级指标|二级指标|三级指标|年初目标值|实际完成值\n|产出指标|数量指标|养护里程|≥20公里|21公里\n|满意度指标|满意度指标|村民满意度|≥90%|92%`;

export const rule: TableRule = {
  name: 'hierarchy/weight-sum',
  cost: 'table',
  category: '合规性',
  severity: 'error',
  sources: [
    { basis: '财预〔2020〕10号', verified: false },
    { basis: '财预〔2021〕101号', verified: false },
  ],
  texts: {
    zh: {
      title: '权重合计不对',
      why: '指标权重连同预算执行率应为100分，不含执行率为90分；合计不对，得分就没有意义。',
      messages: {
        alone: '{what}的权重合计{sum}，应为{expected}，请核对各项分值：{terms}。',
        execution: '{what}的权重合计{sum}，加预算执行率{execution}共{total}，应为100，请核对各项分值：{terms}。',
      },
    },
    en: {
      title: 'Weights do not add up',
      why: 'Weights make 100 with the budget-execution rate and 90 without it; otherwise scores mean nothing.',
      messages: {
        alone: 'the weights of {what} add up to {sum} instead of {expectedInEnglish}; check them: {terms}.',
        execution: 'the weights of {what} add up to {sum}, with {execution} for budget execution to {total} instead of 100; check them: {terms}.',
      },
    },
  },
  wrong: [
    {
      sheet: indicatorSheet('产出指标|数量指标|养护里程|≥20公里|30\n|质量指标|验收合格率|≥98%|30\n效益指标|社会效益指标|受益人口|≥3000人|20\n满意度指标|满意度指标|群众满意度|≥90%|5', columns),
      expect: ['A1'],
      says: '权重合计85，应为90或100',
    },
    {
      sheet: indicatorSheet('产出指标（70分）|数量指标|养护里程|≥20公里\n效益指标（30分）|社会效益指标|出行时间缩短|≥10分钟\n满意度指标（20分）|满意度指标|村民满意度|≥90%').split('\n').slice(0, 8).join('\n'),
      expect: ['A1'],
      says: '权重合计120',
    },
    { sheet: evaluation('70'), expect: ['A1'], says: '权重合计70，加预算执行率20共90' },
  ],
  right: [
    {
      sheet: indicatorSheet('产出指标|数量指标|养护里程|≥20公里|30\n|质量指标|验收合格率|≥98%|20\n效益指标|社会效益指标|受益人口|≥3000人|30\n满意度指标|满意度指标|群众满意度|≥90%|10', columns),
    },
    // Cut off before its last class.
    { sheet: indicatorSheet('产出指标|数量指标|养护里程|≥20公里|30\n|质量指标|验收合格率|≥98%|20', columns) },
    { sheet: evaluation('80') },
  ],
  reads: ['weight', 'project', 'table', 'tables', 'rows'],
  check(form, ctx) {
    for (const [group, indicators] of groupBy(form.indicators, (indicator) => groupOf(form, indicator))) {
      const execution = form.kind === 'register' ? undefined : executionOf(form, ctx).weight?.number;
      const terms = weightsOf(form, indicators, ctx) ?? (execution === undefined ? undefined : pointsBeside(form, ctx));
      if (terms === undefined || !isWhole(form, indicators) || endsWithoutWeight(indicators, ctx)) continue;
      const sum = terms.reduce((total, term) => total + term, 0);
      const expected = execution === undefined || ownsExecution(indicators) ? ctx.frame.totals : [full - execution];
      // Projects of one name in a register cannot be told apart: each of them counts.
      const times = form.kind === 'register' ? [1, 2, 3] : [1];
      if (times.some((n) => expected.some((total) => Math.abs(total * n - sum) <= tolerance))) continue;
      ctx.report({
        at: formCell(form),
        subject: '',
        identity: group,
        message: execution === undefined ? 'alone' : 'execution',
        data: {
          what: group.split('|').find((part) => part !== '' && part !== 'year' && part !== 'term') ?? '指标',
          sum: plain(sum),
          expected: expected.map(plain).join('或'),
          expectedInEnglish: expected.map(plain).join(' or '),
          execution: plain(execution ?? 0),
          total: plain(sum + (execution ?? 0)),
          terms: addedUp(terms),
        },
      });
    }
  },
};

/** Of more terms than both together, so many of the beginning and of the end are told. */
const FIRST_TERMS = 30;
const LAST_TERMS = 10;

/** 30＋30＋20＋5; of a long list its beginning and its end. */
function addedUp(terms: readonly number[]): string {
  const told = terms.map(plain);
  const shown = told.length <= FIRST_TERMS + LAST_TERMS ? told : [...told.slice(0, FIRST_TERMS), '…', ...told.slice(-LAST_TERMS)];
  return shown.join('＋');
}

/** The execution rate may be a row of the table itself; its weight is then among the others. */
function ownsExecution(indicators: readonly Indicator[]): boolean {
  return indicators.some(({ name }) => /^(?:预算|资金)执行率/.test(name));
}

/** Each project of a register, and the term and the year, have weights of their own. */
function groupOf(form: Form, indicator: Indicator): string {
  const period = goalPeriodOf(form, indicator);
  return indicator.project === '' ? period : `${period}|${indicator.project}`;
}

/** The weight column, else the （NN分） of the heads; undefined where they are absent or not to be summed. */
function weightsOf(form: Form, indicators: readonly Indicator[], ctx: RuleContext): readonly number[] | undefined {
  const column = indicators.map(({ weight }) => weight).filter((weight) => weight !== null);
  if (column.length > 0) {
    const nested = indicators.some(({ name }) => /^[一二三四五六]、/.test(name)) && indicators.some(({ name }) => /^\d+、/.test(name));
    // One weight may be merged over several rows.
    return column.length * 2 >= indicators.length && !nested && column.some((weight) => weight > 1) ? column : undefined;
  }
  return pointsOf(indicators, 'level1', ctx) ?? pointsOf(indicators, 'level2', ctx);
}

/** The （NN分） of the distinct heads of a level, which may stand in every row; undefined unless every head has one. */
function pointsOf(indicators: readonly Indicator[], level: 'level1' | 'level2', ctx: RuleContext): readonly number[] | undefined {
  const heads = new Map<string, number>();
  for (const indicator of indicators) {
    const { cell, text } = indicator[level];
    if (cell === null) return undefined;
    const head = `${level === 'level2' ? indicator.level1.text : ''}|${text}`;
    if (heads.has(head)) continue;
    const points = pointsIn(ctx.textAt(cell));
    if (points === undefined) return undefined;
    heads.set(head, points);
  }
  return heads.size > 0 ? [...heads.values()] : undefined;
}

/** 年度绩效目标（80分） down the side of the only table, where 预算执行情况（20分） stands above it; what a further page repeats counts once. */
function pointsBeside({ tables: [table, ...others] }: Form, ctx: RuleContext): readonly number[] | undefined {
  if (table === undefined || table.header === null || others.length > 0) return undefined;
  const edge = Math.min(...table.columns.flatMap(({ role, col }) => (inner.has(role) ? col : [])));
  const labels = new Map<string, number>();
  for (let row = table.header.first; row <= table.range.bottom; row += 1) {
    for (let col = table.range.left; col < edge; col += 1) {
      const text = ctx.textAt({ row, col });
      const points = pointsIn(text);
      if (points !== undefined) labels.set(text, points);
    }
  }
  return labels.size > 0 ? [...labels.values()] : undefined;
}

const inner: ReadonlySet<string> = new Set(['level1', 'level2', 'name']);

function pointsIn(text: string): number | undefined {
  const points = /[（(](\d+(?:\.\d+)?)\s*分[）)]?\s*$/.exec(text)?.[1];
  return points === undefined ? undefined : Number(points);
}

/** The text may end in the middle of its last row, before the weight. */
function endsWithoutWeight(indicators: readonly Indicator[], ctx: RuleContext): boolean {
  const last = indicators.at(-1);
  return last?.cells.weight !== undefined && last.weight === null && last.row === lastFilledRow(ctx);
}

/** Whether the table is there to its end: it has come to satisfaction, or something closes it, or it knows no classes. */
function isWhole(form: Form, indicators: readonly Indicator[]): boolean {
  const stretches = oneOfEachStretch(indicators);
  if (stretches.some((indicator) => level1Of(indicator) === '满意度' || level2Of(indicator) === '满意度')) return true;
  if (form.kind === 'register') return false;
  const last = indicators.reduce((lowest, { row }) => Math.max(lowest, row), 0);
  for (let row = last + 1; row <= form.range.bottom; row += 1) {
    const reading = readingOf(form, row);
    if (reading === 'total' || reading === 'note' || reading === 'signature' || reading === 'field') return true;
  }
  return stretches.every((indicator) => level1Of(indicator) === undefined && level2Of(indicator) === undefined);
}
