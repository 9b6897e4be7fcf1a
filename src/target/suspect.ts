/** Damage that scanning leaves in a value. It is suspected with what it may have been; the reading stays as it stands. */
import { isHan } from './characters';
import type { Measure, Phrase } from './phrases';
import { comparatorOf, lengthOf, written, type Reading } from './reading';

/** 292 of 292%: the lost ≥ became a 2, and what is left lies between 50 and 99. */
const LOST_SIGN = /^2([5-9]\d(?:\.\d+)?)$/;

/** One-character words that may rightly stand before a number: verbs, grades, ordinals, places. */
const MAY_LEAD = new Set(
  '建购种修办开发补植造养招引培训评查检拆铺栽印编拍播演送献供增降减升扩改新共计各每第约近满达超逾仅含有为是在需应及和与获争拟年月日户人村镇县市内外前后上下优良中差好高低完全合总均签立设置租聘选派奖资助救治验审批报登记录入出收支付缴清管护巡宣讲听看读写学教考访走',
);

/** Notes what looks damaged; true where the words around the number are a part of the damage. */
export function noteDamage(reading: Reading, measure: Measure, lead: readonly Phrase[], tail: readonly Phrase[]): boolean {
  const suggestion = suspicion(reading, measure, lead, tail);
  if (suggestion === undefined) return false;
  const span = { start: lead[0]?.start ?? measure.start, end: Math.max(measure.end, tail[0]?.end ?? 0) };
  reading.traits.push({ kind: 'ocr-suspect', span, written: written(reading, span), suggestion });
  return true;
}

function suspicion(reading: Reading, measure: Measure, lead: readonly Phrase[], tail: readonly Phrase[]): string | undefined {
  const { digits, misread } = measure.number;
  const unit = measure.unit || reading.cellUnit;
  const [first] = lead;
  if (misread) return `${first ? written(reading, first) : ''}${comparatorOf(measure.comparators) ?? ''}${digits}${unit}`;
  if (lead.length > 1 || (first && first.end > measure.start)) return undefined;
  const signed = measure.comparators.length > 0;
  const dollar = isDollar(reading, measure, tail);
  if (lengthOf(tail) > 0 && !dollar) return first && isTorn(reading, first, signed) ? withSign(reading, first, measure, unit) : undefined;
  if (first) return isTorn(reading, first, signed) ? withSign(reading, first, measure, unit) : undefined;
  if (!dollar && unit !== '%') return undefined;
  const lost = signed || reading.cellSign || measure.change ? undefined : LOST_SIGN.exec(digits)?.[1];
  if (lost !== undefined) return `≥${lost}%`;
  return dollar ? `${comparatorOf(measure.comparators) ?? ''}${digits}%` : undefined;
}

/** 290$: the percent sign was taken for a dollar. */
function isDollar(reading: Reading, measure: Measure, tail: readonly Phrase[]): boolean {
  const [mark] = tail;
  return tail.length === 1 && mark?.type === 'stray' && measure.unit === '' && '$＄'.includes(reading.text.charAt(mark.start));
}

/** A mark, a unit or one character that cannot lead a number: ^80%, %=99, 工5%, 到0次, 二100. */
function isTorn(reading: Reading, first: Phrase, signed: boolean): boolean {
  const mark = written(reading, first);
  if (first.type === 'stray' || first.type === 'unit') return mark !== '$';
  return first.type === 'word' && !signed && mark.length === 1 && isHan(mark.charCodeAt(0)) && !MAY_LEAD.has(mark);
}

function withSign(reading: Reading, first: Phrase, measure: Measure, unit: string): string {
  const equals = comparatorOf(measure.comparators) === null && '二三'.includes(written(reading, first));
  return `${equals ? '＝' : '≥'}${measure.number.digits}${unit}`;
}
