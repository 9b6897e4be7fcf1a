/** Dropdowns and other input rules, ours to Univer's and back. */
import { DataValidationErrorStyle, DataValidationOperator, type ISheetDataValidationRule } from '@univerjs/core';
import { deserializeListOptions } from '@univerjs/preset-sheets-core';
import type { Sheet, Validation } from '../../sheet/book';
import type { Edit } from '../../sheet/edit';
import { sameData } from '../../sheet/equal';
import { fromUniverRange, toUniverRange } from './ranges';

const TYPES: ReadonlySet<string> = new Set<Validation['type']>(['list', 'whole', 'decimal', 'date', 'time', 'textLength', 'custom', 'any']);

/** The edit that makes the sheet's rules those of the grid; a rule that says the same as before stays the very same. */
export function validationEdits(sheet: Sheet, grid: readonly ISheetDataValidationRule[]): Edit[] {
  const before = sheet.validations;
  const known = before.map((rule, index) => ({ rule, shown: toRule(rule, index) }));
  const put = grid.flatMap((shown) => {
    const old = known.find(({ shown: { uid } }) => uid === shown.uid);
    const same = old && sameData({ ...old.shown, ranges: null }, { ...shown, ranges: null });
    const rule = same ? { ...old.rule, ranges: shown.ranges.map(fromUniverRange) } : fromRule(shown, old?.rule);
    return rule && rule.ranges.length > 0 ? [rule] : [];
  });
  return sameData(before, put) ? [] : [{ kind: 'validation', sheet: sheet.id, expect: before, put }];
}

function uidOf(index: number): string {
  return `validation-${String(index)}`;
}

/** Undefined for what no file of this kind can say (checkboxes). `base` is the rule that it was before. */
function fromRule(shown: ISheetDataValidationRule, base: Validation | undefined): Validation | undefined {
  const type = shown.type === 'listMultiple' ? 'list' : shown.type;
  if (!isType(type)) return undefined;
  const { formula1, formula2, operator, prompt, error, allowBlank = true, errorStyle } = shown;
  const choices = type === 'list' && formula1 !== undefined && !formula1.startsWith('=');
  const open = base && errorStyle === undefined ? base.open : errorStyle !== DataValidationErrorStyle.STOP;
  const blank = base && allowBlank === (base.allowBlank ?? true) ? base.allowBlank : allowBlank;
  return {
    ranges: shown.ranges.map(fromUniverRange),
    type,
    ...(choices ? { list: deserializeListOptions(formula1) } : formula1 ? { formula1: formula1.replace(/^=/, '') } : {}),
    ...(formula2 ? { formula2: formula2.replace(/^=/, '') } : {}),
    ...(operator && type !== 'list' ? { operator } : {}),
    ...(blank ? { allowBlank: blank } : {}),
    ...(open ? { open } : {}),
    ...(prompt ? { prompt } : {}),
    ...(error ? { error } : {}),
  };
}

function isType(type: string): type is Validation['type'] {
  return TYPES.has(type);
}

/** A rule as Univer holds it; `index` is its place in the sheet's list. */
export function toRule(validation: Validation, index: number): ISheetDataValidationRule {
  const { list, formula1, formula2, operator, prompt, error } = validation;
  return {
    uid: uidOf(index),
    type: validation.type,
    ranges: validation.ranges.map(toUniverRange),
    allowBlank: validation.allowBlank ?? true,
    showDropDown: true,
    showErrorMessage: error !== undefined,
    showInputMessage: prompt !== undefined,
    ...(list ? { formula1: list.join(',') } : formula1 === undefined ? {} : { formula1: ruleFormula(validation.type, formula1) }),
    ...(formula2 === undefined ? {} : { formula2 }),
    ...operatorOf(operator),
    ...(prompt === undefined ? {} : { prompt }),
    ...(error === undefined ? {} : { error }),
  };
}

/** Univer's operators are spelled as in OOXML. */
function operatorOf(name: string | undefined): Pick<ISheetDataValidationRule, 'operator'> {
  const operator = Object.values(DataValidationOperator).find((one) => one.valueOf() === name);
  return operator === undefined ? {} : { operator };
}

/** Univer takes a list's formula with its sign and numbers without. */
function ruleFormula(type: Validation['type'], formula: string): string {
  return (type === 'list' || type === 'custom') && !formula.startsWith('=') ? `=${formula}` : formula;
}
