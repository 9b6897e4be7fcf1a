/** A place among others: 全区前十, 排名前5名, 位列全省第二. It is counted from the top, so that fewer is better. */
import { parseChineseNumber } from './chinese-number';
import { noteHedge, noteMeasure, type Reading } from './reading';
import type { QuantityTarget } from './target';

const RANK = /^(\p{Script=Han}{0,12}?)([前第])(\d{1,3}|[一二三四五六七八九十百]{1,4})(名次?|位次?|[%％])?(?:以内|之内|之列|行列)?$/u;

/** Words before 前 or 第 that speak of places: 全省, 排名, 位列, 进入, 保持; not 目前, 提前. */
const AMONG = /[国省市县区州旗乡镇街校系统业类列居入名位次核测评持为]$/;
/** 目前10名, 提前10位: 前 belongs to the word before it. */
const OTHER_WORD = /[目以之提年月日天底初末此先事产课会术午超空]$/;
/** No worse than: 排名不低于第五名. */
const NO_WORSE = /不低于|不落后于|不后于/;

/** No rank is written with more characters. */
const LONGEST = 24;

/** The value as a rank; undefined for any other. A sign cell beside it is a person's own reading. */
export function readRank(reading: Reading): QuantityTarget | undefined {
  const { text: whole } = reading;
  if (whole.length > LONGEST || !(whole.includes('前') || whole.includes('第')) || reading.cellSign !== undefined) return undefined;
  const text = whole.trim().replace(/[。；;]$/, '');
  const [, lead = '', word = '', digits = '', unit = ''] = RANK.exec(text) ?? [];
  const number = /\d/.test(digits) ? Number(digits) : parseChineseNumber(digits);
  if (number === undefined || number === 0 || digits === '' || OTHER_WORD.test(lead)) return undefined;
  const named = unit !== '' && !/[%％]/.test(unit);
  // 第3 may be a number of its own (第3批); 前十 can be nothing else.
  if (!named && !AMONG.test(lead) && (lead !== '' || word === '第')) return undefined;
  const start = whole.indexOf(text);
  const at = { start: start + lead.length, end: start + lead.length + 1 };
  const comparator = word === '前' || NO_WORSE.test(lead) ? '≤' : '＝';
  for (const phrase of reading.main) {
    if (phrase.type === 'measure') noteMeasure(reading, phrase);
    else noteHedge(reading, phrase);
  }
  reading.traits.push({ kind: 'rank', span: { start, end: at.end }, written: lead + word });
  return {
    kind: 'quantity',
    text: whole,
    traits: reading.traits,
    sign: { comparator, written: word, span: at, spelling: 'word' },
    comparator,
    number,
    digits,
    unit: unit.replace('％', '%') || reading.cellUnit || '名',
  };
}
