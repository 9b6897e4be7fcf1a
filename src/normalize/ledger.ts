/** 改动清单: a line a cell, or a line a look; what the user keeps of a normalisation. */
import type { Plan, StepName } from './plan';

export interface LedgerEntry {
  readonly step: StepName;
  /** The step in words. */
  readonly title: string;
  /** Cell or range on the sheet as it was. */
  readonly cell: string;
  /** Where it stands now; "" where nothing of the cell is left, or for looks. */
  readonly to: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

/**
 * All that the plan changes, round by round and step by step: the first line about a cell says what it held. A change
 * without contents (a blank row, a look) has one line of its own.
 */
export function ledgerOf(plan: Plan): LedgerEntry[] {
  const made = plan.steps.flatMap(({ name: step, title, changes }) => changes.map((change) => ({ step, title, change })));
  return made
    .sort((a, b) => a.change.pass - b.change.pass)
    .flatMap(({ step, title, change: { at, reason, cells } }): LedgerEntry[] =>
      cells.length === 0
        ? [{ step, title, cell: at, to: '', before: '', after: '', reason }]
        : cells.map(({ cell, to = '', before, after }) => ({ step, title, cell, to, before, after, reason })),
    );
}
