import { squeeze } from '../form/squeeze';

/**
 * How near two noun phrases are, by the pairs of characters they share. No dictionary of meanings: in this narrow
 * language the same thing is written with the same characters, give or take order, filler words and a few short forms.
 */

/** Short forms and variants that budget staff use for the same thing; the first is what both become. */
const synonyms: readonly (readonly [string, ...string[]])[] = [
  ['高新技术企业', '高企'],
  ['孵化器', '众创空间'],
  ['产学研', '校企合作', '校地合作'],
  ['满意度', '满意率', '满意程度'],
  ['群众', '居民', '村民', '市民', '百姓'],
  ['脱贫', '贫困', '扶贫'],
  ['道路', '公路', '村道'],
  ['培训', '轮训'],
  ['授课', '讲课'],
  ['人才', '专家'],
  ['宣传', '宣讲'],
  ['维修', '修复', '修缮'],
  ['检查', '督查', '巡查'],
  ['新建', '建设', '建成', '兴建', '修建'],
  ['购置', '采购', '购买'],
  ['外请', '校外', '外聘', '邀请'],
];

/** Words that say nothing of what is counted. */
const fillers =
  /(?:全年|年度|本年|当年|今年|预计|计划|力争|确保|实现|完成|达到|开展|组织|协助|帮助|进行|实施|推进|各类|各项|有关|相关|以上|以下|左右|不少于|不低于|不超过|数量|人数|次数|个数|总数|场次|人次|批次|项目|工作|活动|情况|[的了和与及或等、，。;；:：“”"'（）()《》【】\s]|\d+(?:\.\d+)?%?)/g;

const oneFor = new Map(synonyms.flatMap(([one, ...others]) => others.map((other) => [other, one] as const)));
const variants = new RegExp([...oneFor.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** The characters of a phrase that carry its meaning, variants made one. */
function coreOf(phrase: string): string {
  const core = phrase.replace(/[（(][^（）()]*[）)]/g, '').replace(variants, (variant) => oneFor.get(variant) ?? variant);
  const bare = core.replace(fillers, '');
  return bare.length >= 2 ? bare : squeeze(core);
}

/** Whether a phrase is fillers alone: 全年完成. */
export function namesNothing(phrase: string): boolean {
  return phrase.replace(fillers, '').length < 2;
}

/** What a phrase is compared by: the pairs of neighbouring characters of its core, each once, as ascending numbers. */
export type Gist = readonly number[];

export function gistOf(phrase: string): Gist {
  const core = coreOf(phrase);
  if (core.length === 1) return [core.charCodeAt(0)];
  const pairs = new Set<number>();
  for (let i = 0; i + 1 < core.length; i += 1) pairs.add(core.charCodeAt(i) * 0x10000 + core.charCodeAt(i + 1));
  return [...pairs].sort((a, b) => a - b);
}

/** 0 (nothing shared) to 1 (the shorter phrase is contained in the longer one). */
export function nearness(a: Gist, b: Gist): number {
  const shorter = Math.min(a.length, b.length);
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (left >= right) j += 1;
  }
  return shorter === 0 ? 0 : shared / shorter;
}
