/** What the user has ticked, unticked and answered in a preview, and the plan that comes of it. */
import { planNormalization, usualSteps, type Change, type Plan, type PlanOptions, type StepName } from '../../normalize';
import type { Locale } from '../../rules/rule';
import type { Snapshot } from './snapshot';

export interface Choices {
  readonly steps: readonly StepName[];
  /** Ids of changes. */
  readonly without: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
}

export const usualChoices: Choices = { steps: usualSteps, without: [], answers: {} };

/** A change on offer, and whether it will be carried out. */
export interface Offer {
  readonly change: Change;
  readonly ticked: boolean;
}

export interface Preview {
  /** What will be carried out. */
  readonly plan: Plan;
  readonly offers: ReadonlyMap<StepName, readonly Offer[]>;
}

export function previewOf({ book, sheet, forms, mappings }: Snapshot, choices: Choices, locale: Locale): Preview {
  const options: PlanOptions = { steps: choices.steps, answers: choices.answers, locale, mappings };
  const plan = planNormalization(book, sheet, forms, { ...options, without: choices.without });
  // What is unticked no longer stands in the plan, but stays on the list to be ticked again.
  const all = choices.without.length === 0 ? plan : planNormalization(book, sheet, forms, options);
  const offers = new Map(
    plan.steps.map(({ name, changes }) => {
      const wanted = new Set(changes.map(({ id }) => id));
      const offered = all.steps.find((step) => step.name === name)?.changes ?? [];
      const known = new Set(offered.map(({ id }) => id));
      return [name, [...offered, ...changes.filter(({ id }) => !known.has(id))].map((change) => ({ change, ticked: wanted.has(change.id) }))] as const;
    }),
  );
  return { plan, offers };
}

/** The list with or without the item. */
export function toggled<T>(list: readonly T[], item: T, on: boolean): readonly T[] {
  const rest = list.filter((one) => one !== item);
  return on ? [...rest, item] : rest;
}
