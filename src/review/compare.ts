/**
 * 对账: two forms of one project held against each other, declaration against approval, monitoring and evaluation, or
 * this year against last. What only a spelling tells apart is the same.
 */
import type { Field, Form, Indicator, Money } from '../form/schema';
import { fold } from '../recognize/text';
import { nameCell, valueCell } from '../rules/facts/place';
import { endsInUnit } from '../rules/facts/unit';
import { promisedYears } from '../rules/facts/years';
import type { CellRef } from '../sheet/address';
import { matchIndicators, withoutYears } from './match';
import { targetChange, type TargetAspect } from './target-change';

export type Aspect = 'name' | 'level' | TargetAspect | 'weight' | 'text' | 'money';

/** A thing as one of the two forms says it. */
export interface Said {
  readonly cell: CellRef;
  readonly text: string;
}

/** A difference. `before` is absent for what is new, `after` for what is gone. */
export interface Difference {
  readonly kind: 'changed' | 'gone' | 'new';
  /** The indicator's name as the later form has it (the earlier one where it is gone), or the label of a field. */
  readonly what: string;
  readonly aspects: readonly Aspect[];
  readonly before?: Said;
  readonly after?: Said;
  /** A target that has become easier (true) or harder to reach. */
  readonly easier?: boolean;
}

/** What still speaks of the earlier year. */
export interface Leftover extends Said {
  readonly what: string;
}

export interface Comparison {
  /** By the years that the forms state: two stages of one year, or one stage in two years. */
  readonly relation: 'stages' | 'years';
  readonly differences: readonly Difference[];
  /** How many indicators of the later form there are, how many of them were matched. */
  readonly indicators: number;
  readonly matched: number;
  /** Name and target stand word for word as they stood. */
  readonly wordForWord: number;
  /** Between years: texts of the later form that still carry the earlier year. */
  readonly leftovers: readonly Leftover[];
}

export function compareForms(before: Form, after: Form): Comparison {
  const relation = before.year !== null && after.year !== null && before.year !== after.year ? 'years' : 'stages';
  const { pairs, gone, added } = matchIndicators(before, after);
  return {
    relation,
    differences: [
      ...fieldDifferences(before, after, relation),
      ...pairs.flatMap(([one, other]) => indicatorDifference(one, other, relation) ?? []),
      ...gone.map((one): Difference => ({ kind: 'gone', what: one.name, aspects: [], before: saidBy(one) })),
      ...added.map((one): Difference => ({ kind: 'new', what: one.name, aspects: [], after: saidBy(one) })),
    ],
    indicators: after.indicators.length,
    matched: pairs.length,
    wordForWord: pairs.filter(([one, other]) => one.name === other.name && one.value === other.value && one.unit === other.unit).length,
    leftovers: relation === 'years' && before.year !== null && after.year !== null ? leftoversOf(after, before.year, after.year) : [],
  };
}

type Relation = Comparison['relation'];

function indicatorDifference(before: Indicator, after: Indicator, relation: Relation): Difference | undefined {
  const target = targetChange(before, after);
  // A date that only moved on by a year is what the new year asks for.
  const rolled = relation === 'years' && withoutYears(before.value) === withoutYears(after.value);
  const aspects: Aspect[] = [
    ...(sameWords(before.name, after.name, relation) ? [] : (['name'] as const)),
    ...(sameLevels(before, after) ? [] : (['level'] as const)),
    ...(rolled ? [] : target.aspects),
    ...(before.weight === null || after.weight === null || before.weight === after.weight ? [] : (['weight'] as const)),
  ];
  if (aspects.length === 0) return undefined;
  const [one, other] = [before, after].map((indicator) => saidBy(indicator, aspects));
  return { kind: 'changed', what: after.name, aspects, ...(one && { before: one }), ...(other && { after: other }), ...(target.easier !== undefined && { easier: target.easier }) };
}

/** An indicator as far as it matters to the reader: target, and what else has changed. */
function saidBy(indicator: Indicator, aspects: readonly Aspect[] = ['name']): Said {
  const { level1, level2, name, value, unit, weight } = indicator;
  const parts = [
    ...(aspects.includes('level') ? [`${level1.text}/${level2.text}`] : []),
    ...(aspects.includes('name') ? [name] : []),
    endsInUnit(value, unit) ? value : `${value}${unit}`,
    ...(aspects.includes('weight') ? [`${String(weight)}分`] : []),
  ];
  return { cell: aspects.length === 1 && aspects[0] === 'name' ? nameCell(indicator) : valueCell(indicator), text: parts.filter((part) => part !== '').join(' ') };
}

function sameWords(before: string, after: string, relation: Relation): boolean {
  const [one, other] = [fold(before), fold(after)];
  return one === other || (relation === 'years' && withoutYears(one) === withoutYears(other));
}

/** 产出 and 产出指标 are one level; a form without that level says nothing of it. */
function sameLevels(before: Indicator, after: Indicator): boolean {
  return (['level1', 'level2'] as const).every((level) => {
    const [one = '', other = ''] = [before[level].text, after[level].text].map((text) => fold(text).replace(/指标$/, ''));
    return one === other || one === '' || other === '';
  });
}

/** Texts that say what is to be reached; the rest of a head differs from stage to stage. */
const GOALS: readonly string[] = ['总体目标', '年度目标'];

function fieldDifferences(before: Form, after: Form, relation: Relation): Difference[] {
  const goals = GOALS.flatMap((name) => {
    const [one, other] = [before, after].map((form) => form.fields.find((field) => field.name === name && field.value.trim() !== ''));
    if (one === undefined || other === undefined || sameWords(one.value, other.value, relation)) return [];
    return [difference(name, 'text', fieldSaid(one), fieldSaid(other))];
  });
  const money = (['total', 'fiscal', 'other'] as const).flatMap((role) => {
    const [one, other] = [before, after].map((form) => budgetOf(form, role));
    if (one === undefined || other === undefined || one.yuan === other.yuan) return [];
    return [difference(other.label, 'money', moneySaid(one), moneySaid(other))];
  });
  return [...money, ...goals];
}

function difference(what: string, aspect: Aspect, before: Said, after: Said): Difference {
  return { kind: 'changed', what, aspects: [aspect], before, after };
}

/** The amount that was budgeted, not what was spent of it. */
function budgetOf({ money }: Form, role: Money['role']): Money | undefined {
  const amounts = money.filter((one) => one.role === role && one.yuan !== null && !/执行|实际|支出数|到位/.test(one.column));
  return amounts.find(({ column }) => /年初|预算/.test(column)) ?? amounts[0];
}

function fieldSaid({ cell, value }: Field): Said {
  return { cell, text: value };
}

function moneySaid({ cell, written, unit }: Money): Said {
  return { cell, text: `${written}${unit}` };
}

/** Goals, names and targets that speak of the earlier year and not of their own. */
function leftoversOf(form: Form, earlier: number, own: number): Leftover[] {
  const carries = (text: string): boolean => {
    const years = promisedYears(text);
    return years.includes(earlier) && !years.includes(own);
  };
  return [
    ...form.fields.filter(({ name, value }) => GOALS.includes(name) && carries(value)).map((field) => ({ what: field.name, ...fieldSaid(field) })),
    ...form.indicators.flatMap((one) => [
      ...(carries(one.name) ? [{ what: one.name, cell: nameCell(one), text: one.name }] : []),
      ...(carries(one.value) ? [{ what: one.name, cell: valueCell(one), text: one.value }] : []),
    ]),
  ];
}
