import type { Field, Form, Indicator } from '../../form/schema';
import { matchPromises, type PromiseMatch } from '../../goal/match';
import { isMoney } from '../../goal/measure';
import type { GoalPromise } from '../../goal/promise';
import { scanGoal } from '../../goal/scan';
import { findUnit } from '../../target/units';
import { yearGoal } from './form';

export interface KeptPromises {
  readonly goal: Field;
  readonly matches: readonly PromiseMatch[];
}

/**
 * The year's goal and what became of each number it promises. Undefined where it cannot be judged: no goal, a register,
 * or a table that ends before any effect or satisfaction, which may be cut off.
 */
export function keptPromises(form: Form): KeptPromises | undefined {
  const known = cache.get(form);
  if (known !== undefined) return known === null ? undefined : known;
  const kept = judge(form);
  cache.set(form, kept ?? null);
  return kept;
}

/** Two rules ask the same of a form, which never changes. */
const cache = new WeakMap<Form, KeptPromises | null>();

function judge(form: Form): KeptPromises | undefined {
  const goal = yearGoal(form);
  if (goal === undefined || isList(form) || !reachesEffects(form)) return undefined;
  const promises = scanGoal(goal.value, { year: form.year ?? undefined }).filter((promise) => !isBudgeted(promise, form));
  return { goal, matches: matchPromises(promises, indicatorsOf(goal, form)) };
}

/** Where the term and the year have tables of their own, the year's goal is kept by the year's. */
function indicatorsOf(goal: Field, { indicators, tables }: Form): readonly Indicator[] {
  const ofYear = indicators.filter(({ table }) => tables[table]?.period !== 'term');
  return goal.name === '年度目标' && ofYear.length > 0 ? ofYear : indicators;
}

/** A goal speaks of a handful of indicators; thousands of them are a list of many projects. */
function isList({ kind, indicators }: Form): boolean {
  return kind === 'register' || indicators.length > 2000;
}

function reachesEffects(form: Form): boolean {
  return form.indicators.some(({ level1, level2, name }) => /效益|效果|满意/.test(`${level1.text}${level2.text}${name}`));
}

/** An amount that the money block carries speaks of the budget, not of a result. */
function isBudgeted({ quantity }: GoalPromise, form: Form): boolean {
  const unit = findUnit(quantity.unit);
  if (unit === undefined || !isMoney(quantity.unit)) return false;
  const yuan = quantity.number * unit.factor;
  return form.money.some((amount) => amount.yuan !== null && Math.abs(amount.yuan - yuan) < 1);
}
