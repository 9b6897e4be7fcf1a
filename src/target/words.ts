/** The words of the language of targets beside comparators and units. */
import { COMPARATOR_WORDS, type ComparatorWord } from './comparators';

/** What a keyword means to the grammar. */
export type Keyword =
  | { readonly word: string; readonly type: 'comparator'; readonly entry: ComparatorWord }
  | {
      readonly word: string;
      readonly type: 'hedge';
      readonly sort: 'wish' | 'about';
      readonly side: 'before' | 'after' | 'digit';
      /** Words with which it makes a noun and hedges nothing: 预期目标. */
      readonly nouns?: readonly string[];
    }
  | { readonly word: string; readonly type: 'change'; readonly direction: 'up' | 'down' }
  | { readonly word: string; readonly type: 'base' }
  /** 较 before a year. */
  | { readonly word: string; readonly type: 'since' }
  | { readonly word: string; readonly type: 'per' }
  | { readonly word: string; readonly type: 'dash' }
  | { readonly word: string; readonly type: 'colon' }
  | { readonly word: string; readonly type: 'and' }
  | { readonly word: string; readonly type: 'fraction'; readonly unit: '%' | '‰' };

const all = (list: string): string[] => list.split(' ');

const KEYWORDS: readonly Keyword[] = [
  ...COMPARATOR_WORDS.map((entry) => ({ word: entry.word, type: 'comparator' as const, entry })),
  ...all('力争 争取 力求 争创 尽量 尽可能 努力 有望 预计 拟 原则上').map((word) => ({ word, type: 'hedge' as const, sort: 'wish' as const, side: 'before' as const })),
  { word: '预期', type: 'hedge', sort: 'wish', side: 'before', nouns: all('目标 效果 指标 成效 成果 要求 标准 水平') },
  ...all('大约 约 大概 接近 将近 近').map((word) => ({ word, type: 'hedge' as const, sort: 'about' as const, side: 'digit' as const })),
  ...all('左右 上下 余 多').map((word) => ({ word, type: 'hedge' as const, sort: 'about' as const, side: 'after' as const })),
  ...all('增长率为 增长 提高 提升 增加 上升 上涨 递增 增幅 涨幅').map((word) => ({ word, type: 'change' as const, direction: 'up' as const })),
  ...all('下降 降低 减少 压减 缩短 递减 降幅 削减 压缩 缩减').map((word) => ({ word, type: 'change' as const, direction: 'down' as const })),
  ...all('同比 环比 较上年同期 比上年同期 较去年同期 比去年同期 较上年 比上年 较去年 比去年 较上一年 比上一年 较往年 比往年 较基期 比基期 较年初 比年初 较前三年均值 年均').map(
    (word) => ({ word, type: 'base' as const }),
  ),
  { word: '较', type: 'since' },
  { word: '每', type: 'per' },
  { word: '至', type: 'dash' },
  { word: '到', type: 'dash' },
  { word: '比', type: 'colon' },
  { word: '且', type: 'and' },
  { word: '百分之', type: 'fraction', unit: '%' },
  { word: '千分之', type: 'fraction', unit: '‰' },
];

const BY_FIRST = new Map<number, Keyword[]>();
for (const keyword of KEYWORDS) {
  const code = keyword.word.charCodeAt(0);
  const list = BY_FIRST.get(code);
  if (list) list.push(keyword);
  else BY_FIRST.set(code, [keyword]);
}
for (const list of BY_FIRST.values()) list.sort((a, b) => b.word.length - a.word.length);

export const KEYWORD_CHARACTERS: readonly string[] = KEYWORDS.map((keyword) => keyword.word.charAt(0));

const NONE: readonly Keyword[] = [];

/** The keywords that begin with a character, longest first. */
export function keywordsFrom(code: number): readonly Keyword[] {
  return BY_FIRST.get(code) ?? NONE;
}

/** Openings of a text that cites a norm: the number in it is no target of its own. */
export const PROSE_OPENING = /^(?:按|依|根据|参照|参见|参考|严格|执行|遵照|遵循|附件|详见|见|截至|对|给|向|由|从|凡|经|依据|符合|满足|第)/;
