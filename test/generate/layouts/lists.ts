import type { Role } from '../../../src/form/schema';
import { box, draft, fields, line, title, type Box } from '../paper';
import { joined } from '../plan';
import { bare, table } from '../table';
import { about, goals, heading, money, rowsOf } from './head';
import type { Layout } from './layout';

/** L16: name and value written together in one cell. */
export const prose: Layout = {
  id: 'L16',
  clean: false,
  draw(rng, plan) {
    const form = draft('L16', 'project-target', plan.year, 4);
    heading(form, rng, plan, ['项目绩效目标表', '项目支出绩效目标表']);
    about(form, rng, plan);
    money(form, rng, plan);
    goals(form, rng, plan, 'year');
    const countable = plan.aims.filter((aim) => aim.text === undefined);
    table(form, {
      spine: '绩效指标',
      columns: [
        { role: 'level1', header: '一级指标' },
        { role: 'level2', header: '二级指标' },
        { role: 'name', header: rng.pick(['指标内容', '三级指标及指标值', '具体指标']), text: (aim) => `${aim.name}${joined(aim)}` },
      ],
      rows: rowsOf(countable, '88', rng),
    });
    form.indicators = form.indicators.map((indicator) => {
      const aim = countable.find((a) => a.name === indicator.name)!;
      return { ...indicator, value: [box(joined(aim))], cells: new Map(indicator.cells).set('value', indicator.cells.get('name')!) };
    });
    return form;
  },
};

/** L19: all indicators inside one cell, a class in brackets before each group. */
export const oneCell: Layout = {
  id: 'L19',
  clean: false,
  draw(rng, plan) {
    const form = draft('L19', 'project-target', plan.year, 4);
    title(form, `${String(plan.year)}年${rng.pick(['项目绩效目标表', '项目支出绩效目标公开表'])}`);
    fields(form, 'field', [{ label: '项目名称', value: plan.project, name: '项目名称' }]);
    fields(form, 'field', [{ label: '主管部门', value: plan.office, name: '主管部门' }]);
    fields(form, 'goal', [{ label: '年度目标', value: plan.yearGoal, name: '年度目标' }]);
    const rows = rowsOf(plan.aims, '88', rng);
    const group = (i: number): string => `【${rows[i]!.level1}-${rows[i]!.level2}】`;
    const text = rows.map((row, i) => `${i === 0 || group(i - 1) !== group(i) ? `${group(i)}\n` : ''}指标${String(i + 1)}：${row.aims[0]!.name}(${joined(row.aims[0]!)})`).join('\n');
    const cell = box(text, 'name');
    line(form, 'indicator', [[box('绩效指标', 'label'), 1], [cell, 3]], 0);
    form.tables.push({ roles: ['name'], rows: [[cell]] });
    for (const row of rows) {
      for (const level of [row.level1, row.level2]) form.words.levels.add(bare(level));
      form.indicators.push({
        table: 0, name: row.aims[0]!.name, level1: row.level1, level2: row.level2, value: [box(joined(row.aims[0]!))], unit: null,
        cells: new Map<Role, Box>([['name', cell], ['value', cell]]),
      });
    }
    return form;
  },
};
