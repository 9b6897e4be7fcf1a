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

/** All that the plan changes, step by step. A change without contents (a blank row, a look) has one line of its own. */
export function ledgerOf(plan: Plan): LedgerEntry[] {
  return plan.steps.flatMap(({ name: step, title, changes }) =>
    changes.flatMap(({ at, reason, cells }): LedgerEntry[] =>
      cells.length === 0
        ? [{ step, title, cell: at, to: '', before: '', after: '', reason }]
        : cells.map(({ cell, to = '', before, after }) => ({ step, title, cell, to, before, after, reason })),
    ),
  );
}
