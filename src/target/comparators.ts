/** Comparators in every spelling: signs of all alphabets and the words for them. */
import type { Comparator, WrittenComparator } from './target';

/** Single characters. ＞ ＜ ＝ ≥ ≤ are canonical; the rest are other spellings. */
const SIGNS: ReadonlyMap<string, Comparator> = new Map([
  ...Array.from('≥≧⩾≽≮⪰≳', (sign) => [sign, '≥'] as const),
  ...Array.from('≤≦⩽≼≯⪯≲', (sign) => [sign, '≤'] as const),
  ...Array.from('＞>﹥', (sign) => [sign, '＞'] as const),
  ...Array.from('＜<﹤', (sign) => [sign, '＜'] as const),
  ...Array.from('＝=﹦═⩵≡', (sign) => [sign, '＝'] as const),
]);

/** Every character that can begin a sign. */
export const SIGN_CHARACTERS: readonly string[] = [...SIGNS.keys()];

const CANONICAL = new Set<string>(['≥', '≤', '＞', '＜', '＝']);

/** A comparator as it stands in a text. */
export interface ComparatorMatch {
  readonly comparator: Comparator;
  readonly end: number;
  readonly spelling: WrittenComparator['spelling'];
}

/** The sign that begins at `start`, two characters (`>=`, `= >`, `＞＝`) joined. */
export function matchSign(text: string, start: number): ComparatorMatch | undefined {
  const first = SIGNS.get(text.charAt(start));
  if (first === undefined) return undefined;
  let next = start + 1;
  while (text.charAt(next) === ' ') next += 1;
  const second = SIGNS.get(text.charAt(next));
  const joined = second === undefined ? undefined : joinSigns(first, second);
  if (joined !== undefined) return { comparator: joined, end: next + 1, spelling: 'variant' };
  const spelling = CANONICAL.has(text.charAt(start)) ? 'canonical' : 'variant';
  return { comparator: first, end: start + 1, spelling };
}

function joinSigns(first: Comparator, second: Comparator): Comparator | undefined {
  if (second === '＝' && (first === '＝' || first === '≥' || first === '≤')) return first;
  const other = first === '＝' ? second : second === '＝' ? first : undefined;
  if (other === '＞') return '≥';
  return other === '＜' ? '≤' : undefined;
}

export interface ComparatorWord {
  readonly word: string;
  readonly comparator: Comparator;
  /** before: 不低于95%; after: 95%以上. */
  readonly side: 'before' | 'after';
  /** A soft word gives way to a firm one beside it: 达到95%以上, 控制在5%以内. */
  readonly soft: boolean;
  /** date: only at a date (截至, 前); digit: only right before a number (不足5%, but 资金不足). */
  readonly only?: 'date' | 'digit';
}

const words = (list: string, comparator: Comparator, side: 'before' | 'after', more: Partial<ComparatorWord> = {}): ComparatorWord[] =>
  list.split(' ').map((word) => ({ word, comparator, side, soft: false, ...more }));

/** 民法典 1259: 以上, 以下, 以内, 届满 include the number; 超过, 不满, 以外 do not. */
export const COMPARATOR_WORDS: readonly ComparatorWord[] = [
  ...words(
    '不低于 不少于 不小于 不得低于 不得少于 不得小于 不能低于 不应低于 不应少于 不短于 不弱于 至少 起码 大于等于 大于或等于 大于、等于 大于/等于 高于等于 高于或等于 多于或等于 超过或等于 保底',
    '≥',
    'before',
  ),
  ...words(
    '不超过 不高于 不多于 不大于 不得超过 不得高于 不得多于 不能超过 不应超过 不突破 不长于 未超过 不超出 不超 至多 小于等于 小于或等于 小于、等于 小于/等于 低于等于 低于或等于 少于或等于',
    '≤',
    'before',
  ),
  ...words('超过 大于 高于 多于', '＞', 'before'),
  ...words('小于 低于 少于', '＜', 'before'),
  ...words('最少 最低', '≥', 'before', { only: 'digit' }),
  ...words('最多 最高', '≤', 'before', { only: 'digit' }),
  ...words('超出 突破 超 逾', '＞', 'before', { only: 'digit' }),
  ...words('不满 不足 不到 未达到 未达 未满', '＜', 'before', { only: 'digit' }),
  ...words('等于 等同于', '＝', 'before'),
  ...words('达到 达 为', '＝', 'before', { soft: true }).map((entry) => (entry.word.length === 1 ? { ...entry, only: 'digit' as const } : entry)),
  ...words('提升至 提升到 提高至 提高到 增长至 增长到 增加至 增加到 增至', '＝', 'before', { soft: true }),
  ...words('控制在 压减至 压减到 降至 降到 下降至 下降到 降低至 降低到 减少至 减少到 缩短至 缩短到 压缩至 压缩到', '≤', 'before', { soft: true }),
  ...words('及以上 或以上 以上 起步', '≥', 'after'),
  ...words('及以下 或以下 以下 及以内 以内 之内 内 封顶', '≤', 'after'),
  ...words('以外 之外', '＞', 'after'),
  ...words('截至 截止到 截止至 截止 不晚于 不迟于 最迟 最晚 至迟', '≤', 'before', { only: 'date' }),
  ...words('不早于', '≥', 'before', { only: 'date' }),
  ...words('之前 以前 前 止', '≤', 'after', { only: 'date' }),
  ...words('之后 以后 后 起', '≥', 'after', { only: 'date' }),
];

const BY_WORD: ReadonlyMap<string, ComparatorWord> = new Map(
  COMPARATOR_WORDS.filter((entry) => entry.word.length > 1 && entry.only !== 'date').map((entry) => [entry.word, entry]),
);

/**
 * What a cell of a sign column says: ≥, >=, 大于等于, 不低于 …
 * Undefined for everything that is no sign, such as 定性, 正向, 是, 否. The span lies in this cell's text.
 */
export function parseSign(text: string): WrittenComparator | undefined {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (start >= end || end - start > 12) return undefined;
  const written = text.slice(start, end);
  const sign = matchSign(text, start);
  if (sign) return sign.end === end ? { comparator: sign.comparator, written, span: { start, end }, spelling: sign.spelling } : undefined;
  const word = BY_WORD.get(written.replace(/\s/g, ''));
  return word && { comparator: word.comparator, written, span: { start, end }, spelling: 'word' };
}
