import { box, draft, line, note, title, type Box } from '../paper';
import type { Aim } from '../plan';
import { table, type ColumnSpec, type Row } from '../table';
import type { Layout } from './layout';

/** L13: duties, what they are for, and indicators with standards, history and sources beside each value. */
export const duties: Layout = {
  id: 'L13',
  clean: false,
  draw(rng, plan) {
    const year = String(plan.year);
    const form = draft('L13', 'department-target', plan.year, 15);
    title(form, `${year}年${rng.pick(['部门预算整体绩效目标表', '部门整体绩效目标表'])}`);
    const pair = (label: string, value: string, canonical?: string): [Box, Box] => {
      const made = box(value);
      note(form, canonical, made);
      return [box(label, 'label'), made];
    };
    const [office, total, fiscal, other] = [
      pair('部门名称', plan.office), pair('部门整体预算总额', `${plan.total}万元`, '年度资金总额'),
      pair('1、资金来源：（1）财政拨款', `${plan.fiscal}万元`, '财政拨款'), pair('（2）其他资金', plan.other === '0' ? '' : `${plan.other}万元`, '其他资金'),
    ];
    line(form, 'field', [[office[0], 2], [office[1], 3], [total[0], 2], [total[1], 2], [fiscal[0], 3], [fiscal[1], 3]]);
    line(form, 'field', [[office[0], 2], [office[1], 3], [total[0], 2], [total[1], 2], [other[0], 3], [other[1], 3]]);
    for (const [label, text, canonical] of [['战略目标', plan.termGoal, '总体目标'], ['年度目标', plan.yearGoal, '年度目标']] as const) {
      const goal = box(text, 'goal');
      line(form, 'goal', [[box(label, 'label'), 2], [goal, 13]]);
      note(form, canonical, goal);
    }
    const reference = rng.pick(['指标参考值', '参考值']);
    const standard = '标准值（规划目标、行业标准或其他明确标准）';
    const history = '历史值（统计年鉴/统计公报/其他明确来源）';
    const bareValue = (aim: Aim): string => aim.text ?? (rng.chance(0.7) ? aim.digits : `${aim.sign}${aim.digits}`);
    const columns: ColumnSpec[] = [
      { role: 'ordinal', header: '职责序号' },
      { role: 'level1', header: rng.pick(['部门职责', '职责名称']) },
      { role: 'level2', header: rng.pick(['职责目标', '职责任务目标']) },
      { role: 'name', header: ['绩效指标', '指标名称'], text: (aim) => aim.name },
      { role: 'unit', header: ['绩效指标', '单位'], text: (aim) => aim.unit },
      { role: 'explanation', header: '指标解释', text: (aim) => aim.explanation },
      { role: 'value', header: `${year}年指标值`, text: bareValue },
      { role: 'standard', header: [reference, standard, `${year}年标准值`], text: (aim) => aim.text ?? aim.digits },
      { role: 'standard-source', header: [reference, standard, '来源'], text: (aim) => aim.standardSource },
      { role: 'history', header: [reference, history, `${String(plan.year - 1)}年值（实际完成）`], text: (aim) => aim.history[1] },
      { role: 'history-source', header: [reference, history, '数据来源'], text: () => `${plan.place}统计公报` },
      { role: 'remark', header: '备注' },
      { role: 'activity', header: '工作活动', text: (aim) => (rng.chance(0.6) ? `组织落实${aim.name}相关工作` : '') },
      { role: 'budget-item', header: '预算项目', text: () => (rng.chance(0.5) ? plan.project : '') },
    ];
    const rows: Row[] = [];
    const queue = [...plan.aims];
    for (let duty = 1; queue.length > 0; duty++) {
      const level1 = rng.pick(['服务', '管理', '建设', '保障']);
      for (let part = 0; part < rng.int(1, 2) && queue.length > 0; part++) {
        const level2 = `${rng.pick(plan.sector.purpose)}，落实第${String(duty)}项第${String(part + 1)}类任务，做好组织、实施和检查工作。`;
        rows.push(...queue.splice(0, rng.int(1, 3)).map((aim): Row => ({ aims: [aim], level1: `${plan.sector.name}${level1}（${String(duty)}）职责`.replace(/（(\d+)）/, '$1类'), level2 })));
      }
    }
    table(form, { columns, rows });
    return form;
  },
};
