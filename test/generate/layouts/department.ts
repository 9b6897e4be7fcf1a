import { box, draft, fields, line, note, type Part } from '../paper';
import { joined } from '../plan';
import { table, type ColumnSpec } from '../table';
import { heading, rowsOf } from './head';
import type { Layout } from './layout';

/** L12: a department's tasks with their money, then its indicators. */
export const department: Layout = {
  id: 'L12',
  clean: true,
  draw(rng, plan) {
    const form = draft('L12', 'department-target', plan.year, 6);
    heading(form, rng, plan, ['部门整体绩效目标表', '部门整体支出绩效目标表', '部门（单位）整体支出绩效目标申报表']);
    fields(form, 'field', [{ label: rng.pick(['部门（单位）名称', '部门名称', '填报单位']), value: plan.office }]);
    const side = box('年度主要任务', 'label');
    const amounts = box('预算金额（万元）', 'label');
    line(form, 'money', [[side, 1], [box('任务名称', 'label'), 1], [box('主要内容', 'label'), 1], [amounts, 3]]);
    const head = form.lines.at(-1)!;
    line(form, 'money', [[side, 1], [head.slots[1]!, 1], [head.slots[2]!, 1], ...['总额', '财政拨款', '其他资金'].map((text): Part => [box(text, 'label'), 1])]);
    const task = (label: string, what: string, is: 'text' | 'label'): [string, string, string] => {
      const cells = [plan.total, plan.fiscal, plan.other] as const;
      const boxes = cells.map((text) => box(text));
      line(form, 'money', [[side, 1], [box(label, is), 1], [box(what), 1], ...boxes.map((b): Part => [b, 1])]);
      if (is === 'label') note(form, '年度资金总额', boxes[0]!);
      return [...cells];
    };
    task(plan.project, plan.sector.purpose[0]!, 'text');
    task('金额合计', '', 'label');
    fields(form, 'goal', [{ label: rng.pick(['年度总体目标', '年度绩效目标', '年度目标']), value: plan.yearGoal, name: '年度目标' }]);
    const columns: ColumnSpec[] = [
      { role: 'level1', header: '一级指标' },
      { role: 'level2', header: '二级指标' },
      { role: 'name', header: '三级指标', text: (aim) => aim.name },
      { role: 'value', header: rng.pick(['指标值', '年度指标值']), text: joined },
      { role: 'remark', header: '备注' },
    ];
    table(form, { spine: rng.pick(['年度绩效指标', '绩效指标']), columns, rows: rowsOf(plan.aims, rng.pick(['88', '101']), rng) });
    return form;
  },
};

/** L14: a department's self-evaluation as a flat list without levels. */
export const flatEvaluation: Layout = {
  id: 'L14',
  clean: false,
  draw(rng, plan) {
    const form = draft('L14', 'department-evaluation', plan.year, 9);
    heading(form, rng, plan, ['部门整体绩效自评表', '部门整体支出绩效自评表']);
    fields(form, 'field', [{ label: '主管部门', value: plan.office, name: '主管部门' }, { label: '自评总分(分)', value: '100' }]);
    const side = box('当年绩效目标', 'label');
    const goal = box(plan.yearGoal, 'goal');
    line(form, 'goal', [[side, 1], [box('年初绩效目标', 'label'), 4], [box('全年目标实际完成情况', 'label'), 1]]);
    line(form, 'goal', [[side, 1], [goal, 4], [box('较好完成各项任务', 'goal'), 1]]);
    note(form, '年度目标', goal);
    const columns: ColumnSpec[] = [
      { role: 'name', header: '指标名称', text: (aim) => aim.name },
      { role: 'unit', header: '计量单位', text: (aim) => aim.unit },
      { role: 'nature', header: '指标性质', text: (aim) => (aim.text === undefined ? '定量指标' : '定性指标') },
      { role: 'value', header: rng.pick(['年初指标值', '年初目标值']), text: (aim) => aim.text ?? `${aim.sign}${aim.digits}` },
      { role: 'actual', header: '全年完成值', text: (aim) => aim.actual },
      { role: 'completion', header: '得分系数(%)', text: () => '100%' },
      { role: 'weight', header: '指标权重(分)', text: (aim) => String(aim.weight) },
      { role: 'score', header: '指标得分(分)', text: (aim) => String(aim.weight) },
    ];
    table(form, { spine: '绩效指标', columns, rows: rowsOf(plan.aims, '88', rng) });
    return form;
  },
};
