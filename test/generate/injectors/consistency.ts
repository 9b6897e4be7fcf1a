/** What does not agree within a form or between forms. */
import { textAt } from '../../../src/sheet/build';
import { generateForm } from '..';
import type { Generated } from '../truth';
import { addColumns, insertRow, isWhole, pickOne, write, type Injector, type Spoilt } from './injector';

const counted = /^≥(\d+)([^\d%/]+)$/;
const fieldNamed = ({ truth }: Generated, ...names: readonly string[]) => truth.fields.find(({ name }) => names.includes(name));
const title = ({ truth }: Generated) => ({ row: truth.rows[0], col: 0 });

/** Changes the words of the year's goal; the fault is told at the goal, or at `where`. */
function goal(change: (text: string, form: Generated) => string | undefined, where?: (form: Generated) => Spoilt['cell'] | undefined): Injector {
  return (form) => {
    const field = fieldNamed(form, '年度目标');
    const text = field === undefined ? undefined : change(field.value, form);
    const cell = where === undefined ? field?.cell : where(form);
    return field === undefined || text === undefined || cell === undefined ? undefined : { sheet: write(form.sheet, [field.cell, text]), cell };
  };
}

export const consistencyInjectors: Readonly<Record<string, Injector>> = {
  'consistency/budget-sum': (form, rng) => {
    const [total, fiscal] = [fieldNamed(form, '年度资金总额'), fieldNamed(form, '财政拨款')];
    if (total === undefined || fiscal === undefined || !/^[\d.]+$/.test(fiscal.value)) return undefined;
    const more = (Number(total.value) + rng.int(5, 90)).toFixed(2);
    return { sheet: write(form.sheet, [fiscal.cell, more]), cell: total.cell };
  },
  'consistency/money-unit': (form) => {
    const [total, fiscal] = [fieldNamed(form, '年度资金总额'), fieldNamed(form, '财政拨款')];
    if (total === undefined || fiscal === undefined || total.value !== fiscal.value) return undefined;
    return { sheet: write(form.sheet, [fiscal.cell, String(Math.round(Number(total.value) * 1e4))]), cell: fiscal.cell };
  },
  'consistency/cost-over-budget': (form) => {
    const total = fieldNamed(form, '年度资金总额');
    const cost = form.truth.indicators.find((one) => isWhole(one) && /成本/.test(one.level1 + one.level2));
    const { name, value } = cost?.cells ?? {};
    if (total === undefined || name === undefined || value === undefined || !/^[\d.]+$/.test(total.value)) return undefined;
    return { sheet: write(form.sheet, [name, '项目总成本'], [value, `≤${String(Math.ceil(Number(total.value) * 2))}万元`]), cell: value };
  },
  'consistency/quantity-price': (form) => {
    const total = fieldNamed(form, '年度资金总额');
    const cost = form.truth.indicators.find((one) => isWhole(one) && /成本/.test(one.level1 + one.level2));
    const quantity = form.truth.indicators.find((one) => isWhole(one) && /数量/.test(one.level2));
    const { name, value } = cost?.cells ?? {};
    const [named, counting] = [quantity?.cells.name, quantity?.cells.value];
    if (total === undefined || name === undefined || value === undefined || named === undefined || counting === undefined || !/^[\d.]+$/.test(total.value)) return undefined;
    const price = Math.ceil(Number(total.value) / 10) + 5;
    return { sheet: write(form.sheet, [named, '购置巡查车辆数量'], [counting, '≥20辆'], [name, '购置巡查车辆单价'], [value, `≤${String(price)}万元/辆`]), cell: value };
  },
  'consistency/region-sum': ({ seed }) => {
    const rows = [10, 20, 30].map((n) => n + (seed % 9));
    const sum = rows.reduce((a, b) => a + b, 0);
    const line = (level: string, name: string, ...cells: readonly string[]) => [level, level.replace('产出', '数量'), name, '≥', ...cells];
    const base = generateForm(seed, { clean: true }).sheet;
    const texts = [
      ['农村公路养护补助资金区域绩效目标表'], ['（2024年度）'], ['资金名称', '农村公路养护补助'],
      ['一级指标', '二级指标', '三级指标', '指标方向', '合计', '东河镇', '西山镇', '南桥镇'],
      line('产出指标', '养护里程(公里)', String(sum + 5), ...rows.map(String)),
      line('产出指标', '新建停靠站(个)', '6', '1', '2', '3'),
      ['满意度指标', '服务对象满意度指标', '群众满意度(%)', '≥', '90', '90', '90', '90'],
    ];
    const cells = texts.flatMap((cellsOf, row) => cellsOf.map((text, col) => [{ row, col }, text] as const));
    return { sheet: write({ ...base, rows: [], merges: [], rowSizes: new Map() }, ...cells), cell: { row: 4, col: 4 } };
  },
  'consistency/parts': (form) => {
    const [whole, part] = form.truth.indicators.filter((one) => isWhole(one) && counted.test(one.value) && /数量/.test(one.level2));
    if (whole?.cells.value === undefined || part?.cells.name === undefined || part.cells.value === undefined || part.row !== whole.row + 1) return undefined;
    const [, digits, unit] = counted.exec(whole.value)!;
    return { sheet: write(form.sheet, [part.cells.name, `其中：${whole.name}（新增）`], [part.cells.value, `≥${String(Number(digits) * 2)}${unit!}`]), cell: part.cells.value };
  },
  'consistency/year': (form) => {
    const row = form.truth.rows[0] + 1;
    const col = (form.sheet.rows[row] ?? []).findIndex((_, c) => textAt(form.sheet, { row, col: c }) !== '');
    const text = textAt(form.sheet, { row, col });
    if (form.truth.year === null || form.truth.title === null || !/^[（(]?20\d\d年度?[)）]?$/.test(text)) return undefined;
    const titled = `${String(form.truth.year - 1)}年${form.truth.title}`;
    return { sheet: write(form.sheet, [title(form), titled]), cell: { row, col } };
  },
  'consistency/stale-year': goal((text, { truth: { year } }) => (year === null ? undefined : `${String(year - 2)}年完成前期工作，${String(year - 1)}年${text}`)),
  'consistency/narrative-missing-indicator': goal((text, { truth, seed }) =>
    truth.indicators.some(({ value }) => value.includes('37')) ? undefined : `${text.replace(/。$/, '')}，举办主题沙龙不少于37${seed % 2 === 0 ? '场' : '次'}。`,
  ),
  'consistency/narrative-differs': (form) => {
    const field = fieldNamed(form, '年度目标');
    const indicator = form.truth.indicators.find((one) => isWhole(one) && counted.test(one.value) && field?.value.includes(`不少于${one.value.slice(1)}`) === true);
    if (field === undefined || indicator?.cells.value === undefined) return undefined;
    const [, digits, unit] = counted.exec(indicator.value)!;
    const other = `${String(Number(digits) * 3 + 1)}${unit!}`;
    if (form.truth.indicators.some(({ value }) => value.includes(other))) return undefined;
    return { sheet: write(form.sheet, [indicator.cells.value, `≥${other}`]), cell: field.cell };
  },
  'consistency/explanation-differs': (form, rng) => {
    const indicator = pickOne(form.truth.indicators.filter((one) => isWhole(one) && counted.test(one.value) && one.cells.explanation === undefined), rng);
    if (indicator?.cells.value === undefined) return undefined;
    const [, digits, unit] = counted.exec(indicator.value)!;
    const added = addColumns(form, ['指标解释'], (one) => [one === indicator ? `全年完成${String(Number(digits) + 7)}${unit!}` : '按实际完成情况统计']);
    return added && { sheet: added.sheet, cell: indicator.cells.value };
  },
  'consistency/foreign-name': (form) => {
    const [office, text] = [fieldNamed(form, '主管部门'), fieldNamed(form, '年度目标')];
    if (office === undefined || text === undefined) return undefined;
    return { sheet: write(form.sheet, [office.cell, '清河县水务局'], [text.cell, `改善临川县基础条件，${text.value}`]), cell: text.cell };
  },
};

/** Faults that take several sheets: the sheets, and the place on the last one. */
export function changedAtEvaluation(seed: number): { readonly sheets: readonly Spoilt['sheet'][]; readonly cell: Spoilt['cell'] } | undefined {
  const form = generateForm(seed, { clean: true, layout: 'L1' });
  const indicator = form.truth.indicators.find((one) => isWhole(one) && /^≥\d\d%$/.test(one.value));
  const cell = indicator?.cells.value;
  if (cell === undefined) return undefined;
  const later = write({ ...form.sheet, id: 's2', name: '监控' }, [cell, '≥100%'], [{ row: form.truth.rows[0], col: 0 }, '项目支出绩效运行监控表']);
  return { sheets: [{ ...form.sheet, name: '申报' }, insertRow(later, form.truth.rows[1] + 1, [])], cell };
}
