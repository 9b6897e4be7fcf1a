import { draft, fields, line, box } from '../paper';
import { joined } from '../plan';
import { table, type ColumnSpec } from '../table';
import { about, goals, heading, money, rowsOf } from './head';
import type { Layout } from './layout';

/** L10: a description of the indicator and four thresholds; the best one is the target. */
export const thresholds: Layout = {
  id: 'L10',
  clean: false,
  draw(rng, plan) {
    const form = draft('L10', 'project-target', plan.year, 8);
    heading(form, rng, plan, ['预算项目绩效目标表', '项目绩效目标表']);
    if (rng.chance(0.5)) about(form, rng, plan);
    fields(form, 'goal', [{ label: '绩效目标', value: plan.yearGoal, name: '年度目标' }]);
    const scored = plan.aims.filter((aim) => aim.unit === '%' || aim.class === 'quantity');
    const band = (steps: number) => (aim: (typeof plan.aims)[number]): string =>
      aim.unit === '%' ? `${String(Number(aim.digits) - steps * 8)}%` : `${String(Math.max(1, Math.floor(Number(aim.digits) * (1 - steps * 0.15))))}${aim.unit}`;
    const group = rng.pick(['绩效指标评价标准', '评价标准']);
    const columns: ColumnSpec[] = [
      { role: 'level1', header: rng.pick(['绩效指标分类', '指标分类']) },
      { role: 'name', header: '绩效指标', text: (aim) => aim.name },
      { role: 'explanation', header: '绩效指标描述', text: (aim) => aim.explanation },
      { role: 'value', header: [group, '优'], text: band(0) },
      ...['良', '中', '差'].map((grade, i): ColumnSpec => ({ role: 'grade', header: [group, grade], text: band(i + 1) })),
      { role: 'source', header: rng.pick(['评价标准确定依据', '指标值确定依据']), text: (aim) => aim.standardSource },
    ];
    table(form, { columns, rows: rowsOf(scored, rng.pick(['88', 'effect']), rng) });
    return form;
  },
};

/** L21: names with a description column beside them. */
export const described: Layout = {
  id: 'L21',
  clean: false,
  draw(rng, plan) {
    const form = draft('L21', 'project-target', plan.year, 6);
    heading(form, rng, plan, ['项目支出绩效目标表', '项目绩效目标表']);
    about(form, rng, plan);
    money(form, rng, plan);
    goals(form, rng, plan, 'year');
    const columns: ColumnSpec[] = [
      { role: 'level1', header: '一级指标' },
      { role: 'level2', header: '二级指标' },
      { role: 'name', header: rng.pick(['三级指标', '指标名称']), text: (aim) => aim.name },
      { role: 'explanation', header: rng.pick(['绩效指标描述', '指标描述']), text: (aim) => (rng.chance(0.5) ? aim.name : aim.explanation) },
      { role: 'value', header: '指标值', text: joined },
    ];
    table(form, { spine: '绩效指标', columns, rows: rowsOf(plan.aims, '88', rng) });
    return form;
  },
};

/** L11: what the money is made of, then a table with the standard before the value. */
export const costStructure: Layout = {
  id: 'L11',
  clean: false,
  draw(rng, plan) {
    const form = draft('L11', 'project-target', plan.year, 6);
    heading(form, rng, plan, ['项目支出绩效目标申报表', '项目申报绩效目标表']);
    about(form, rng, plan);
    money(form, rng, plan);
    const side = box(rng.pick(['项目支出明细测算', '资金支出明细']), 'label');
    const head = ['成本构成', '金额（万元）', '测算（公式）依据', '前两年执行数'].map((text) => [box(text, 'label'), 1] as const);
    line(form, 'unread', [[side, 1], ...head]).slots.fill(null, 5);
    for (const [part, share] of [['设备购置', 0.6], ['劳务支出', 0.4]] as const) {
      const made = line(form, 'unread', [[side, 1], [box(part), 1], [box(String(Math.round(Number(plan.total) * share * 10000) / 10000)), 1], [box('数量×单价'), 1], [box(''), 1]]);
      made.slots.fill(null, 5);
    }
    goals(form, rng, plan, rng.pick(['stacked', 'year']));
    const columns: ColumnSpec[] = [
      { role: 'level1', header: '一级指标' },
      { role: 'level2', header: '二级指标' },
      { role: 'name', header: '三级指标', text: (aim) => aim.name },
      { role: 'explanation', header: '绩效标准', text: (aim) => aim.explanation },
      { role: 'value', header: rng.pick(['指标值', '年度目标指标值']), text: joined },
    ];
    table(form, { spine: '绩效指标', columns, rows: rowsOf(plan.aims, '88', rng) });
    return form;
  },
};

/** L15: forms of older systems with 投入, 产出 and 效果. */
export const older: Layout = {
  id: 'L15',
  clean: false,
  draw(rng, plan) {
    const form = draft('L15', 'project-target', plan.year, 6);
    heading(form, rng, plan, ['财政支出项目绩效目标申报表', '财政专项支出绩效目标申报表']);
    about(form, rng, plan);
    money(form, rng, plan);
    goals(form, rng, plan, 'stacked');
    const columns: ColumnSpec[] = [
      { role: 'level1', header: rng.pick(['一级指标', '指标类型']) },
      { role: 'level2', header: rng.pick(['二级指标', '指标类别']) },
      { role: 'name', header: rng.pick(['指标内容', '指标名称']), text: (aim) => aim.name },
      { role: 'value', header: rng.pick(['指标值', '目标值', '绩效目标值']), text: joined },
      { role: 'remark', header: '备注' },
    ];
    table(form, { spine: '绩效目标', columns, rows: rowsOf(plan.aims, rng.pick(['old', 'completion']), rng) });
    return form;
  },
};
