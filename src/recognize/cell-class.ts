/** What a cell's text looks like, whatever column it stands in: the evidence by which columns vote. */
import { CharacterSet, findUnit, parseSign } from '../target';
import { GOAL_NUMBER } from './goal-rows';
import { isDigit, isDigits } from './text';

export const CellClass = {
  empty: 0,
  /** 1 … 99 without sign or unit: an ordinal, or a bare target. Also 目标1, which counts. */
  ordinal: 1,
  number: 2,
  /** A number with sign or unit, a frequency, a date: surely a value. */
  target: 3,
  /** 完成, 优良, 应审尽审, 暂无: a value in words. */
  grade: 4,
  sign: 5,
  unit: 6,
  /** A word of the first level, or of either: 产出指标, 满意度指标. */
  level: 7,
  source: 8,
  /** Text up to 14 characters. */
  short: 9,
  /** Up to 40. */
  text: 10,
  long: 11,
  /** 正向, 定性. */
  nature: 12,
  /** A word of the second level only: 数量指标. */
  level2: 13,
  /** Words that end in a number with unit: 促成合作40例, 力争完成1家. */
  phrase: 14,
} as const;
export type CellClass = (typeof CellClass)[keyof typeof CellClass];
export const CLASS_COUNT = 15;

const NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const TARGETLIKE = /^(?:[><=≥≤≧≦﹦═≈~约近]|不[低少超高大小多]于|不超过|大于|小于|等于|至少|低于|高于|超过|达到?\d|控制在)/;
const QUANTITY = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[^\d\s]{1,10}$/;
const DATE = /^(?:20\d\d[年./-]|\d{1,2}月)/;
/** 2024年统计年鉴: begins with a year and is no date. */
const PUBLICATION = /(?:年鉴|公报|台账|报表|统计|统计数据|文件|通知|办法|方案|规划|标准|档案|报告|》)$/;
/** Not the number of a document (台账12号). */
const PHRASE = /\d+(?:\.\d+)?(?!号$)[^\d]{1,3}$/;
const GRADE =
  /^(?:优|良|中|差|优良|优秀|良好|好|较好|一般|较差|高|较高|中等|低|较低|合格|不合格|达标|达成|部分达成|未达成|达成预期指标|是|否|完成|未完成|已完成|充分|规范|合理|明确|科学|合规|健全|有效|完整|无|暂无|有|长期|持续|及时|显著|明显|全覆盖|应.{1,2}尽.{1,2}|按时|按期完成|按时完成|通过|不通过|强|较强|优等|满意|基本满意|是\/否)$/;
const VAGUE: ReadonlySet<string> = new Set('提高 提升 改善 增强 保障 显著 明显 有效 持续 良好 稳定 完善 促进 减少 降低 加强 增加 及时 完成 到位 优化 较好'.split(' '));
const SOURCE = /统计|年鉴|公报|问卷|调查|台账|记录|档案|报表|来源|文件|通知|办法|方案|规定|《|〔|\[20|标准$|计划标准|行业标准|历史标准|依据|根据|按照|参照|测算|估算|要求$|规划|合同|佐证|验收/;
const NATURE = /^(?:正向|反向|负向|定性|定量|正向指标|反向指标|定性指标|定量指标|中性|逆向)$/;

/** The shortest texts (units, signs, grades, 100%) come again and again; long ones rarely, and are sooner told than looked up. */
const LONGEST_KEPT = 4;
const MEMO_LIMIT = 20_000;
const known = new Map<string, CellClass>();

/** Class of a folded cell text, levels left to the lexicon. */
export function cellClass(text: string): CellClass {
  if (text === '') return CellClass.empty;
  if (text.length > 40) return CellClass.long;
  if (text.length > LONGEST_KEPT) return classify(text);
  const kept = known.get(text);
  if (kept !== undefined) return kept;
  const fresh = classify(text);
  if (known.size >= MEMO_LIMIT) known.clear();
  known.set(text, fresh);
  return fresh;
}

/** No unit and no sign is longer. */
const LONGEST_UNIT = 8;
/** No words with a number behind them are longer. */
const LONGEST_PHRASE = 12;

function classify(text: string): CellClass {
  const { length } = text;
  const first = text.charCodeAt(0);
  if (isDigit(first) || first === 45 || first === 43) {
    if (NUMBER.test(text)) return length <= 2 && isDigit(first) ? CellClass.ordinal : CellClass.number;
    if (QUANTITY.test(text)) return CellClass.target;
    if (DATE.test(text)) return PUBLICATION.test(text) ? CellClass.source : CellClass.target;
    if (length <= 12 && !/^\d{1,2}[、.]/.test(text)) return CellClass.target;
  }
  if (length <= LONGEST_UNIT && parseSign(text) !== undefined) return CellClass.sign;
  if (length <= 4 && NATURE.test(text)) return CellClass.nature;
  if (length <= 24 && TARGETLIKE.test(text)) return CellClass.target;
  if (length <= 6 && GRADE.test(text)) return CellClass.grade;
  if (length <= LONGEST_UNIT && findUnit(text) !== undefined) return CellClass.unit;
  if (SOURCE.test(text)) return CellClass.source;
  if (length <= 5 && GOAL_NUMBER.test(text)) return CellClass.ordinal;
  if (length <= LONGEST_PHRASE && PHRASE.test(text)) return CellClass.phrase;
  if (length <= 10 && VAGUE.has(text.slice(-2))) return CellClass.grade;
  return length <= 14 ? CellClass.short : CellClass.text;
}

/** Classes as a set of bits. */
export function classSet(...classes: readonly CellClass[]): number {
  return classes.reduce<number>((set, c) => set | (1 << c), 0);
}

const { ordinal, number, source, short, text: words, long, phrase, grade } = CellClass;
const NUMBERS = classSet(ordinal, number);
const LONG = classSet(long);
const SENTENCES = classSet(source, short, words);
const WORDS = SENTENCES | classSet(phrase, grade);
const ANYTHING = ((1 << CLASS_COUNT) - 1) & ~(LONG | classSet(CellClass.level, CellClass.level2));

/** The classes that a folded text which names no level may be of at a first look, as a set. Slots are empty. */
export function possibleClasses(text: string): number {
  const { length } = text;
  if (length > 40) return LONG;
  if (isDigits(text)) return NUMBERS;
  if (length <= LONGEST_UNIT || VALUE_STARTS.has(text.charCodeAt(0))) return ANYTHING;
  return length > LONGEST_PHRASE ? SENTENCES : WORDS;
}

const VALUE_STARTS = new CharacterSet('0123456789-+><=≥≤≧≦﹦═≈~约近不大小等至低高超达控');

