/** The columns of one block of a table by what they are for, so that reading a row is a few look-ups. */
import type { RoleColumns } from '../form/cells';
import type { Column, Role } from '../form/schema';
import { matchLevel1, matchLevel2 } from '../frame/levels';

export interface ReferenceColumns {
  readonly label: string;
  readonly value: number;
  readonly source: number | undefined;
}

export interface BlockLayout {
  readonly block: number;
  readonly spine: number | undefined;
  readonly level1: number | undefined;
  readonly level2: number | undefined;
  /** The levels that the head prints over the block's name where no column holds the first: 数量指标 over 指标名称|指标值. */
  readonly headed: { readonly level1: string; readonly level2: string } | undefined;
  readonly name: number;
  /** Nothing tells the levels but words of theirs among the names, each in a row of its own over its indicators. */
  readonly tree: boolean;
  readonly sign: number | undefined;
  /** The head asks for signs (运算符号), not for directions or kinds (指标性质): a word there is a target that slipped. */
  readonly signsOnly: boolean;
  readonly unit: number | undefined;
  /** The target's columns, the one that counts first. */
  readonly values: readonly number[];
  /** The target as revised within the year, where it stands beside what was set first. */
  readonly revised: number | undefined;
  readonly areas: readonly { readonly col: number; readonly label: string }[];
  readonly explanation: number | undefined;
  readonly source: number | undefined;
  readonly standards: readonly ReferenceColumns[];
  readonly history: readonly ReferenceColumns[];
  readonly actual: number | undefined;
  readonly weight: number | undefined;
  readonly score: number | undefined;
  readonly deviation: number | undefined;
  readonly remark: number | undefined;
  readonly project: number | undefined;
  /** Every column that has a role of its own, for Indicator.cells. */
  readonly byRole: RoleColumns;
}

const kept = new WeakMap<readonly Column[], readonly BlockLayout[]>();

/** Layouts of a table's blocks; a block without a name column has none. The same columns give the same objects. */
export function layoutsOf(columns: readonly Column[]): readonly BlockLayout[] {
  const known = kept.get(columns);
  if (known !== undefined) return known;
  const layouts = workOut(columns);
  kept.set(columns, layouts);
  return layouts;
}

function workOut(columns: readonly Column[]): readonly BlockLayout[] {
  const shared = columns.filter((c) => c.block === 0);
  const blocks = Math.max(0, ...columns.map((c) => c.block));
  // 满意度指标 serves as either level: it is the second where one beside it can be nothing else.
  const seconds = columns.some((c) => c.role === 'name' && c.header.split('/').slice(0, -1).some((part) => matchLevel2(part) !== undefined && matchLevel1(part) === undefined));
  const layouts: BlockLayout[] = [];
  for (let block = 0; block <= blocks; block++) {
    const own = columns.filter((c) => c.block === block);
    const layout = layoutOf(own, shared, block, seconds);
    if (layout !== undefined) layouts.push(layout);
  }
  return layouts;
}

/** Of the whole term or of a part of the year: another target than the year's, which never stands in for it. */
const OTHER_SPAN = /(?:政策|实施|建设|债券|项目)期|周期|长期|中期|总体|总目标|半年|季度/;
/** As revised, or as approved beside what was asked for: it counts where none was set at first. */
const REVISED = /调整|批复|审核|审定|核定/;

function layoutOf(own: readonly Column[], shared: readonly Column[], block: number, seconds: boolean): BlockLayout | undefined {
  const all = (role: Role): readonly Column[] => own.filter((c) => c.role === role);
  const one = (role: Role): number | undefined => all(role)[0]?.col;
  const name = one('name');
  if (name === undefined) return undefined;
  const targets = all('value');
  const ofYear = targets.filter((c) => !OTHER_SPAN.test(c.header));
  const values = ofFirstYear(ofYear.length > 0 ? ofYear : targets).sort((a, b) => Number(REVISED.test(a.header)) - Number(REVISED.test(b.header)) || a.col - b.col);
  const firstGrade = all('grade')[0]?.col;
  const byRole: [Role, number][] = [];
  for (const c of own) if (c.role !== 'empty' && c.role !== 'other' && !byRole.some(([role]) => role === c.role)) byRole.push([c.role, c.col]);
  const level1 = one('level1') ?? shared.find((c) => c.role === 'level1')?.col;
  if (level1 !== undefined && !byRole.some(([role]) => role === 'level1')) byRole.push(['level1', level1]);
  // 三级|指标值 once more behind the first: the levels before both serve both.
  const level2 = one('level2') ?? (one('level1') === undefined ? shared.find((c) => c.role === 'level2')?.col : undefined);
  if (level2 !== undefined && !byRole.some(([role]) => role === 'level2')) byRole.push(['level2', level2]);
  const valueCols = values.map((c) => c.col);
  const value = valueCols[0] ?? firstGrade;
  // 实施期|年度 over 符号|值|单位 each: the sign and the unit under the same head as the value.
  const besideValue = (role: 'sign' | 'unit'): number | undefined => (all(role).find((c) => overOf(c) === overOf(values[0])) ?? all(role)[0])?.col;
  const [sign, unit] = [besideValue('sign'), besideValue('unit')];
  for (const [role, col] of [['value', value], ['sign', sign], ['unit', unit]] as const) {
    if (col === undefined) continue;
    const at = byRole.findIndex(([its]) => its === role);
    if (at >= 0) byRole[at] = [role, col];
    else byRole.push([role, col]);
  }
  const headed = level1 === undefined ? headedLevels(own.find((c) => c.col === name)?.header ?? '', seconds && level2 === undefined) : undefined;
  return {
    block,
    spine: shared.find((c) => c.role === 'spine')?.col,
    level1,
    level2,
    headed,
    name,
    tree: level1 === undefined && level2 === undefined && headed === undefined,
    sign,
    signsOnly: /符/.test(all('sign')[0]?.header ?? ''),
    unit,
    revised: values.slice(1).find((c) => REVISED.test(c.header))?.col,
    values: valueCols.length > 0 ? valueCols : firstGrade === undefined ? [] : [firstGrade],
    areas: all('area').map((c) => ({ col: c.col, label: c.header.split('/').at(-1) ?? '' })),
    explanation: one('explanation'),
    source: one('source'),
    standards: references(own, 'standard', 'standard-source'),
    history: references(own, 'history', 'history-source'),
    actual: one('actual'),
    weight: one('weight'),
    score: one('score'),
    deviation: one('deviation'),
    remark: one('remark'),
    project: shared.find((c) => c.role === 'project' && PROJECT_NAME.test(c.header))?.col ?? one('project') ?? shared.find((c) => c.role === 'project')?.col,
    byRole: Object.fromEntries(byRole),
  };
}

/** What a column's lowest head hangs under. */
function overOf(column: Column | undefined): string {
  return column?.header.split('/').slice(0, -1).join('/') ?? '';
}

/** Of 2026年|2027年|2028年 the first: what is to be done next year never stands in for it. */
function ofFirstYear(columns: readonly Column[]): Column[] {
  const yearOf = ({ header }: Column): string => /20\d\d(?=年度?(?:$|[^年度/]{0,4}[标划期]值$))/.exec(header)?.[0] ?? '';
  const first = columns.map(yearOf).filter((year) => year !== '').sort()[0];
  return columns.filter((column) => yearOf(column) === '' || yearOf(column) === first);
}

/** The column that names the project rather than its office or its money. */
export const PROJECT_NAME = /(?:项目|政策|专项|资金)[)）]?名称$|^(?:支出|预算)?项目$/;

/** The level words that a name's head hangs under; the lowest is the second level where the head prints second ones. */
function headedLevels(header: string, seconds: boolean): BlockLayout['headed'] {
  const words = header.split('/').slice(0, -1).filter((part) => matchLevel2(part) !== undefined || matchLevel1(part) !== undefined);
  const level2 = seconds ? (words.pop() ?? '') : '';
  const level1 = words.find((part) => matchLevel1(part) !== undefined) ?? '';
  return level1 + level2 === '' ? undefined : { level1, level2 };
}

/** Each value with the next source to its right; a source serves all values left of it that have none nearer. */
function references(columns: readonly Column[], role: Role, sourceRole: Role): readonly ReferenceColumns[] {
  return columns
    .filter((c) => c.role === role)
    .map((c) => ({
      label: [...c.header.split('/')].reverse().find((part) => /\d|值|均/.test(part)) ?? c.header,
      value: c.col,
      source: columns.find((s) => s.role === sourceRole && s.col > c.col)?.col,
    }));
}
