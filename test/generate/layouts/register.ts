import { box, draft, line, title } from '../paper';
import type { Aim } from '../plan';
import { plan as makePlan } from '../plan';
import { table, type ColumnSpec, type Row } from '../table';
import { rowsOf } from './head';
import type { Layout } from './layout';

const signWords = { '≥': '大于等于', '≤': '小于等于', '＝': '等于', '＞': '大于', '＜': '小于', '': '' } as const;
const natures: Readonly<Record<string, string>> = { '≥': '正向', '≤': '反向', '': '定性' };

/** L18: one line an indicator, the columns of the project merged down, many projects in one list. */
export const register: Layout = {
  id: 'L18',
  clean: false,
  draw(rng, plan) {
    const shuffled = rng.chance(0.5);
    const inWords = rng.chance(0.5);
    // The row knows its project by the aim: the same plan never stands twice.
    const projects = [plan, ...Array.from({ length: rng.int(1, 3) }, () => makePlan(rng, { year: plan.year }))];
    const owner = new Map<Aim, typeof plan>(projects.flatMap((p) => p.aims.map((aim) => [aim, p] as const)));
    const of = (aim: Aim): typeof plan => owner.get(aim) ?? plan;
    const columns: ColumnSpec[] = [
      { role: 'project', header: rng.pick(['项目名称', '项目']), text: (aim) => of(aim).project },
      { role: 'project', header: rng.pick(['项目单位', '实施单位']), text: (aim) => of(aim).unit },
      { role: 'project', header: rng.pick(['预算数', '年度预算数']), text: (aim) => of(aim).total },
      { role: 'project', header: '年度绩效目标', text: (aim) => of(aim).yearGoal },
      { role: 'level1', header: '一级指标' },
      { role: 'level2', header: '二级指标' },
      { role: 'name', header: '三级指标', text: (aim) => aim.name },
      ...(inWords ? [{ role: 'nature', header: '指标性质', text: (aim: Aim) => natures[aim.sign] ?? '' } as const] : []),
      { role: 'sign', header: inWords ? '指标方向' : '指标性质', text: (aim) => (inWords ? signWords[aim.sign] : aim.sign) },
      { role: 'value', header: rng.pick(['目标值', '指标值']), text: (aim) => aim.text ?? aim.digits },
      { role: 'unit', header: '计量单位', text: (aim) => aim.unit },
      { role: 'weight', header: '分值', text: (aim) => String(aim.weight) },
    ];
    const form = draft('L18', 'register', plan.year, columns.length);
    title(form, `${String(plan.year)}年${rng.pick(['项目绩效目标表', '项目支出绩效目标批复汇总表'])}`);
    line(form, 'note', [[null, columns.length - 1], [box('单位：万元', 'label'), 1]]);
    const rows: Row[] = projects.flatMap((p, group) => {
      const own = rowsOf(p.aims, '88', rng).map((row) => ({ ...row, group }));
      return shuffled ? regroup(rng.sample(own)) : own;
    });
    table(form, { columns, rows });
    return form;
  },
};

/** Shuffled rows, level 1 kept together as the printed lists do. */
function regroup(rows: readonly Row[]): Row[] {
  const heads = [...new Set(rows.map((row) => row.level1))];
  return heads.flatMap((level1) => rows.filter((row) => row.level1 === level1));
}
