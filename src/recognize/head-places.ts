/** What a head can mean where it stands: words that say one thing left of the levels say another behind the targets. */
import type { Role } from '../form/schema';
import type { Leaf } from './header-tree';
import type { Votes } from './roles';

/** A head's column with what its words vote for. */
export interface Voted {
  readonly leaf: Leaf;
  readonly votes: Votes;
}

/** Takes from the votes of a table's heads, from left to right, what their places speak against. */
export function heedPlaces(voted: readonly Voted[]): void {
  namePairs(voted);
  pruneLeft(voted);
  pruneRight(voted);
  pruneLevel(voted);
  nameAreas(voted);
}

/** 内容|目标值|内容|目标值, 名称|符号|值|名称|符号|值: an unknown word that stands before each target heads its name. */
function namePairs(voted: readonly Voted[]): void {
  const word = (v: Voted | undefined): string => v?.leaf.path.at(-1) ?? '';
  const heads = (v: Voted | undefined, role: Role): boolean => (v?.votes.get(role) ?? 0) >= 0.75;
  const before = voted.filter(({ votes }, i) => Math.max(0, ...votes.values()) < 0.75 && heads(voted[i + (heads(voted[i + 1], 'sign') ? 2 : 1)], 'value'));
  const words = new Set(before.map(word));
  if (before.length < 2 || words.size > 1 || voted.filter((v) => words.has(word(v))).length !== before.length) return;
  for (const { votes } of before) {
    votes.clear();
    votes.set('name', 0.9);
  }
}

/** What may stand left of the levels; a side label (绩效指标, 年度绩效指标完成情况) has no other role, whatever its words. */
const LEFT: ReadonlySet<Role> = new Set<Role>(['ordinal', 'project']);

function pruneLeft(voted: readonly Voted[]): void {
  const first = (...roles: readonly Role[]): number => voted.findIndex((v) => roles.some((role) => (v.votes.get(role) ?? 0) >= 0.75));
  const level = first('level1') >= 0 ? first('level1') : first('level2');
  const value = first('value', 'sign');
  if (level < 0) {
    pruneLeftOfNames(voted);
    return;
  }
  const right = voted.slice(level + 1, value < level ? undefined : value);
  if (!right.some((v) => v.votes.has('name') || v.votes.size === 0)) return;
  for (const v of voted.slice(0, level)) for (const role of [...v.votes.keys()]) if (!LEFT.has(role)) v.votes.delete(role);
}

/** 年度目标 and 完成情况 left of names that have their targets behind them speak of the project, 单位 says whose it is. */
function pruneLeftOfNames(voted: readonly Voted[]): void {
  const first = (role: Role, from = 0): number => voted.findIndex(({ votes }, i) => i >= from && (votes.get(role) ?? 0) >= 0.75);
  const name = first('name');
  if (name > 0 && first('value', name) > 0) for (const { votes } of voted.slice(0, name)) for (const role of ['value', 'unit', 'actual'] as const) votes.delete(role);
}

const PROJECT = /项目|专项|政策/;

/** 绩效目标, 单位名称 speak of projects left of levels and names; right of them they head names, targets or units, as their contents tell. */
function pruneRight(voted: readonly Voted[]): void {
  const level = voted.findIndex(({ votes }) => (votes.get('level1') ?? votes.get('level2') ?? votes.get('name') ?? 0) >= 0.75);
  if (level < 0) return;
  for (const { leaf, votes } of voted.slice(level)) if (!PROJECT.test(leaf.path.at(-1) ?? '')) votes.delete('project');
  // 指标类型 behind the last of the targets sorts indicators in its own way and is no level.
  const target = voted.map(({ votes }) => (votes.get('value') ?? 0) >= 0.75).lastIndexOf(true);
  if (target > level) for (const { votes } of voted.slice(target + 1)) for (const role of ['level1', 'level2'] as const) votes.delete(role);
}

/** 评价指标 behind names and values, where no head tells a first level, says what the values are measured by, and is no level. */
function pruneLevel(voted: readonly Voted[]): void {
  const first = (role: Role): number => voted.findIndex(({ votes }) => (votes.get(role) ?? 0) >= 0.75);
  const level = first('level2');
  const isBehind = (role: Role): boolean => first(role) >= 0 && first(role) < level;
  if (first('level1') < 0 && isBehind('name') && isBehind('value')) voted[level]?.votes.delete('level2');
}

/** 政策期 beside 年度, 2024年 beside 2025年: spans of time, not areas. */
const PERIOD = /(?:期|年度|当年|全年|季度|半年|总体|总目标|阶段)$|^20\d\d年$/;

/** Unknown words side by side under one head of values are areas: 区域目标值 over 合计 and, under 其中, the names of counties. */
function nameAreas(voted: readonly Voted[]): void {
  const heads = voted.map(({ leaf: { path, cells }, votes }) => {
    const isUnknown = path.length > 1 && votes.has('value') && Math.max(...votes.values()) <= 0.5 && !PERIOD.test(path.at(-1) ?? '');
    return isUnknown ? cells[0]?.col : undefined;
  });
  for (const [i, { votes }] of voted.entries()) {
    if (heads[i] === undefined || heads.filter((head) => head === heads[i]).length < 2) continue;
    votes.clear();
    votes.set('area', 0.9);
  }
  nameAreasInARow(voted);
}

const WHOLE = /^全[省市州县区旗]/;
const PLACE = /^.{1,10}(?:[省市州县区旗镇乡]|街道)$/;

/** 全市目标值|东河县|西河县 in one row of heads: places behind the whole that they are parts of. */
function nameAreasInARow(voted: readonly Voted[]): void {
  const text = (v: Voted): string => v.leaf.path.join('/');
  const whole = voted.findIndex((v) => v.votes.has('value') && WHOLE.test(text(v)));
  if (whole < 0) return;
  const behind = voted.slice(whole + 1);
  const end = behind.findIndex((v) => !PLACE.test(text(v)) || Math.max(0, ...v.votes.values()) > 0.5);
  const places = end < 0 ? behind : behind.slice(0, end);
  if (places.length < 2) return;
  for (const { votes } of voted.slice(whole, whole + 1 + places.length)) {
    votes.clear();
    votes.set('area', 0.9);
  }
}
