/** What goes wrong in names and in where an indicator is filed. */
import { textAt } from '../../../src/sheet/build';
import type { Generated, IndicatorTruth } from '../truth';
import { isWhole, pickOne, rename, write, type Injector, type Spoilt } from './injector';

const counted = /^≥(\d+)([^\d%/]+)$/;

/** Gives an indicator another name, value, or both. */
function rewrite(form: Generated, indicator: IndicatorTruth | undefined, name: string, value: string): Spoilt | undefined {
  const { name: at, value: valueAt } = indicator?.cells ?? {};
  return at === undefined || valueAt === undefined ? undefined : { sheet: write(form.sheet, [at, name], [valueAt, value]), cell: at };
}

const under = ({ truth }: Generated, level2: RegExp): IndicatorTruth | undefined => truth.indicators.find((one) => isWhole(one) && level2.test(one.level2));

export const indicatorInjectors: Readonly<Record<string, Injector>> = {
  'indicator/missing-name': ({ sheet, truth }, rng) => {
    const indicator = pickOne(truth.indicators.slice(1, -1).filter((one) => isWhole(one) && /\d/.test(one.value)), rng);
    const cell = indicator?.cells.name;
    return cell && { sheet: write(sheet, [cell, '']), cell };
  },
  'indicator/name-is-target': (form, rng) =>
    rng.pick([
      rename(counted, ({ name }, [, digits, unit]) => `${name}${digits!}${unit!}`),
      rename(/^≥(\d\d)%$/, ({ name }, [, digits]) => `${name}达到${digits!}%`),
      rename(/^≤/, () => '费用控制在预算内'),
    ])(form, rng),
  'indicator/duplicate': ({ sheet, truth }) => {
    const index = truth.indicators.findIndex((one, i) => i > 0 && one.level2 === truth.indicators[i - 1]!.level2 && one.level1 === truth.indicators[i - 1]!.level1);
    const cell = truth.indicators[index]?.cells.name;
    return cell && { sheet: write(sheet, [cell, truth.indicators[index - 1]!.name]), cell };
  },
  'indicator/misclassified': (form, rng) =>
    rng.pick([
      () => rewrite(form, under(form, /质量/), '聘请技术人员', `≥${String(rng.int(3, 30))}人`),
      () => rewrite(form, under(form, /数量/), '设备采购资金', `≥${String(rng.int(3, 30))}万元`),
      () => rewrite(form, under(form, /数量/), '工程验收合格率', '≥97%'),
      () => rewrite(form, under(form, /社会/), '居民满意程度', '≥92%'),
    ])(),
  'indicator/all-same-values': ({ sheet, truth }) => {
    const whole = truth.indicators.filter((one) => isWhole(one) && /\d/.test(one.value) && !/[年月]/.test(one.value));
    if (whole.length < 8) return undefined;
    const cells = whole.map(({ cells: { value } }) => [value!, '100%'] as const);
    return { sheet: write(sheet, ...cells), cell: { row: truth.rows[0], col: (sheet.rows[truth.rows[0]] ?? []).findIndex((_, col) => textAt(sheet, { row: truth.rows[0], col }) !== '') } };
  },
};
