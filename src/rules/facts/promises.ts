import { aimsBeyondYear, goalPeriodOf } from '../../form/goal-period';
import { remember } from '../../form/remember';
import type { Field, Form, Indicator } from '../../form/schema';
import { matchPromises, type PromiseMatch } from '../../goal/match';
import { isMoney } from '../../goal/measure';
import type { GoalPromise } from '../../goal/promise';
import { scanGoal } from '../../goal/scan';
import { findUnit } from '../../target';
import { yearGoal } from './form';

export interface KeptPromises {
  readonly goal: Field;
  readonly matches: readonly PromiseMatch[];
}

/**
 * The year's goal and what became of each number it promises. Undefined where it cannot be judged: no goal, one of the whole
 * term over targets of the year, a register, or a table that ends before any effect or satisfaction, which may be cut off.
 */
export const keptPromises = remember((form: Form): KeptPromises | undefined => {
  const goal = yearGoal(form);
  if (goal === undefined || isList(form) || !reachesEffects(form)) return undefined;
  if (goal.name === '总体目标' && aimsBeyondYear(form)) return undefined;
  const promises = promisesOf(goal.value, form.year).filter((promise) => !isBudgeted(promise, form));
  return { goal, matches: matchPromises(promises, indicatorsOf(goal, form)) };
});

/** What the last goals promise: while the table is edited the goal stays as it is. */
const goals = new Map<string, readonly GoalPromise[]>();
const manyGoals = 50;

function promisesOf(text: string, year: number | null): readonly GoalPromise[] {
  const key = `${String(year)} ${text}`;
  const known = goals.get(key);
  if (known !== undefined) return known;
  const promises = scanGoal(text, { year: year ?? undefined });
  if (goals.size >= manyGoals) goals.clear();
  goals.set(key, promises);
  return promises;
}

/** Where the term and the year have indicators of their own, the year's goal is kept by the year's. */
function indicatorsOf(goal: Field, form: Form): readonly Indicator[] {
  const ofYear = form.indicators.filter((one) => goalPeriodOf(form, one) === 'year');
  return goal.name === '年度目标' && ofYear.length > 0 ? ofYear : form.indicators;
}

/** A goal speaks of a handful of indicators; thousands of them are a list of many projects. */
function isList({ kind, indicators }: Form): boolean {
  return kind === 'register' || indicators.length > 2000;
}

/** Effects come last: looked for from the end. */
function reachesEffects({ indicators }: Form): boolean {
  for (let index = indicators.length - 1; index >= 0; index -= 1) {
    const indicator = indicators[index];
    if (indicator !== undefined && /效益|效果|满意/.test(`${indicator.level1.text}${indicator.level2.text}${indicator.name}`)) return true;
  }
  return false;
}

/** An amount that the money block carries speaks of the budget, not of a result. */
function isBudgeted({ quantity }: GoalPromise, form: Form): boolean {
  const unit = findUnit(quantity.unit);
  if (unit === undefined || !isMoney(quantity.unit)) return false;
  const yuan = quantity.number * unit.factor;
  return form.money.some((amount) => amount.yuan !== null && Math.abs(amount.yuan - yuan) < 1);
}
