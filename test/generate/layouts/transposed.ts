import type { Role } from '../../../src/form/schema';
import { box, draft, line, title, type Box, type Part } from '../paper';
import { joined } from '../plan';
import { bare } from '../table';
import { rowsOf } from './head';
import type { Layout } from './layout';

/** L9: levels and names run across the top, values stand below, one line a project. */
export const transposed: Layout = {
  id: 'L9',
  clean: false,
  draw(rng, plan) {
    const rows = rowsOf(plan.aims, '88', rng);
    const form = draft('L9', 'project-target', plan.year, rows.length + 2);
    title(form, `${String(plan.year)}年${rng.pick(['项目绩效目标汇总表', '项目支出绩效目标表'])}`);
    const [project, amount] = [box('项目名称', 'header'), box('预算金额（万元）', 'header')];
    const words = ['项目名称', '预算金额（万元）'];
    words.forEach((word) => form.words.headers.add(word));
    const merged = (texts: readonly string[]): Box[] =>
      texts.reduce<Box[]>((made, text, i) => [...made, i > 0 && texts[i - 1] === text ? made[i - 1]! : box(text, 'level')], []);
    const level1 = merged(rows.map((row) => row.level1));
    const level2 = merged(rows.map((row) => `${row.level1}/${row.level2}`));
    level2.forEach((made) => { made.text = made.text.split('/')[1] ?? made.text; });
    const names = rows.map((row) => box(row.aims[0]!.name, 'name'));
    const values = rows.map((row) => box(joined(row.aims[0]!), 'value'));
    const cells = (boxes: readonly Box[]): Part[] => boxes.map((made): Part => [made, 1]);
    for (const level of [level1, level2]) line(form, 'header', [[project, 1], [amount, 1], ...cells(level)], 0);
    line(form, 'header', [[project, 1], [amount, 1], ...cells(names)], 0);
    line(form, 'indicator', [[box(plan.project), 1], [box(plan.total), 1], ...cells(values)], 0);
    form.tables.push({ roles: [], rows: [] });
    rows.forEach((row, i) => {
      for (const level of [row.level1, row.level2]) form.words.levels.add(bare(level));
      form.indicators.push({
        table: 0, name: row.aims[0]!.name, level1: bare(row.level1), level2: bare(row.level2), value: [values[i]!], unit: null,
        cells: new Map<Role, Box>([['level1', level1[i]!], ['level2', level2[i]!], ['name', names[i]!], ['value', values[i]!]]),
      });
    });
    return form;
  },
};
