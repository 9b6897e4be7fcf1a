import { box, draft, fields, line, type Draft } from '../paper';
import { joined, type Aim, type Plan } from '../plan';
import type { Random } from '../random';
import { table, type ColumnSpec, type Row } from '../table';
import type { FrameName } from '../levels';
import { about, goals, heading, money, rowsOf } from './head';
import type { Layout } from './layout';

const names = ['项目支出绩效目标申报表', '项目绩效目标申报表', '项目支出绩效目标表', '财政支出项目绩效目标申报表', '项目绩效目标表'];
const levels: readonly ColumnSpec[] = [{ role: 'level1', header: '一级指标' }, { role: 'level2', header: '二级指标' }];
const name = (header: string): ColumnSpec => ({ role: 'name', header, text: (aim) => aim.name });
const value = (header: string): ColumnSpec => ({ role: 'value', header, text: joined });
const frameOf = (rng: Random): FrameName => rng.pick(['88', '88', '88', '101', '101', 'effect', 'progress']);

/** L1: information, money, goals, then one table of four or five columns. */
export const declaration: Layout = {
  id: 'L1',
  clean: true,
  draw(rng, plan, plain) {
    if (!plain && rng.chance(0.25)) return stacked(rng, plan);
    const tail = rng.pick<ColumnSpec[]>([
      [],
      [{ role: 'remark', header: '备注' }],
      [{ role: 'source', header: rng.pick(['数据来源', '指标值数据来源', '佐证资料']), text: (aim) => aim.source }],
      [{ role: 'explanation', header: '指标解释', text: (aim) => aim.explanation }],
    ]);
    const spine = rng.chance(0.7) ? rng.pick(['绩效指标', '绩 效 指 标', '年度绩效指标']) : undefined;
    const form = draft('L1', 'project-target', plan.year, 4 + tail.length + (spine === undefined ? 0 : 1));
    heading(form, rng, plan, names);
    about(form, rng, plan);
    money(form, rng, plan);
    goals(form, rng, plan, rng.pick(['stacked', 'side', 'year']));
    table(form, {
      columns: [...levels, name('三级指标'), value(rng.pick(['指标值', '指标值', '目标值', '年度指标值'])), ...tail],
      rows: rowsOf(plan.aims, plain ? rng.pick(['88', '101']) : frameOf(rng), rng),
      ...(spine !== undefined && { spine }),
    });
    return form;
  },
};

/** The county variety of L1: narrative labels, then a small table with its own head for every level 1. */
function stacked(rng: Random, plan: Plan): Draft {
  const form = draft('L1', 'project-target', plan.year, 4);
  heading(form, rng, plan, names);
  const field = (label: string, text: string, canonical?: string): void => {
    fields(form, 'field', [{ label, value: text, ...(canonical !== undefined && { name: canonical }) }]);
  };
  field('主管部门', plan.office, '主管部门');
  field(rng.pick(['项目总金额（万元）', '项目金额（万元）']), plan.total, '年度资金总额');
  field('项目概况', `${plan.project}由${plan.unit}组织实施，${plan.sector.purpose[0]!}。`);
  field(rng.pick(['立项依据', '项目立项的依据']), `《${plan.place}${plan.sector.name}发展规划》等文件要求。`);
  field('项目实施计划', '上半年完成采购，下半年完成实施与验收。');
  fields(form, 'goal', [{ label: '项目总目标', value: plan.termGoal, name: '总体目标' }]);
  fields(form, 'goal', [{ label: '年度绩效目标', value: plan.yearGoal, name: '年度目标' }]);
  const words = (class_: Aim['class'], text: string, said: string): Aim => ({
    class: class_, name: text, text: said, sign: '', digits: '', unit: '', explanation: '', source: '', standardSource: '', history: ['', ''], actual: '', weight: 0,
  });
  const extra = [words('decision', '立项依据充分性', '充分'), words('decision', '立项程序规范性', '规范'), words('process', '制度执行有效性', '有效')];
  const rows = rowsOf([...extra, ...plan.aims], 'evaluation', rng);
  const header = [rng.pick(['二级目标', '二级指标']), rng.pick(['指标内容', '三级指标']), rng.pick(['指标目标值', '目标值'])] as const;
  const columns: ColumnSpec[] = [levels[0]!, { role: 'level2', header: header[0] }, name(header[1]), value(header[2])];
  for (const level1 of new Set(rows.map((row) => row.level1))) {
    line(form, 'empty', [[null, 4]]);
    const label = box(level1, 'level');
    line(form, 'section', [[label, 1], [null, 3]]);
    table(form, { columns, rows: rows.filter((row) => row.level1 === level1) });
  }
  return form;
}

/** L2: long-term and yearly tables one below the other under the same head. */
export const twoTerms: Layout = {
  id: 'L2',
  clean: false,
  draw(rng, plan) {
    const form = draft('L2', 'project-target', plan.year, 6);
    heading(form, rng, plan, names);
    about(form, rng, plan);
    money(form, rng, plan);
    goals(form, rng, plan, rng.pick(['side', 'stacked']));
    const columns = [...levels, name(rng.pick(['指标内容', '三级指标', '绩效指标内容'])), value('指标值'), { role: 'remark', header: '备注' } as const];
    const rows = rowsOf(plan.aims, 'effect', rng);
    const longer = (row: Row): Row => ({ ...row, aims: row.aims.map((aim) => aim && { ...aim, ...(aim.unit !== '%' && aim.digits !== '' && { digits: String(Number(aim.digits) * 3) }) }) });
    table(form, { columns, rows: rows.map(longer), spine: rng.pick(['长期绩效指标', '总目标绩效指标', '中期绩效指标']) });
    table(form, { columns, rows, spine: rng.pick(['年度绩效指标', '本年度绩效指标']) });
    return form;
  },
};

/** L3: last year's value beside this year's, or the long-term block beside the yearly one. */
export const pairs: Layout = {
  id: 'L3',
  clean: false,
  draw(rng, plan) {
    const beside = rng.chance(0.4);
    const form = draft('L3', 'project-target', plan.year, 7);
    heading(form, rng, plan, ['项目支出绩效目标批复表', '项目支出绩效目标表', '项目绩效目标批复表']);
    about(form, rng, plan);
    money(form, rng, plan);
    goals(form, rng, plan, rng.pick(['side', 'year']));
    const rows = rowsOf(plan.aims, '88', rng);
    if (beside) {
      const empty = rng.chance(0.5);
      const block = (suffix: string, at: number): ColumnSpec[] => [
        { role: 'level2', header: `二级指标（${suffix}）`, block: at },
        { ...name(`三级指标（${suffix}）`), block: at },
        { ...value(`指标值（${suffix}）`), block: at },
      ];
      table(form, {
        columns: [{ role: 'level1', header: '一级指标' }, ...block('长期', 0), ...block('年度', 1)],
        rows: rows.map((row) => ({ ...row, aims: [empty ? null : row.aims[0]!, row.aims[0]!] })),
      });
      return form;
    }
    const [before, now] = rng.pick([
      [`${String(plan.year - 1)}年实际实现值`, `预期${String(plan.year)}年实现值`],
      ['上年实际值', '本年预期值'],
      ['上年完成值', '当年预期实现值'],
    ] as const);
    const group = rng.pick(['指标值', '绩效指标值']);
    table(form, {
      columns: [
        ...levels,
        name('三级指标'),
        { role: 'history', header: [group, before], text: (aim) => aim.history[1] },
        { role: 'value', header: [group, now], text: joined },
        { role: 'source', header: rng.pick(['指标标准或依据', '指标值确定依据']), text: (aim) => aim.standardSource },
      ],
      rows,
      spine: '绩效指标',
    });
    return form;
  },
};

/** L4: sign, number and unit in columns of their own, as the budget system exports them. */
export const split: Layout = {
  id: 'L4',
  clean: true,
  draw(rng, plan, plain) {
    const department = !plain && rng.chance(0.2);
    const words = rng.pick([['指标性质', '指标值', '度量单位'], ['计算符号', '目标值', '度量单位'], ['绩效指标性质', '绩效指标值', '绩效度量单位'], ['计算符号', '指标值', '计量单位']] as const);
    const grouped = rng.chance(0.2);
    const path = (header: string): string | string[] => (grouped ? ['年度指标值', header] : header);
    const star = !grouped && rng.chance(0.2) ? '*' : '';
    const columns: ColumnSpec[] = [
      ...levels,
      name(`三级指标${star}`),
      { role: 'sign', header: path(words[0] + star), text: (aim) => (aim.text === undefined || plain ? aim.sign : rng.pick(['', '定性'])) },
      { role: 'value', header: path(words[1] + star), text: (aim) => aim.text ?? aim.digits },
      { role: 'unit', header: path(words[2]), text: (aim) => aim.unit },
      ...(rng.chance(0.4) ? [{ role: 'weight', header: rng.pick(['权重', '分值']), text: (aim: Aim) => String(aim.weight) } as const] : []),
      ...(rng.chance(0.4) ? [{ role: 'explanation', header: '指标值说明', text: (aim: Aim) => aim.explanation } as const] : []),
    ];
    const spine = rng.chance(0.5) ? '绩效指标' : undefined;
    const form = draft('L4', department ? 'department-target' : 'project-target', plan.year, columns.length + (spine === undefined ? 0 : 1));
    heading(form, rng, plan, department ? ['部门整体绩效目标表', '部门整体支出绩效目标申报表'] : ['项目支出绩效目标表', '项目支出绩效目标申报表']);
    if (department) fields(form, 'field', [{ label: '部门名称', value: plan.office }, { label: '联系人', value: '李某' }]);
    else {
      about(form, rng, plan);
      money(form, rng, plan);
    }
    goals(form, rng, plan, 'year');
    table(form, { columns, rows: rowsOf(plan.aims, rng.pick(['88', '101']), rng), ...(spine !== undefined && { spine }) });
    return form;
  },
};
