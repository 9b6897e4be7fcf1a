import { box, fields, line, note, title, type Draft, type Part } from '../paper';
import { weighted, type Aim, type Plan } from '../plan';
import type { Random } from '../random';
import type { Row } from '../table';
import { wording, type FrameName } from '../levels';

/** The title, with the year in it, on the line below or nowhere. */
export function heading(form: Draft, rng: Random, plan: Plan, names: readonly string[]): void {
  const year = String(plan.year);
  const name = rng.pick(names);
  if (rng.chance(0.5)) {
    title(form, `${year}${rng.pick(['年度', '年'])}${name}`);
  } else {
    title(form, name);
    line(form, 'title', [[box(rng.pick([`（${year}年度）`, `（${year} 年度）`, `${year}年度`, `(${year}年)`]), 'label'), form.width]]);
  }
}

/** Name, office and unit of a project, two pairs a line where the form is wide enough. */
export function about(form: Draft, rng: Random, plan: Plan): void {
  const project = { label: rng.pick(['项目名称', '项目名称', '项目支出名称']), value: plan.project, name: '项目名称' };
  const office = { label: rng.pick(['主管部门', '主管部门', '项目主管部门']), value: plan.office, name: '主管部门' };
  const unit = { label: rng.pick(['实施单位', '实施单位', '项目实施单位', '项目单位']), value: plan.unit, name: '实施单位' };
  if (form.width >= 6 && rng.chance(0.3)) fields(form, 'field', [project, office]);
  else fields(form, 'field', [project]);
  const first = form.lines.at(-1)!.slots.some((slot) => slot?.text === plan.office) ? [unit] : [office, unit];
  if (form.width >= 4) fields(form, 'field', first);
  else first.forEach((pair) => { fields(form, 'field', [pair]); });
  if (rng.chance(0.4)) {
    const period = `${String(plan.year)}年1月至${String(plan.year)}年12月`;
    fields(form, 'field', [{ label: rng.pick(['项目起止时间', '项目期', '实施期限']), value: period }]);
  }
}

/** Total, budget money and other money, below a label that says the unit. */
export function money(form: Draft, rng: Random, plan: Plan): void {
  const suffix = rng.chance(0.5) ? '：' : '';
  const rows = [
    { label: rng.pick(['年度资金总额', '年度资金总额', '资金总额']) + suffix, value: plan.total, name: '年度资金总额' },
    { label: rng.pick(['其中：财政拨款', '其中：财政拨款', '财政拨款']), value: plan.fiscal, name: '财政拨款' },
    { label: '其他资金', value: plan.other, name: '其他资金' },
  ];
  const side = box(rng.pick(['项目资金（万元）', '资金情况(万元)', '项目资金申请（万元）']), 'label');
  if (form.width >= 7 && rng.chance(0.3)) fields(form, 'money', rows, [[side, 1]]);
  else rows.forEach((row) => { fields(form, 'money', [row], [[side, 1]]); });
}

/** Goal texts: both stacked, both side by side, or this year's alone. */
export function goals(form: Draft, rng: Random, plan: Plan, mode: 'stacked' | 'side' | 'year'): void {
  const term = { label: rng.pick(['总体目标', '项目总目标', '实施期目标']), value: plan.termGoal, name: '总体目标' };
  const year = { label: rng.pick(['年度目标', '年度绩效目标', '年度总体目标']), value: plan.yearGoal, name: '年度目标' };
  if (mode === 'stacked') fields(form, 'goal', [term]);
  if (mode !== 'side') {
    fields(form, 'goal', [year]);
    return;
  }
  const half = Math.floor((form.width - 1) / 2);
  const side = box(rng.pick(['绩效目标', '总体绩效目标']), 'label');
  const [left, right] = [box(plan.termGoal, 'goal'), box(plan.yearGoal, 'goal')];
  const across = (a: Part[0], b: Part[0]): Part[] => [[side, 1], [a, half], [b, form.width - 1 - half]];
  line(form, 'goal', across(box(term.label, 'label'), box(year.label, 'label')));
  line(form, 'goal', across(left, right));
  note(form, '总体目标', left);
  note(form, '年度目标', right);
}

/** The aims of a plan as rows under the frame's wording, in the frame's order. */
export function rowsOf(aims: readonly Aim[], frame: FrameName, rng: Random): Row[] {
  const places = [...wording(frame, rng)];
  const known = aims.filter((aim) => places.some(([name]) => name === aim.class));
  // A frame that does not know a class gives its weight to the others.
  const weighed = known.length < aims.length ? weighted(known) : known;
  return places.flatMap(([name, place]) =>
    weighed.filter((aim) => aim.class === name).map((aim): Row => ({ aims: [aim], ...place })),
  );
}
