import type { Role } from '../../../src/form/schema';
import { box, draft, fields, line, note, type Draft, type Part } from '../paper';
import { joined, type Aim, type Plan } from '../plan';
import type { Random } from '../random';
import { table, type ColumnSpec } from '../table';
import { about, heading, rowsOf } from './head';
import type { Layout } from './layout';

const levels: readonly ColumnSpec[] = [{ role: 'level1', header: '一级指标' }, { role: 'level2', header: '二级指标' }];
const name: ColumnSpec = { role: 'name', header: '三级指标', text: (aim) => aim.name };
const score: ColumnSpec = { role: 'score', header: '得分', text: (aim) => String(aim.weight) };

/** Money with what was spent: everything, so that the execution rate is 100% and its score full. */
function spent(form: Draft, rng: Random, plan: Plan, heads: readonly string[], weight: number): void {
  const side = box(rng.pick(['项目资金（万元）', '预算执行情况（万元）', '资金情况(万元)']), 'label');
  const columns = form.width - 2;
  const row = (label: string, cells: readonly string[], canonical?: string): void => {
    const boxes = cells.map((text) => box(text));
    note(form, canonical, boxes[0]!);
    const parts: Part[] = [[side, 1], [box(label, 'label'), 1], ...boxes.slice(0, columns).map((b): Part => [b, 1])];
    const made = line(form, 'money', parts);
    made.slots.fill(null, 2 + Math.min(columns, boxes.length));
  };
  const full = (amount: string, scored: boolean): string[] =>
    heads.map((head) => (/率/.test(head) ? '100%' : /分值|权重/.test(head) ? (scored ? String(weight) : '') : /得分/.test(head) ? (scored ? String(weight) : '') : amount));
  const head = line(form, 'money', [[side, 1], [box(''), 1], ...heads.map((text): Part => [box(text, 'label'), 1])]);
  head.slots.fill(null, 2 + heads.length);
  row(rng.pick(['年度资金总额', '年度资金总额：']), full(plan.total, true), '年度资金总额');
  row(rng.pick(['其中：财政拨款', '其中：本年财政拨款', '财政拨款']), full(plan.fiscal, false), '财政拨款');
  row('其他资金', plan.other === '0' ? heads.map(() => '') : full(plan.other, false), '其他资金');
}

/** Expected goal beside what was done. */
function outcome(form: Draft, rng: Random, plan: Plan): void {
  const half = Math.ceil((form.width - 1) / 2);
  const side = box(rng.pick(['年度总体目标', '年度绩效目标']), 'label');
  const goal = box(plan.yearGoal, 'goal');
  const done = box(`全年各项任务按计划完成，${plan.project}投入使用。`, 'goal');
  line(form, 'goal', [[side, 1], [box(rng.pick(['预期目标', '年初设定目标']), 'label'), half], [box(rng.pick(['实际完成情况', '全年实际完成情况']), 'label'), 1]]);
  line(form, 'goal', [[side, 1], [goal, half], [done, 1]]);
  note(form, '年度目标', goal);
}

/** L5: target, actual, weight, score and reason, in the orders that are met. */
export const evaluation: Layout = {
  id: 'L5',
  clean: true,
  draw(rng, plan, plain) {
    const value: ColumnSpec = { role: 'value', header: rng.pick(['年度指标值', '年度指标值', '指标值', '目标值']), text: joined };
    const actual: ColumnSpec = { role: 'actual', header: rng.pick(['实际完成值', '全年实际值', '全年完成值', '全年实际完成值']), text: (aim) => aim.actual };
    const weight: ColumnSpec = { role: 'weight', header: rng.pick(['分值', '分值', '权重']), text: (aim) => String(aim.weight) };
    const reason: ColumnSpec = { role: 'deviation', header: rng.pick(['偏差原因分析及改进措施', '未完成原因及拟采取的改进措施', '未完成原因分析']) };
    // The budget system's own export keeps sign, number and unit apart here too.
    const apart: readonly ColumnSpec[] = [
      { role: 'sign', header: rng.pick(['指标性质', '计算符号']), text: (aim) => aim.sign },
      { role: 'value', header: '指标值', text: (aim) => aim.text ?? aim.digits },
      { role: 'unit', header: rng.pick(['度量单位', '计量单位']), text: (aim) => aim.unit },
      actual, weight, score,
    ];
    const columns: ColumnSpec[] = !plain && rng.chance(0.2) ? [...levels, name, ...apart, reason] : [...levels, name, ...rng.pick([[value, actual, weight, score], [weight, value, actual, score], [value, weight, actual, score]]), reason];
    const form = draft('L5', 'project-evaluation', plan.year, columns.length + 1);
    heading(form, rng, plan, ['项目支出绩效自评表', '项目绩效自评表', '预算项目支出绩效自评表']);
    about(form, rng, plan);
    spent(form, rng, plan, ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'], 10);
    outcome(form, rng, plan);
    const rows = rowsOf(plan.aims, plain ? '88' : rng.pick(['88', '101', 'effect']), rng);
    const scored = !plain && rng.chance(0.3);
    const points: Readonly<Record<string, string>> = { 产: '(50分)', 效: '(30分)', 满: '(10分)' };
    table(form, { columns, rows: rows.map((row) => (scored ? { ...row, level1: row.level1 + (points[row.level1[0]!] ?? '') } : row)), spine: '绩效指标' });
    const full = (role: Role): Part => [role === 'weight' || role === 'score' ? box('100') : null, 1];
    line(form, 'total', [[box('总分', 'label'), 1], ...columns.map(({ role }) => full(role))]);
    return form;
  },
};

/** L6: the 20/80 form with rows of boxes to tick. */
export const ticked: Layout = {
  id: 'L6',
  clean: false,
  draw(rng, plan) {
    const form = draft('L6', 'project-evaluation', plan.year, 7);
    heading(form, rng, plan, ['项目支出绩效自评表', '财政支出项目绩效自评表']);
    about(form, rng, plan);
    fields(form, 'field', [{ label: '项目类别', value: '1、部门预算项目 □ 2、上级转移支付项目 ☑' }]);
    fields(form, 'field', [{ label: '项目属性', value: '1、持续性项目 □ 2、新增性项目 ☑' }]);
    const side = box('预算执行情况(万元) (20分)', 'label');
    const heads = line(form, 'money', [[side, 1], [null, 1], ...['预算数(A)', '执行数(B)', '执行率(B/A)', '得分'].map((t): Part => [box(t, 'label'), 1])]);
    heads.slots.fill(null, 6);
    const amount = box(plan.total);
    const row = line(form, 'money', [[side, 1], [box('年度财政资金总额', 'label'), 1], [amount, 1], [box(plan.total), 1], [box('100%'), 1], [box('20'), 1]]);
    row.slots.fill(null, 6);
    note(form, '年度资金总额', amount);
    table(form, {
      spine: rng.pick(['年度绩效目标(80分)', '绩效指标(80分)']),
      columns: [
        ...levels, name,
        { role: 'value', header: rng.pick(['年初目标值(A)', '目标值(A)']), text: joined },
        { role: 'actual', header: rng.pick(['实际完成值(B)', '完成值(B)']), text: (aim) => aim.actual },
        score,
      ],
      rows: rowsOf(plan.aims, '88', rng),
    });
    return form;
  },
};

/** L7: transfer payments, with seven rows on how the money was managed. */
export const transfer: Layout = {
  id: 'L7',
  clean: false,
  draw(rng, plan) {
    const form = draft('L7', 'project-evaluation', plan.year, 7);
    heading(form, rng, plan, ['转移支付绩效自评表', '专项转移支付区域绩效自评表']);
    fields(form, 'field', [{ label: rng.pick(['转移支付（项目）名称', '转移支付名称']), value: `${plan.project}补助资金`, name: '项目名称' }]);
    fields(form, 'field', [{ label: '主管部门', value: plan.office, name: '主管部门' }, { label: '资金使用单位', value: plan.unit }]);
    spent(form, rng, plan, ['全年预算数（A）', '全年执行数（B）', '预算执行率（B/A）'], 0);
    const side = box('资金管理情况', 'label');
    const parts = (a: string, b: string, c: string): Part[] => [[side, 1], [box(a, 'label'), 1], [box(b, b === '情况说明' ? 'label' : 'text'), 3], [box(c, c.startsWith('存在') ? 'label' : 'text'), 2]];
    line(form, 'field', parts('', '情况说明', '存在问题和改进措施'));
    for (const label of ['分配科学性', '下达及时性', '拨付合规性', '使用规范性', '执行准确性', '预算绩效管理情况', '支出责任履行情况']) {
      line(form, 'field', parts(label, '按照资金管理办法执行', '无'));
    }
    const half = 3;
    const goalSide = box('总体目标完成情况', 'label');
    const goal = box(plan.yearGoal, 'goal');
    line(form, 'goal', [[goalSide, 1], [box('总体目标', 'label'), half], [box('全年实际完成情况', 'label'), 1]]);
    line(form, 'goal', [[goalSide, 1], [goal, half], [box('各项任务已完成。', 'goal'), 1]]);
    note(form, '总体目标', goal);
    table(form, {
      spine: '绩效指标',
      columns: [
        ...levels, name,
        { role: 'value', header: '指标值', text: joined },
        { role: 'actual', header: rng.pick(['全年实际完成值', '全年完成值']), text: (aim) => aim.actual },
        { role: 'deviation', header: rng.pick(['未完成原因和改进措施', '未完成原因及改进措施']) },
      ],
      rows: rowsOf(plan.aims, '88', rng),
    });
    line(form, 'note', [[box('说明', 'label'), 1], [box('无'), 1]]);
    return form;
  },
};

/** M: monitoring in the course of the year. */
export const monitoring: Layout = {
  id: 'M',
  clean: false,
  draw(rng, plan) {
    const columns: ColumnSpec[] = [
      ...levels, name,
      { role: 'value', header: '年度指标值', text: joined },
      { role: 'actual', header: rng.pick(['1-7月执行情况', '1-6月完成情况', '当前完成值']), text: (aim) => (aim.text === undefined ? `${String(Math.floor(Number(aim.digits) / 2))}${aim.unit}` : '按计划推进') },
      { role: 'forecast', header: rng.pick(['全年预计完成情况', '全年预计完成值']), text: joined },
      { role: 'deviation', header: rng.pick(['偏差原因分析', '偏差原因说明']) },
      { role: 'possibility', header: rng.pick(['完成目标可能性', '完成可能性分析']), text: () => rng.pick(['确定能', '有可能']) },
    ];
    const form = draft('M', 'project-monitoring', plan.year, columns.length + 1);
    heading(form, rng, plan, ['项目支出绩效目标执行监控表', '项目支出绩效运行监控表']);
    about(form, rng, plan);
    spent(form, rng, plan, ['年初预算数', rng.pick(['1-7月执行数', '1-6月执行数']), '执行率', '全年预计执行数'], 0);
    fields(form, 'goal', [{ label: '年度总体目标', value: plan.yearGoal, name: '年度目标' }]);
    table(form, { spine: '绩效指标', columns, rows: rowsOf(plan.aims, rng.pick(['88', '101']), rng) });
    return form;
  },
};

/** L20: self-evaluation on the frame of decision, process, output and effect. */
export const frameEvaluation: Layout = {
  id: 'L20',
  clean: false,
  draw(rng, plan) {
    const form = draft('L20', 'project-evaluation', plan.year, 7);
    heading(form, rng, plan, ['项目支出绩效评价指标评分表', '项目支出绩效自评表']);
    about(form, rng, plan);
    fields(form, 'goal', [{ label: '年度绩效目标', value: plan.yearGoal, name: '年度目标' }]);
    const judged = (group: Aim['class'], text: string, word: string): Aim => ({
      class: group, name: text, text: word, sign: '', digits: '', unit: '', explanation: `评价${text}`, source: '', standardSource: '', history: ['', ''], actual: word, weight: 4,
    });
    const extra = [judged('decision', '立项依据充分性', '充分'), judged('decision', '绩效目标合理性', '合理'), judged('process', '资金使用合规性', '合规'), judged('process', '管理制度健全性', '健全')];
    table(form, {
      columns: [
        ...levels, name,
        { role: 'weight', header: rng.pick(['参考分值', '标准分值']), text: (aim) => String(aim.weight) },
        { role: 'value', header: rng.pick(['目标值', '年度目标值']), text: joined },
        { role: 'actual', header: '实际完成值', text: (aim) => aim.actual },
        score,
      ],
      rows: rowsOf([...extra, ...plan.aims], 'evaluation', rng),
    });
    return form;
  },
};
