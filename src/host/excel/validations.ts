/// <reference types="office-js" />
/** Dropdowns and other input rules, Excel's to ours and back. */
import type { Validation } from '../../sheet/book';
import { formatRange, type Range } from '../../sheet/range';
import { gatheredRules, rulesBetween, type Rule } from '../rules';

const TYPES = { list: 'list', wholeNumber: 'whole', decimal: 'decimal', date: 'date', time: 'time', textLength: 'textLength', custom: 'custom' } as const;

/** What Excel answers for one rectangle. */
export interface Asked {
  readonly range: Range;
  readonly validation: Excel.DataValidation;
}

/** Puts the question; it is answered by the next sync. */
export function askValidation(sheet: Excel.Worksheet, range: Range): Asked {
  const validation = sheet.getRange(formatRange(range)).dataValidation;
  validation.load('type,rule,ignoreBlanks,prompt,errorAlert');
  return { range, validation };
}

/** Whether its cells have different rules: it has to be asked in parts. */
export function isMixed({ validation }: Asked): boolean {
  return validation.type === 'Inconsistent' || validation.type === 'MixedCriteria';
}

/** Dropdowns and rules out of the answers, the rectangles of one rule together. */
export function validationsFrom(asked: readonly Asked[]): Validation[] {
  return gatheredRules(asked.flatMap(({ range, validation }) => {
    const rule = ruleFrom(validation);
    return rule ? [{ range, rule }] : [];
  }));
}

function ruleFrom({ rule, ignoreBlanks, prompt, errorAlert }: Excel.DataValidation): Rule | undefined {
  const name = (Object.keys(TYPES) as (keyof typeof TYPES)[]).find((key) => key in rule && Boolean(rule[key]));
  if (!name) return undefined;
  const parts = rule[name] as { source?: unknown; formula?: unknown; formula1?: unknown; formula2?: unknown; operator?: string };
  const source = parts.source;
  const choices = name === 'list' && typeof source === 'string' && !source.startsWith('=');
  const formula1 = formulaFrom(parts.formula1 ?? parts.formula ?? (choices ? undefined : source));
  const formula2 = formulaFrom(parts.formula2);
  const operator = parts.operator === undefined ? undefined : parts.operator.charAt(0).toLowerCase() + parts.operator.slice(1);
  return {
    type: TYPES[name],
    ...(choices ? { list: source.split(/[,，]/) } : {}),
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(formula2 === undefined ? {} : { formula2 }),
    ...(operator === undefined ? {} : { operator }),
    ...(ignoreBlanks ? {} : { allowBlank: false }),
    ...(errorAlert.showAlert ? {} : { open: true as const }),
    ...(prompt.message === '' ? {} : { prompt: prompt.message }),
    ...(errorAlert.message === '' ? {} : { error: errorAlert.message }),
  };
}

function formulaFrom(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value.replace(/^=/, '') : undefined;
}

/** Makes the rules of a sheet these; what stays as it is, is not touched. */
export function putValidations(sheet: Excel.Worksheet, before: readonly Validation[], after: readonly Validation[]): void {
  const { gone, come } = rulesBetween(before, after);
  for (const { ranges } of gone) for (const range of ranges) sheet.getRange(formatRange(range)).dataValidation.clear();
  for (const validation of come) {
    const rule = toRule(validation);
    if (!rule) continue;
    for (const range of validation.ranges) {
      const target = sheet.getRange(formatRange(range)).dataValidation;
      target.rule = rule;
      target.ignoreBlanks = validation.allowBlank !== false;
      target.errorAlert = { showAlert: validation.open !== true, message: validation.error ?? '', style: 'Stop', title: '' };
      target.prompt = { showPrompt: validation.prompt !== undefined, message: validation.prompt ?? '', title: '' };
    }
  }
}

function toRule({ type, list, formula1 = '', formula2, operator = 'between' }: Validation): Excel.DataValidationRule | undefined {
  if (type === 'any') return undefined;
  if (type === 'list') return { list: { inCellDropDown: true, source: list ? list.join(',') : `=${formula1}` } };
  if (type === 'custom') return { custom: { formula: `=${formula1}` } };
  const name = (Object.keys(TYPES) as (keyof typeof TYPES)[]).find((key) => TYPES[key] === type) ?? 'custom';
  return { [name]: { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator: operator.charAt(0).toUpperCase() + operator.slice(1) } };
}
