/** What goes wrong in source and explanation columns. */
import type { Random } from '../random';
import type { Generated } from '../truth';
import { addColumns, type Injector, type Spoilt } from './injector';

const documents = ['《村镇建设规划》', '统计年鉴', '2024年度工作计划', '业务台账', '行业技术规范'];
const hasOwn = ({ truth }: Generated): boolean => truth.indicators.some(({ cells }) => cells.source !== undefined || cells.explanation !== undefined || cells.remark !== undefined);

/** Adds columns in which one row, or every row, is at fault. */
function columns(heads: readonly string[], texts: (bad: boolean, index: number, rng: Random, name: string, value: string) => readonly string[], col: number | 'form'): Injector {
  return (form, rng): Spoilt | undefined => {
    if (hasOwn(form)) return undefined;
    const bad = Math.floor(rng.next() * form.truth.indicators.length);
    const added = addColumns(form, heads, ({ name, value }, index) => texts(index === bad, index, rng, name, value));
    if (added === undefined) return undefined;
    const [first] = form.truth.rows;
    const cell = col === 'form' ? { row: first, col: 0 } : { row: form.truth.indicators[bad]!.row, col: added.first + col };
    return { sheet: added.sheet, cell };
  };
}

export const sourceInjectors: Readonly<Record<string, Injector>> = {
  'source/missing': columns(['标准值', '标准值来源'], (bad, _, rng, _name, value) => [value, bad ? '' : rng.pick(documents)], 1),
  'source/weak': columns(['数据来源'], (bad, _, rng) => [bad ? rng.pick(['根据往年情况制定', '根据企业需要', '县级要求', '结合工作实际确定']) : rng.pick(documents)], 0),
  'source/boilerplate': (form, rng) => {
    const text = rng.pick(['该指标值数据合理', '根据实际情况设定，数据真实可靠', '按要求完成年度任务']);
    return columns(['指标解释'], () => [text], 'form')(form, rng);
  },
  'source/missing-remark': columns(['标准值', '标准值来源', '备注（标准值和历史值均无的原因）'], (bad, _, rng, _name, value) => (bad ? ['', '', ''] : [value, rng.pick(documents), '']), 2),
  'source/satisfaction-without-survey': (form, rng) => {
    const survey = form.truth.indicators.find(({ name }) => name.includes('满意'));
    if (survey === undefined || hasOwn(form)) return undefined;
    const added = addColumns(form, ['数据来源'], ({ name }) => [name === survey.name ? '业务台账' : rng.pick(documents)]);
    return added && { sheet: added.sheet, cell: { row: survey.row, col: added.first } };
  },
};
