/** Input rules as programs list them, one rectangle at a time, gathered to rules with several ranges. */
import type { Validation } from '../sheet/book';
import { sameData } from '../sheet/equal';
import type { Range } from '../sheet/range';

export type Rule = Omit<Validation, 'ranges'>;

/** Equal rules become one with several ranges, in the order of their first. */
export function gatheredRules(found: readonly { readonly range: Range; readonly rule: Rule }[]): Validation[] {
  const gathered: Validation[] = [];
  for (const { range, rule } of found) {
    const index = gathered.findIndex(({ ranges: _ranges, ...other }) => sameData(other, rule));
    const before = gathered[index];
    if (before) gathered[index] = { ...before, ranges: [...before.ranges, range] };
    else gathered.push({ ranges: [range], ...rule });
  }
  return gathered;
}

/** What has to go and what has to come for a sheet's rules to be those: a rule that stays is not touched. */
export function rulesBetween(before: readonly Validation[], after: readonly Validation[]): { readonly gone: readonly Validation[]; readonly come: readonly Validation[] } {
  const lacks = (list: readonly Validation[]) => (one: Validation) => !list.some((other) => sameData(one, other));
  return { gone: before.filter(lacks(after)), come: after.filter(lacks(before)) };
}
