/** No number and no date: a grade, everything, a sign or unit by itself, a mark for "nothing", or words. */
import { isHan } from './characters';
import { isAll, isNone, scaleOf } from './grades';
import type { Phrase } from './phrases';
import { headOf, noteHedge, noteMeasure, quantityOf, type Reading } from './reading';
import type { AllTarget, GradeTarget, Quantity, Target, TextTarget, WrittenComparator } from './target';
import type { ComparatorToken } from './token';
import { findUnit } from './units';

/** Words that say that nothing is filled in. */
const NOTHING = /^[(（]?(?:[-—–_/\\*／·.。?？]+|无|暂无|待定|暂不确定|不适用|未定|略|待填|待补充)[)）]?$/;

/** M.8万元: before the point of a number stand digits, whatever a scan made of them. */
const LOST_DIGITS = /^[A-Za-z]{1,2}\.\d/;

const OR_ABOVE = /(?:及|或)?以上$/;

/** Whether a word is a grade: 合格, 一级, 二级以上. */
export function isGrade(word: string): boolean {
  return scaleOf(word) !== undefined || (word.endsWith('以上') && scaleOf(word.replace(OR_ABOVE, '')) !== undefined);
}

/** Reads a target without a number: a grade, 应X尽X, or plain words. */
export function readWords(reading: Reading): Target {
  const { main, text, traits } = reading;
  const leading = leadingComparator(main);
  const rest = text.slice(leading?.end ?? 0).replace(/[\s。；;]/g, '');
  const own = signsOf(leading);
  const scale = scaleOf(rest);
  if (scale) return { ...headOf(reading, own), kind: 'grade', grade: rest, scale };
  const bare = rest.replace(OR_ABOVE, '');
  if (isGrade(rest)) return gradeOrAbove(reading, own, bare, rest.slice(bare.length));
  if (isAll(rest)) return { ...headOf(reading, own), kind: 'all', phrase: rest } satisfies AllTarget;
  const span = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  const written = text.slice(span.start, span.end);
  if (!leading && NOTHING.test(rest)) traits.push({ kind: 'placeholder', span, written });
  else if (written !== '' && isUnitOnly(rest, leading !== undefined)) traits.push(LOST_DIGITS.test(rest) ? { kind: 'ocr-suspect', span, written, suggestion: '' } : { kind: 'unit-only', span, written });
  const words = readProse(reading);
  return isNone(rest) ? { ...words, quantities: [{ number: 0, digits: '零', unit: '' }] } : words;
}

function leadingComparator(main: readonly Phrase[]): ComparatorToken | undefined {
  const [first] = main;
  return first?.type === 'comparator' && first.token.type === 'comparator' ? first.token : undefined;
}

/** Before words 达到 and 控制在 are verbs, no signs. */
function signsOf(leading: ComparatorToken | undefined): ComparatorToken[] {
  return leading && !leading.soft ? [leading] : [];
}

/** Whether a unit is left when stray marks are taken away (公里, 》亩), or nothing behind a sign. */
function isUnitOnly(rest: string, signed: boolean): boolean {
  // Most rests begin with Chinese: no mark, and engines take their time to learn what all letters are.
  const plain = isHan(rest.charCodeAt(0)) ? rest : rest.replace(/^[^\p{L}\p{N}%％‰℃°/(（]+/u, '');
  return plain === '' && signed ? true : findUnit(rest) !== undefined || findUnit(plain) !== undefined;
}

/** 良好以上: the word behind the grade is its sign, unless one stands in front. */
function gradeOrAbove(reading: Reading, own: readonly ComparatorToken[], name: string, words: string): GradeTarget {
  const head = headOf(reading, own);
  const start = reading.text.lastIndexOf(words.charAt(0));
  const end = reading.text.trimEnd().length;
  const sign: WrittenComparator = { comparator: '≥', written: reading.text.slice(start, end), span: { start, end }, spelling: 'word' };
  return { ...head, kind: 'grade', grade: name, scale: scaleOf(name) ?? [], ...(own.length > 0 ? {} : { sign }) };
}

/** Words with the quantities that they hold. */
export function readProse(reading: Reading): TextTarget {
  const quantities: Quantity[] = [];
  for (const phrase of reading.phrases) {
    if (phrase.type !== 'measure') noteHedge(reading, phrase);
    else {
      noteMeasure(reading, phrase);
      if (phrase.unit !== '') quantities.push(quantityOf(phrase));
    }
  }
  return { ...headOf(reading, signsOf(leadingComparator(reading.main))), kind: 'text', quantities };
}
