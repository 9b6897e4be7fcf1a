/** The words of 概览, in both languages. */
import type { Head } from '../../review/criteria';
import type { BandKind } from '../overview/sheet-map';
import type { Standing } from '../overview/state';
import type { Fact } from '../overview/evidence';
import type { Link } from '../overview/goal-text';

export interface OverviewWords {
  readonly sheets: string;
  readonly notChecked: string;
  readonly noForm: string;
  readonly noFormHelp: string;
  readonly findings: (errors: number, warnings: number, infos: number) => string;
  readonly form: string;
  readonly standings: Readonly<Record<Standing, string>>;
  readonly map: {
    readonly title: string;
    readonly help: string;
    readonly bands: Readonly<Record<BandKind, string>>;
    readonly rows: (first: number, last: number) => string;
    readonly mark: (cell: string, standing: string, findings: number, first: string) => string;
    readonly none: string;
  };
  readonly tree: {
    readonly title: (indicators: number) => string;
    readonly noLevel: string;
    readonly noName: string;
    readonly noTarget: string;
    readonly source: (source: string) => string;
    readonly noSource: string;
    readonly weight: (points: string) => string;
    readonly findings: (count: number) => string;
    readonly count: (indicators: number) => string;
  };
  readonly weights: {
    readonly title: string;
    readonly share: (sum: string, convention: string | null) => string;
    readonly total: (total: string) => string;
    readonly agrees: string;
    readonly differs: (accepted: string) => string;
    readonly help: (frame: string) => string;
  };
  readonly classes: {
    readonly title: string;
    readonly help: (frame: string) => string;
    readonly there: (count: number) => string;
    readonly missing: string;
    readonly open: string;
  };
  readonly money: {
    readonly title: string;
    readonly empty: string;
    readonly agrees: string;
    readonly differs: string;
  };
  readonly goal: {
    readonly title: string;
    readonly counts: (found: number, missing: number, differing: number) => string;
    readonly kinds: Readonly<Record<Link['kind'], string>>;
    readonly link: (words: string, kind: string, indicator: string) => string;
    readonly none: string;
    readonly nothing: string;
  };
  readonly evidence: {
    readonly title: string;
    readonly help: string;
    readonly heads: Readonly<Record<Head, string>>;
    readonly facts: Readonly<Record<Fact['kind'], (have: number, of: number) => string>>;
    readonly nothing: string;
    readonly unjudged: string;
    readonly trouble: (count: number, title: string) => string;
    /** A point of the reviewer's sheet. */
    readonly point: (name: string) => string;
  };
}

const say = String;

export const zh: OverviewWords = {
  sheets: '工作表',
  notChecked: '尚未检查',
  noForm: '没有认出绩效目标表',
  noFormHelp: '切换到填有绩效目标表的工作表，这里就有它的指标、资金和目标。',
  findings: (errors, warnings, infos) => `错误${say(errors)}　警告${say(warnings)}　提示${say(infos)}`,
  form: '看哪一张表',
  standings: { error: '错误', warning: '警告', info: '提示', clear: '未发现问题' },
  map: {
    title: '表格缩略图',
    help: '每个标记是一个有问题的单元格，点一下即到；用方向键逐个移动。',
    bands: { head: '表头信息', goal: '目标文字', columns: '栏目名', indicators: '指标', aside: '其他（未检查）', unread: '未能认出' },
    rows: (first, last) => (first === last ? `第${say(first)}行` : `第${say(first)}–${say(last)}行`),
    mark: (cell, standing, findings, first) => `${cell} ${standing}${findings > 1 ? `等${say(findings)}条` : ''}：${first}`,
    none: '没有标记',
  },
  tree: {
    title: (indicators) => `指标体系（${say(indicators)}项）`,
    noLevel: '（未写类别）',
    noName: '（未写名称）',
    noTarget: '未填',
    source: (source) => `依据：${source}`,
    noSource: '无依据',
    weight: (points) => `${points}分`,
    findings: (count) => `${say(count)}条`,
    count: (indicators) => `${say(indicators)}项`,
  },
  weights: {
    title: '权重',
    share: (sum, convention) => (convention === null ? `${sum}分` : `${sum}分，惯例${convention}分`),
    total: (total) => `合计${total}分`,
    agrees: '与惯例相符',
    differs: (accepted) => `惯例为${accepted}分`,
    help: (frame) => `竖线是“${frame}”口径的惯例分值，各地可以不同。`,
  },
  classes: {
    title: '各类指标是否齐全',
    help: (frame) => `对照“${frame}”口径；不要求的类别空着不算缺。`,
    there: (count) => `${say(count)}项`,
    missing: '缺，应有',
    open: '无，不要求',
  },
  money: { title: '资金', empty: '未填', agrees: '相符', differs: '与总额不符' },
  goal: {
    title: '目标与指标对照',
    counts: (found, missing, differing) => `目标中的数量：有指标承接${say(found)}　没有指标${say(missing)}　数值不同${say(differing)}`,
    kinds: { found: '有指标', missing: '没有指标', differing: '数值不同' },
    link: (words, kind, indicator) => `${words}（${kind}${indicator === '' ? '' : `：${indicator}`}）`,
    none: '没有填写目标，或表格不完整，无法对照。',
    nothing: '目标文字里没有可考核的数量。',
  },
  evidence: {
    title: '审核要点的佐证',
    help: '只列事实，不打分；得分由审核人填。',
    heads: { 完整性: '完整性', 相关性: '相关性', 适当性: '适当性', 可行性: '可行性' },
    facts: {
      fields: (have, of) => `基本信息填了${say(have)}/${say(of)}栏`,
      targets: (have, of) => `指标值填了${say(have)}/${say(of)}项`,
      measured: (have, of) => `${say(have)}/${say(of)}项指标可以衡量`,
      promises: (have, of) => `目标中的数量有${say(have)}/${say(of)}个由指标承接`,
      compared: (have, of) => `${say(have)}/${say(of)}项有历史值或标准值可比`,
      sources: (have, of) => `${say(have)}/${say(of)}项写明依据`,
    },
    nothing: '未发现问题',
    unjudged: '程序不判断，请人工核实',
    trouble: (count, title) => (count === 1 ? title : `${title}（${say(count)}处）`),
    point: (name) => name,
  },
};

const plural = (count: number, one: string, many = `${one}s`) => `${say(count)} ${count === 1 ? one : many}`;

const points: Readonly<Record<string, string>> = {
  规范完整性: 'Proper and complete',
  明确清晰性: 'Clear',
  目标相关性: 'Relevant goals',
  指标科学性: 'Sound indicators',
  绩效合理性: 'Reasonable results',
  资金匹配性: 'Matches the money',
  实现可能性: 'Achievable',
  条件充分性: 'Means at hand',
};

export const en: OverviewWords = {
  sheets: 'Sheets',
  notChecked: 'Not checked yet',
  noForm: 'No form recognised',
  noFormHelp: 'Switch to the sheet that holds the form: its indicators, money and goal are shown here.',
  findings: (errors, warnings, infos) => `Errors ${say(errors)} · Warnings ${say(warnings)} · Notes ${say(infos)}`,
  form: 'Which form',
  standings: { error: 'Error', warning: 'Warning', info: 'Note', clear: 'Nothing found' },
  map: {
    title: 'The sheet, small',
    help: 'Each mark is a cell with findings: click to go there; arrow keys move from mark to mark.',
    bands: { head: 'Particulars', goal: 'Goal text', columns: 'Column heads', indicators: 'Indicators', aside: 'Other (not checked)', unread: 'Not understood' },
    rows: (first, last) => (first === last ? `row ${say(first)}` : `rows ${say(first)}–${say(last)}`),
    mark: (cell, standing, findings, first) => `${cell} ${standing}${findings > 1 ? ` and ${say(findings - 1)} more` : ''}: ${first}`,
    none: 'No marks',
  },
  tree: {
    title: (indicators) => `Indicators (${say(indicators)})`,
    noLevel: '(no class)',
    noName: '(no name)',
    noTarget: 'empty',
    source: (source) => `Source: ${source}`,
    noSource: 'no source',
    weight: (points) => `${points} points`,
    findings: (count) => plural(count, 'finding'),
    count: (indicators) => say(indicators),
  },
  weights: {
    title: 'Weights',
    share: (sum, convention) => (convention === null ? `${sum} points` : `${sum} points, usually ${convention}`),
    total: (total) => `${total} in all`,
    agrees: 'as is usual',
    differs: (accepted) => `usually ${accepted}`,
    help: (frame) => `The line marks what “${frame}” usually gives; offices differ.`,
  },
  classes: {
    title: 'Classes of indicators',
    help: (frame) => `Against “${frame}”; a class that is not demanded may stay empty.`,
    there: (count) => say(count),
    missing: 'missing, demanded',
    open: 'none, not demanded',
  },
  money: { title: 'Money', empty: 'empty', agrees: 'adds up', differs: 'differs from the total' },
  goal: {
    title: 'Goal and indicators',
    counts: (found, missing, differing) => `Quantities in the goal: with an indicator ${say(found)} · without ${say(missing)} · differing ${say(differing)}`,
    kinds: { found: 'has an indicator', missing: 'no indicator', differing: 'differs' },
    link: (words, kind, indicator) => `${words} (${kind}${indicator === '' ? '' : `: ${indicator}`})`,
    none: 'There is no goal, or the form is incomplete: nothing to compare.',
    nothing: 'The goal names no quantity.',
  },
  evidence: {
    title: 'Evidence for the reviewer',
    help: 'Facts only; the score is the reviewer’s.',
    heads: { 完整性: 'Completeness', 相关性: 'Relevance', 适当性: 'Adequacy', 可行性: 'Feasibility' },
    facts: {
      fields: (have, of) => `${say(have)} of ${say(of)} particulars filled in`,
      targets: (have, of) => `${say(have)} of ${say(of)} targets filled in`,
      measured: (have, of) => `${say(have)} of ${say(of)} indicators can be measured`,
      promises: (have, of) => `${say(have)} of ${say(of)} quantities in the goal have an indicator`,
      compared: (have, of) => `${say(have)} of ${say(of)} have a past or standard value beside them`,
      sources: (have, of) => `${say(have)} of ${say(of)} name a source`,
    },
    nothing: 'Nothing found',
    unjudged: 'Not judged by the program; please verify',
    trouble: (count, title) => (count === 1 ? title : `${title} (${say(count)})`),
    point: (name) => points[name] ?? name,
  },
};
