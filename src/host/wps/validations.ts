/** Dropdowns and other input rules, ET's to ours and back. */
import type { Validation } from '../../sheet/book';
import { formatRange, type Range } from '../../sheet/range';
import { rangesOf } from '../addresses';
import { halvesOf } from '../rectangles';
import { gatheredRules, rulesBetween, type Rule } from '../rules';
import { cellsAt } from './cells';
import { attempt } from './faults';

const WITH_RULES = -4174;
const STOP = 1;
const TYPES = { whole: 1, decimal: 2, list: 3, date: 4, time: 5, textLength: 6, custom: 7 } as const;
const OPERATORS = ['between', 'notBetween', 'equal', 'notEqual', 'greaterThan', 'lessThan', 'greaterThanOrEqual', 'lessThanOrEqual'] as const;

export function readValidations(sheet: Et.Worksheet): Validation[] {
  return gatheredRules(ruled(sheet).flatMap((range) => rulesIn(sheet, range)));
}

/** Where rules are; asking throws where there are none. */
function ruled(sheet: Et.Worksheet): Range[] {
  try {
    return rangesOf(sheet.Cells.SpecialCells(WITH_RULES).Address(false, false));
  } catch {
    return [];
  }
}

/** Cells of different rules have no type together, which is said by throwing, by null or by nought. */
function rulesIn(sheet: Et.Worksheet, range: Range): { readonly range: Range; readonly rule: Rule }[] {
  const rule = ruleFrom(cellsAt(sheet, range).Validation);
  return rule ? [{ range, rule }] : halvesOf(range).flatMap((half) => rulesIn(sheet, half));
}

function ruleFrom(validation: Et.Validation): Rule | undefined {
  const number = attempt(() => validation.Type);
  const type = (Object.keys(TYPES) as (keyof typeof TYPES)[]).find((name) => TYPES[name] === number);
  if (!type) return undefined;
  const first = formulaFrom(attempt(() => validation.Formula1));
  const second = formulaFrom(attempt(() => validation.Formula2));
  const choices = type === 'list' && first?.written === false;
  const compares = type !== 'list' && type !== 'custom';
  const operator = compares ? OPERATORS[(attempt(() => validation.Operator) ?? 0) - 1] : undefined;
  const { ErrorMessage: error, InputMessage: prompt } = validation;
  return {
    type,
    ...(choices ? { list: first.text.split(/[,，]/) } : first ? { formula1: first.text } : {}),
    ...(second && compares ? { formula2: second.text } : {}),
    ...(operator === undefined ? {} : { operator }),
    ...(validation.IgnoreBlank ? {} : { allowBlank: false }),
    ...(validation.ShowError ? {} : { open: true as const }),
    ...(prompt === '' ? {} : { prompt }),
    ...(error === '' ? {} : { error }),
  };
}

function formulaFrom(formula: string | undefined): { readonly text: string; readonly written: boolean } | undefined {
  if (formula === undefined || formula === '') return undefined;
  return { text: formula.replace(/^=/, ''), written: formula.startsWith('=') };
}

/** Makes the rules of a sheet these; what stays as it is, is not touched. */
export function putValidations(sheet: Et.Worksheet, before: readonly Validation[], after: readonly Validation[]): void {
  const { gone, come } = rulesBetween(before, after);
  for (const { ranges } of gone) for (const range of ranges) cellsAt(sheet, range).Validation.Delete();
  for (const validation of come) for (const range of validation.ranges) putRule(sheet.Range(formatRange(range)).Validation, validation);
}

function putRule(target: Et.Validation, { type, list, formula1 = '', formula2, operator, allowBlank, open, error, prompt }: Validation): void {
  target.Delete();
  if (type === 'any') return;
  const place = OPERATORS.findIndex((one) => one === operator);
  const compares = type !== 'list' && type !== 'custom';
  const first = list ? list.join(',') : compares ? formula1 : `=${formula1}`;
  if (formula2 === undefined) target.Add(TYPES[type], STOP, place < 0 ? 1 : place + 1, first);
  else target.Add(TYPES[type], STOP, place < 0 ? 1 : place + 1, first, formula2);
  // Nothing is taken for granted: builds differ in what a new rule is.
  target.InCellDropdown = true;
  target.IgnoreBlank = allowBlank !== false;
  target.ShowError = open !== true;
  target.ErrorMessage = error ?? '';
  target.InputMessage = prompt ?? '';
}
