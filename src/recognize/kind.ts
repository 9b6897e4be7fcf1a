/** What kind of form it is, which printed template it follows and which layout it has: by its parts, then its title. */
import { isTerm } from '../form/goal-period';
import type { Field, FormKind, Indicator, Table } from '../form/schema';
import { matchLevel1, matchLevel2 } from '../frame/levels';
import { squeeze } from '../form/squeeze';

export interface Parts {
  readonly title: string;
  readonly fields: readonly Field[];
  readonly tables: readonly Table[];
  readonly indicators: readonly Indicator[];
}

const has = (parts: Parts, ...roles: readonly string[]): boolean => parts.tables.some((t) => t.columns.some((c) => roles.includes(c.role)));

/** What the form would be when filled in. */
export function kindOf(parts: Parts): FormKind {
  const { title } = parts;
  const labels = parts.fields.map((f) => squeeze(f.label));
  if (isRegister(parts)) return 'register';
  // 转移支付整体绩效目标 is of a transfer as a whole, not of a department.
  const transfer = /区域|转移支付/.test(title);
  const department =
    !transfer &&
    (/整体/.test(title) || namesWhole(title, labels) || parts.tables.some((t) => t.columns.some((c) => c.role === 'level1' && /职责|任务/.test(c.header))));
  const monitoring = /监控/.test(title) || has(parts, 'possibility', 'forecast');
  if (monitoring && !/自评/.test(title)) return 'project-monitoring';
  // A declaration may print the columns that are filled in when the year is over.
  const planned = DECLARATION.test(title) && parts.indicators.every(({ actual, score }) => actual === '' && score === null);
  const evaluation = (!planned && (has(parts, 'actual') || has(parts, 'score'))) || /自评|评价表|评价报告/.test(title);
  if (evaluation) return department ? 'department-evaluation' : 'project-evaluation';
  if (department) return 'department-target';
  const governments = labels.filter((l) => /^(?:中央|省级|市级|地方|县级).{0,2}(?:财政|主管)部门/.test(l));
  const levels = labels.some((l) => /财政部门/.test(l)) && labels.some((l) => /主管部门/.test(l));
  const areas = has(parts, 'area') || parts.indicators.some(({ project, areas: rows }) => project === '' && rows.length > 1);
  const subsidised = labels.some((l) => /^补助(?:区域|地区|市县)/.test(l));
  if (transfer || areas || subsidised || (governments.length >= 1 && levels)) return 'regional-target';
  return 'project-target';
}

/** Whether its rows are of several projects. What duties cost and aim at, 职责活动|年度预算数|绩效目标, names none. */
function isRegister({ tables, indicators }: Parts): boolean {
  const projectHeads = tables.map(({ columns }) => columns.filter(({ role }) => role === 'project').map(({ header }) => header));
  if (projectHeads.flat().some((header) => header.includes('项目名称'))) return true;
  const ofDuties = tables.some(({ columns }) => columns.some(({ role, header }) => role === 'level1' && header.includes('职责'))) && !projectHeads.flat().some((header) => header.includes('项目'));
  return !ofDuties && (projectHeads.some((heads) => heads.length >= 2) || namesProjects(indicators));
}

const DECLARATION = /绩效目标(?:申报|审批|批复)?表(?:[（(][^（(]*)?$/;

/** Whether the head is a department's: it says so, or it names a unit but no project, with its staff's pay, its duties or its tasks. */
function namesWhole(title: string, labels: readonly string[]): boolean {
  const some = (label: RegExp): boolean => labels.some((one) => label.test(one));
  return some(/部门整体|部门预算执行/) || (!/项目|专项|政策/.test(title) && !some(/项目名称/) && some(/^(?:填报|(?:.?级)?预算)?(?:部门|单位)/) && some(/基本支出|人员经费|职[能责]|任务/));
}

/** Whether the indicators are of more than one project. */
function namesProjects(indicators: readonly Indicator[]): boolean {
  const one = indicators.find(({ project }) => project !== '')?.project;
  return one !== undefined && indicators.some(({ project }) => project !== '' && project !== one);
}

/** Which frame the form prints: "10" 决策/过程, "101" 成本 as level 1, "88" else, "duty" 职责, "yitihua" split values; "" unknown. */
export function templateOf(parts: Parts, levels: readonly { readonly level: 1 | 2; readonly text: string }[]): string {
  if (parts.tables.some((t) => t.columns.some((c) => c.role === 'level1' && /职责|任务/.test(c.header)))) return 'duty';
  // 成本指标 is a level 1 in 101 and a level 2 in 88.
  const ones = new Set(levels.flatMap(({ level, text }) => (level === 1 ? [matchLevel1(text)] : [])));
  const twos = new Set(levels.map(({ text }) => matchLevel2(text)));
  if (ones.has('决策') || ones.has('过程')) return '10';
  if (ones.has('投入')) return '53';
  if (has(parts, 'sign') && has(parts, 'unit')) return 'yitihua';
  if (ones.has('成本') || twos.has('经济成本')) return '101';
  if (ones.has('产出') || ones.has('效益')) return '88';
  return '';
}

/** The layout, as docs/accuracy.md counts by: L1 … L21; the most telling feature decides. */
export function layoutOf(parts: Parts, kind: FormKind): string {
  const columns = parts.tables.flatMap((t) => t.columns);
  const blocks = Math.max(0, ...columns.map((c) => c.block));
  if (kind === 'register') return 'L18';
  if (parts.tables.some((t) => t.columns.some((c) => c.role === 'level1' && /职责/.test(c.header)))) return 'L13';
  if (kind === 'department-evaluation' && !has(parts, 'level1')) return 'L14';
  if (kind === 'department-target' || kind === 'department-evaluation') return 'L12';
  if (has(parts, 'area')) return 'L8';
  if (columns.filter((c) => c.role === 'grade').length > 1) return 'L10';
  if (blocks > 0 || has(parts, 'history')) return 'L3';
  if (kind === 'project-evaluation') return has(parts, 'weight') ? 'L5' : 'L6';
  if (kind === 'regional-target') return 'L7';
  if (has(parts, 'sign')) return 'L4';
  if (parts.tables.some((t) => isTerm(t.label)) && parts.tables.some((t) => !isTerm(t.label))) return 'L2';
  return 'L1';
}
