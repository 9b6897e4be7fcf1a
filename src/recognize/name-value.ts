/** Name and target written in one text: 整治山塘口数≥57口, 游客满意度(≥90%), 完工时间：2020年10月底前. */
import { parseTarget } from '../target';

export interface NameValue {
  readonly name: string;
  readonly value: string;
}

const SIGN = /[≥≤≧≦＞＜＝﹦═><=]|不低于|不少于|不小于|至少|不超过|不高于|不大于|大于等于|小于等于/;
const BRACKET_END = /^(.{2,}?)[(（]([^()（）]*)[)）]$/;
/** 制定方案(15分): what an item weighs. */
const POINTS = /[(（]\d+(?:\.\d+)?分[)）]$/;
const COLON = /^([^:：]{2,40})[:：](.+)$/;
/** 指标1：, a part of the name. */
const NUMBER = /^指标\d{1,2}[:：]/;
const TAIL = /^(.*?[^\d.~～\-—至第年月])(\d[\d,.]*(?:[~～\-—至]\d[\d,.]*)?(?:%|[^\d，。；,;]{1,6}))$/;

/** Splits such a text; undefined when it holds no target. A residue bracket (≥**%) stays with the name. */
export function splitNameValue(text: string): NameValue | undefined {
  const trimmed = text.trim().replace(/[；;。]$/, '').replace(POINTS, '');
  const number = NUMBER.exec(trimmed)?.[0];
  if (number !== undefined) {
    const its = splitNameValue(trimmed.slice(number.length));
    return its && { name: number + its.name, value: its.value };
  }
  const bracket = BRACKET_END.exec(trimmed);
  if (bracket?.[1] !== undefined && bracket[2] !== undefined && /\d/.test(bracket[2])) return { name: bracket[1], value: bracket[2] };
  const at = lastSign(trimmed);
  if (at > 1 && /\d|\*/.test(trimmed.slice(at))) return { name: trimmed.slice(0, at), value: trimmed.slice(at) };
  const colon = COLON.exec(trimmed);
  if (colon?.[1] !== undefined && colon[2] !== undefined) return { name: colon[1], value: colon[2] };
  const tail = TAIL.exec(trimmed);
  return tail?.[1] !== undefined && tail[2] !== undefined && tail[1].length >= 2 ? { name: tail[1], value: tail[2] } : undefined;
}

/** ≤300万元, 12月底前: a target that no name stands before. */
export function isBareTarget(text: string): boolean {
  return splitNameValue(`${ANY_NAME}${text}`)?.name === ANY_NAME || parseTarget(text).kind === 'deadline';
}

const ANY_NAME = '名称';

/** 名称(有所提高): the bracket at the end of a numbered item is its target, a number or not; undefined without one. */
export function splitBracket(text: string): NameValue | undefined {
  const bracket = BRACKET_END.exec(text.trim().replace(/[；;。]$/, ''));
  return bracket?.[1] === undefined || bracket[2] === undefined ? undefined : { name: bracket[1], value: bracket[2] };
}

/** Start of the last sign outside brackets; −1 without one. A sign of two characters counts as one. */
function lastSign(text: string): number {
  let depth = 0;
  let found = -1;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '(' || c === '（') depth += 1;
    else if (c === ')' || c === '）') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const rest = text.slice(i, i + 4);
      const match = SIGN.exec(rest);
      if (match?.index === 0) {
        found = i;
        i += match[0].length - 1;
        if (match[0].length === 1 && /[=＝]/.test(text.charAt(i + 1))) i += 1;
      }
    }
  }
  return found;
}
