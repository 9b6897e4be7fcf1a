import type { Comparator } from '../../src/target/target';
import { placeNames, sectors, type Countable, type Measurable, type Sector } from './activities';
import type { Class } from './levels';
import type { Random } from './random';

/** One aim of a project before any form has put it into words. */
export interface Aim {
  readonly class: Class;
  readonly name: string;
  readonly sign: Comparator | '';
  readonly digits: string;
  readonly unit: string;
  /** Instead of sign, digits and unit: a deadline or a grade. */
  readonly text?: string;
  readonly explanation: string;
  readonly source: string;
  readonly standardSource: string;
  /** Values of the two years before, oldest first. */
  readonly history: readonly [string, string];
  readonly actual: string;
  readonly weight: number;
}

/** What a project or department wants to do in a year; amounts in 万元 as they are printed. */
export interface Plan {
  readonly year: number;
  readonly place: string;
  readonly sector: Sector;
  readonly office: string;
  readonly unit: string;
  readonly project: string;
  readonly total: string;
  readonly fiscal: string;
  readonly other: string;
  readonly termGoal: string;
  readonly yearGoal: string;
  readonly aims: readonly Aim[];
}

/** The value in one cell: "≥90%", "2024年11月底前". */
export function joined(aim: Aim): string {
  return aim.text ?? `${aim.sign}${aim.digits}${aim.unit}`;
}

/** An amount in ten-thousandths, written without trailing zeros. */
function amount(tenThousandths: number): string {
  return String(Math.round(tenThousandths) / 10000);
}

/** Whole shares of a total, one for each, as even as they go. */
function shares(total: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => Math.floor(total / count) + (i < total % count ? 1 : 0));
}

/** A plan to which no reviewer would object: sums hold, every promise has its aim, targets beat the past. */
export function plan(rng: Random, options: { rows?: number; blocks?: readonly Class[]; year?: number } = {}): Plan {
  const sector = rng.pick(sectors);
  const year = options.year ?? rng.int(2018, 2026);
  const place = rng.pick(placeNames.first) + rng.pick(placeNames.second) + rng.pick(['县', '市', '区']);
  const percents = rng.sample([88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 85, 86, 87]);
  const context: Context = { rng, year, place, sector, percent: () => percents.pop() ?? rng.int(81, 84) };

  const quantities = rng.sample(sector.quantity, rng.int(2, 4));
  // The priced activity sets the budget: price × number is the total to the last 元.
  const cost = rng.pick(sector.cost);
  const priced = sector.quantity.find((q) => q[2] === per(cost))!;
  if (!quantities.includes(priced)) quantities.unshift(priced);

  const counted = quantities.map((q) => count(context, q));
  const price = rng.int(cost[2], cost[3]);
  const number = Number(counted[quantities.indexOf(priced)]!.digits);
  const total = price * number * (cost[1].startsWith('万') ? 10000 : 1);
  const other = rng.chance(0.5) ? Math.round((total * rng.int(5, 30)) / 100) : 0;

  const aims: Aim[] = [
    ...counted,
    ...rng.sample(sector.quality, rng.int(1, 2)).map((name) => rate(context, 'quality', name)),
    ...promptAims(context),
    measure(context, 'cost', [cost[0], cost[1], price, price], '≤'),
    ...(['economic', 'social', 'ecological', 'lasting'] as const).flatMap((name) =>
      name === 'social' || rng.chance(0.6) ? [measure(context, name, rng.pick(sector[name]), '≥')] : [],
    ),
    rate(context, 'satisfied', `${rng.pick(sector.satisfied)}满意度`),
  ];
  const goal = [...counted.map((aim, i) => `${quantities[i]![1]}不少于${aim.digits}${aim.unit}`), `${aims.at(-1)!.name}不低于${aims.at(-1)!.digits}%`];
  return {
    year, place, sector,
    office: place + rng.pick(sector.offices),
    unit: place + rng.pick(sector.units),
    project: rng.pick(sector.projects) + rng.pick(['项目', '', '专项']),
    total: amount(total),
    fiscal: amount(total - other),
    other: amount(other),
    termGoal: `${rng.pick(sector.purpose)}，形成${rng.pick(['长效管护机制', '可复制的工作办法', '稳定的服务队伍'])}。`,
    yearGoal: `全年${goal.join('，')}。`,
    aims: weighted(options.rows === undefined ? aims : many(context, aims, options.rows)),
  };
}

interface Context {
  readonly rng: Random;
  readonly year: number;
  readonly place: string;
  readonly sector: Sector;
  /** A percentage not used before, so that not all rates are alike. */
  readonly percent: () => number;
}

const per = ([, unit]: Measurable): string => unit.split('/')[1] ?? '';

function aim(context: Context, made: Pick<Aim, 'class' | 'name' | 'sign' | 'digits' | 'unit'> & Partial<Aim>, before: readonly [number, number], actual: string): Aim {
  const { rng, year, place, sector } = context;
  const survey = made.class === 'satisfied';
  const how: Partial<Record<Class, string>> = { quantity: '实际完成的数量', quality: '合格数量占检查总数的比例', prompt: '按时完成的情况', cost: '实际支出与完成数量之比' };
  return {
    explanation: survey
      ? `问卷调查中表示满意的人数占有效问卷数的比例`
      : `反映${made.name}，按${how[made.class] ?? '实际产生的成效'}计算`,
    source: survey ? '满意度问卷调查报告' : rng.pick(['项目验收报告', '工作台账和签收记录', `《${place}${String(year)}年统计公报》`]),
    standardSource: `《${place}${String(year)}年${sector.name}工作要点》`,
    history: [`${String(before[0])}${made.unit}`, `${String(before[1])}${made.unit}`],
    actual,
    weight: 0,
    ...made,
  };
}

function count(context: Context, [name, , unit, low, high]: Countable): Aim {
  const n = context.rng.int(low, high);
  const before: [number, number] = [Math.max(1, Math.floor(n * 0.8)), Math.max(1, Math.floor(n * 0.9))];
  return aim(context, { class: 'quantity', name, sign: '≥', digits: String(n), unit }, before, `${String(n + context.rng.int(0, 2))}${unit}`);
}

function rate(context: Context, name: Class, text: string): Aim {
  const n = context.percent();
  const actual = Math.min(100, n + context.rng.int(0, 2));
  return aim(context, { class: name, name: text, sign: '≥', digits: String(n), unit: '%' }, [n - 3, n - 1], `${String(actual)}%`);
}

function measure(context: Context, name: Class, [text, unit, low, high]: Measurable, sign: Comparator): Aim {
  const n = context.rng.int(low, high);
  const better = sign === '≤' ? -1 : 1;
  const before: [number, number] = sign === '≤' ? [n + 2, n + 1] : [Math.max(1, n - 2), Math.max(1, n - 1)];
  return aim(context, { class: name, name: text, sign, digits: String(n), unit }, before, `${String(Math.max(1, n + better * context.rng.int(0, 1)))}${unit}`);
}

function promptAims(context: Context): Aim[] {
  const { rng, sector, year } = context;
  const month = rng.int(6, 11);
  const done = aim(
    context,
    { class: 'prompt', name: rng.pick(sector.finished), sign: '', digits: '', unit: '', text: `${String(year)}年${String(month)}月底前` },
    [0, 0], `${String(year)}年${String(month)}月`,
  );
  const deadline: Aim = { ...done, history: [`${String(year - 2)}年${String(month)}月`, `${String(year - 1)}年${String(month)}月`] };
  const punctual = rate(context, 'prompt', rng.pick(sector.prompt));
  return rng.pick([[deadline], [punctual], [punctual, deadline]]);
}

/** Output 50, benefit 30, satisfaction 10, whatever the number of rows. */
export function weighted(aims: readonly Aim[]): Aim[] {
  const group = (a: Aim): number => (a.class === 'satisfied' ? 2 : ['economic', 'social', 'ecological', 'lasting'].includes(a.class) ? 1 : 0);
  const sizes = [0, 1, 2].map((g) => aims.filter((a) => group(a) === g).length);
  const weights = [50, 30, 10].map((total, g) => shares(total, sizes[g] ?? 0));
  return aims.map((a) => ({ ...a, weight: weights[group(a)]?.shift() ?? 0 }));
}

/** As many rows as asked for: the same aims village by village, every name and value different. */
function many(context: Context, aims: readonly Aim[], rows: number): Aim[] {
  const { villages } = placeNames;
  const counts = aims.map((_, i) => Math.floor(rows / aims.length) + (i < rows % aims.length ? 1 : 0));
  return aims.flatMap((a, i) =>
    Array.from({ length: counts[i] ?? 0 }, (_, n): Aim => {
      if (n === 0) return a;
      const place = `${villages[n % villages.length]!}第${String(Math.floor(n / villages.length) + 1)}组`;
      const digits = a.unit === '%' ? String(60 + ((n * 7 + i) % 4000) / 100) : String(Number(a.digits) + n);
      return { ...a, name: place + a.name, ...(a.text === undefined && { digits, actual: `${digits}${a.unit}`, history: [`${digits}${a.unit}`, `${digits}${a.unit}`] }) };
    }),
  );
}
