/** The vocabulary made quick to ask: what a header, a label or a level text may be. Answers are kept per text. */
import { levelCore } from '../frame/levels';
import type { Role } from '../form/schema';
import { CharacterSet } from '../target';
import { isDigit, isLatin, labelCore, similarity, withoutBrackets, withoutGloss } from './text';
import { otherLabels, vocabulary, type Vocabulary } from './vocabulary';

/** How surely a header text speaks for a role: 1 the very word, less for its ending or a near spelling. */
export interface RoleVote {
  readonly role: Role;
  readonly weight: number;
}

const MEMO_LIMIT = 20_000;
const MAX_HEADER = 48;
const MAX_LEVEL = 24;
const MAX_LABEL = 40;

const NONE: readonly RoleVote[] = [];

function headerText(folded: string): string {
  // （一级） below 指标 is a word in a bracket, not what a bracket adds to one.
  const said = withoutBrackets(folded) || folded.replace(/^[([]|[)\]]$/g, '');
  return withoutGloss(withoutBrackets(said)).replace(/^[*★]+|[*:★]+$/g, '');
}

/** A function whose answers are kept, up to a bound. */
function memo<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined || known.has(text)) return kept as T;
    const fresh = answer(text);
    if (known.size >= MEMO_LIMIT) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}

const OPENING = new CharacterSet('([【〔「');
const CLOSING = new CharacterSet(')]】〕」');

/**
 * Whether a text may be one of some words as far as its end tells: nearly every text of a table's body is no word of a
 * head, and should cost no more than this look. Brackets and marks at the end are not looked behind.
 */
class LastCharacters {
  private readonly lasts: CharacterSet;

  constructor(words: Iterable<string>) {
    this.lasts = new CharacterSet([...words, ...Array.from(')】〕」]*＊:：★、/和与及分')].map((word) => word.slice(-1)));
  }

  /** Digits and letters at the end are looked behind: 产出指标50, 指标值Target. So is a bracket that is never closed. */
  may(text: string): boolean {
    let last = text.length - 1;
    while (last > 0 && (isDigit(text.charCodeAt(last)) || isLatin(text.charCodeAt(last)))) last -= 1;
    if (this.lasts.has(text.charCodeAt(last))) return true;
    for (; last >= 0; last -= 1) {
      const code = text.charCodeAt(last);
      if (CLOSING.has(code)) return false;
      if (OPENING.has(code)) return true;
    }
    return false;
  }
}

/** A list of endings that finds the longest one a text has. */
class Endings<T> {
  private readonly values = new Map<string, T>();
  private readonly lengths: number[];

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [word, value] of entries) if (!this.values.has(word)) this.values.set(word, value);
    this.lengths = [...new Set([...this.values.keys()].map((w) => w.length))].sort((a, b) => b - a);
  }

  find(text: string): { value: T; length: number } | undefined {
    for (const length of this.lengths) {
      if (length >= text.length) continue;
      const value = this.values.get(text.slice(-length));
      if (value !== undefined) return { value, length };
    }
    return undefined;
  }
}

/** A word that serves several roles (指标内容) gives way to one that has this role alone (三级指标), whatever the contents look like. */
const SHARED = 0.85;

/** 本年绩效目标, 2026年绩效目标 for 年度绩效目标. A year before money tells one column of amounts from another. */
const OF_YEAR = /^(?:[本当]年度?|20\d\d年度?(?=.*目标))/;

/** 专项年度绩效目标, 部门长期绩效目标: whose goal it is does not change its term. */
const OF_WHOM = /^(?:项目支出|专项资金|项目|专项|政策|资金|部门|单位|[/、和与及])+(?:整体)?(?=(?:年度|[本当]年|20\d\d年|中?长期|中期|实施期|总).*目标$)/;

/** 完成年度目标 says what was done, and is no label. */
const DONE = /^(?:已|基本|全面|如期)?(?:完成|实现|达到|达成)/;

/** 项目名称及编码, 主管部门名称及部门预算编码, 绩效目标概述, 年度目标1 */
const SUFFIX = /(?:[及和]其?(?:部门)?(?:预算)?(?:编码|代码|编号)|(?:总体)?描述|概述|(?<=目标)\d)$/;

export class Lexicon {
  private readonly headerWords = new Map<string, Role[]>();
  private readonly headerEnds: Endings<Role[]>;
  private readonly fieldWords = new Map<string, string>();
  private readonly fieldEnds: Endings<string>;
  private readonly level1Words: ReadonlySet<string>;
  private readonly level2Words: ReadonlySet<string>;
  /** 产, 产出, 产出指, 产出指标: what a word written downwards, a character to a cell, has come to. */
  private readonly levelStarts: ReadonlySet<string>;
  private readonly others: ReadonlySet<string> = new Set(otherLabels);
  private readonly headerLasts: LastCharacters;
  private readonly labelLasts: LastCharacters;
  private readonly levelLasts: LastCharacters;

  constructor(readonly words: Vocabulary = vocabulary) {
    const ends = new Map<string, Role[]>();
    const add = (map: Map<string, Role[]>, word: string, role: Role): void => {
      const roles = map.get(word);
      if (roles === undefined) map.set(word, [role]);
      else if (!roles.includes(role)) roles.push(role);
    };
    for (const { role, words: exact, ends: tails } of words.headers) {
      for (const word of exact) add(this.headerWords, word, role);
      for (const word of tails ?? []) add(ends, word, role);
    }
    this.headerEnds = new Endings(ends);
    for (const { name, words: exact } of words.fields) for (const word of exact) this.fieldWords.set(word, name);
    this.fieldEnds = new Endings(words.fields.flatMap((f) => (f.ends ?? []).map((word) => [word, f.name] as const)));
    this.level1Words = new Set(words.level1);
    this.level2Words = new Set(words.level2);
    this.levelStarts = new Set([...words.level1, ...words.level2].flatMap((word) => Array.from(`${word}指标`, (_, i) => `${word}指标`.slice(0, i + 1))));
    this.headerLasts = new LastCharacters(words.headers.flatMap((h) => [...h.words, ...(h.ends ?? [])]));
    this.labelLasts = new LastCharacters([...words.fields.flatMap((f) => [...f.words, ...(f.ends ?? [])]), ...otherLabels]);
    this.levelLasts = new LastCharacters([...words.level1, ...words.level2, '满意度', '指标', '等']);
  }

  /** Votes of a header text for roles, best first: exact word, else its ending, else a near spelling. */
  header(folded: string): readonly RoleVote[] {
    const known = this.knownHeader(folded);
    return known.length > 0 || folded === '' || folded.length > MAX_HEADER ? known : this.nearHeader(folded);
  }

  private readonly nearHeader = memo((folded: string): readonly RoleVote[] => this.near(headerText(folded)));

  /** The same for known words and endings only: cheap enough to ask of every cell. */
  knownHeader(folded: string): readonly RoleVote[] {
    return folded === '' || folded.length > MAX_HEADER || !this.headerLasts.may(folded) ? NONE : this.headerByWord(folded);
  }

  private readonly headerByWord = memo((folded: string): readonly RoleVote[] => {
    const text = headerText(folded);
    const exact = this.headerWords.get(text) ?? this.headerWords.get(text.replace(/^(?:20\d\d年度?|本年度?|年度|全年)/, ''));
    if (exact) return exact.map((role) => ({ role, weight: exact.length > 1 ? SHARED : 1 }));
    const end = this.headerEnds.find(text);
    return end && text.length - end.length <= 10 ? end.value.map((role) => ({ role, weight: 0.8 })) : NONE;
  });

  private near(text: string): readonly RoleVote[] {
    if (text.length < 3 || text.length > 14) return [];
    let best = 0.59;
    let roles: readonly Role[] = [];
    for (const [word, its] of this.headerWords) {
      if (Math.abs(word.length - text.length) > 4) continue;
      const score = similarity(word, text);
      if (score > best) {
        best = score;
        roles = its;
      }
    }
    return roles.map((role) => ({ role, weight: best * 0.6 }));
  }

  /** Canonical field name of a label, with how it was found; undefined when it is none. */
  field(folded: string): string | undefined {
    return folded === '' || folded.length > MAX_LABEL || !this.labelLasts.may(folded) ? undefined : this.fieldByWord(folded);
  }

  private readonly fieldByWord = memo((folded: string): string | undefined => {
    // 部门(单位)名称 is a label of its own: what stands in the bracket counts.
    const whole = folded.includes('(') ? this.fieldWords.get(folded.replace(/^[*★☆]+|[():]/g, '')) : undefined;
    return whole ?? this.fieldOfCore(labelCore(folded));
  });

  private fieldOfCore(core: string): string | undefined {
    if (core === '' || core.length > 24) return undefined;
    const joined = core.replace(/[、/和与及]/g, '');
    const plain = core.replace(OF_WHOM, '').replace(OF_YEAR, '年度').replace(SUFFIX, '');
    const exact = this.fieldWords.get(core) ?? this.fieldWords.get(joined) ?? this.fieldWords.get(plain) ?? this.fieldWords.get(plain.replace(/(?<=单位|部门)名称$/, ''));
    if (exact !== undefined) return exact;
    const colon = core.lastIndexOf(':');
    if (colon > 0) return this.fieldOfCore(core.slice(colon + 1));
    if (this.others.has(core)) return undefined;
    const end = this.fieldEnds.find(plain);
    return end !== undefined && plain.length - end.length <= 8 && !DONE.test(plain) ? end.value : undefined;
  }

  /** Whether a text is a label of a head: a field's, or one that forms commonly print. */
  label(folded: string): boolean {
    return folded !== '' && folded.length <= MAX_LABEL && this.labelLasts.may(folded) && this.labelByWord(folded);
  }

  private readonly labelByWord = memo((folded: string): boolean => {
    const core = labelCore(folded);
    return this.fieldOfCore(core) !== undefined || this.others.has(core);
  });

  /** 1 or 2 when the text is a level word (产出指标, 数量指标), both where it serves as either (满意度指标); 0 for none. */
  level(folded: string): 0 | 1 | 2 | 3 {
    return folded === '' || folded.length > MAX_LEVEL || !this.levelLasts.may(folded) ? 0 : this.levelByWord(folded);
  }

  /** Whether a level's word has been broken in two, one cell below the other: 产出 over 指标, 满意 over 度指标. */
  breaksLevel(upper: string, lower: string): boolean {
    if (upper === '' || lower === '' || upper.length + lower.length > MAX_LEVEL) return false;
    if (lower === '指标') return this.level(upper) !== 0 && !upper.endsWith(lower);
    const core = levelCore(upper + lower);
    // 社会 over 效益: the first serves alone, the second is no second level.
    const mayGoOn = this.level(upper) === 0 || (this.level(upper) === 2 && this.level(lower) === 1);
    if (mayGoOn && (this.level1Words.has(core) || this.level2Words.has(core))) return true;
    // 满意 over 度指 over 标: more of the word may follow.
    return this.level(lower) === 0 && (lower.length === 1 || this.level(upper) === 0) && this.levelStarts.has(upper + lower);
  }

  private readonly levelByWord = memo((folded: string): 0 | 1 | 2 | 3 => {
    const core = levelCore(folded);
    if (core === '') return 0;
    // 投入目标(万元) heads amounts: no first level bears a unit of money.
    const one = !folded.endsWith('元)') && this.level1Words.has(core);
    const two = this.level2Words.has(core) || (core.endsWith('满意度') && core.length <= 12 && folded.includes('指标'));
    return one ? (two ? 3 : 1) : two ? 2 : 0;
  });
}

/** The lexicon of the product's own vocabulary. */
export const lexicon = new Lexicon();
