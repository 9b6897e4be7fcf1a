import { placeNames } from '../activities';
import { draft, fields } from '../paper';
import type { Aim } from '../plan';
import { table, type ColumnSpec } from '../table';
import { goals, heading, rowsOf } from './head';
import type { Layout } from './layout';

/** L8: a transfer to several areas, one value column for each. */
export const areas: Layout = {
  id: 'L8',
  clean: false,
  draw(rng, plan) {
    const places = rng.sample(placeNames.villages, rng.int(2, 5)).map((name) => name + rng.pick(['镇', '乡', '街道']));
    const group = rng.pick(['区域目标值', '区域绩效目标值', '']);
    const unitInName = rng.chance(0.5);
    const share = (aim: Aim, i: number): string => {
      if (aim.text !== undefined) return aim.text;
      const number = aim.unit === '%' || aim.class !== 'quantity' ? aim.digits : String(Math.max(1, Math.floor(Number(aim.digits) / (i + 2))));
      return unitInName ? `${number}${aim.unit === '%' ? '%' : ''}` : `${aim.sign}${number}${aim.unit}`;
    };
    const extra: ColumnSpec[] = unitInName
      ? [
          { role: 'explanation', header: '指标解释', text: (aim) => aim.explanation },
          { role: 'sign', header: '指标方向', text: (aim) => aim.sign },
        ]
      : rng.chance(0.5)
        ? [{ role: 'explanation', header: '指标解释', text: (aim) => aim.explanation }]
        : [];
    const columns: ColumnSpec[] = [
      { role: 'level1', header: '一级指标' },
      { role: 'level2', header: '二级指标' },
      { role: 'name', header: '三级指标', text: (aim) => (unitInName && aim.unit !== '' && aim.unit !== '%' ? `${aim.name}(${aim.unit})` : aim.name) },
      ...extra,
      ...places.map((place, i): ColumnSpec => ({ role: i === 0 ? 'value' : 'area', header: group === '' ? place : [group, place], text: (aim) => share(aim, i) })),
    ];
    const form = draft('L8', 'regional-target', plan.year, columns.length + 1);
    heading(form, rng, plan, ['转移支付区域绩效目标表', '专项转移支付区域绩效目标申报表', '专项资金区域绩效目标表']);
    fields(form, 'field', [{ label: rng.pick(['专项名称', '转移支付名称', '专项资金名称']), value: `${plan.project}补助资金`, name: '项目名称' }]);
    fields(form, 'field', [{ label: rng.pick(['省级主管部门', '主管部门']), value: plan.office, name: '主管部门' }]);
    const side = rng.pick(['资金情况（万元）', '资金情况(万元)']);
    fields(form, 'money', [
      { label: '年度金额', value: plan.total, name: '年度资金总额' },
      { label: '其中：财政拨款', value: plan.fiscal, name: '财政拨款' },
    ], [[{ text: side, is: 'label' }, 1]]);
    goals(form, rng, plan, 'year');
    table(form, { spine: '绩效指标', columns, rows: rowsOf(plan.aims, rng.pick(['88', '101']), rng) });
    form.indicators = form.indicators.map((i) => ({ ...i, name: i.cells.get('name')?.text ?? i.name }));
    return form;
  },
};
