import type { Draft } from '../paper';
import type { Plan } from '../plan';
import type { Random } from '../random';
import type { LayoutId } from '../truth';

/** How one printed form is drawn: the same plan looks different in each. */
export interface Layout {
  readonly id: LayoutId;
  /** Forms without fault can be drawn in it: no evaluation frame, no cells that cannot be judged. */
  readonly clean: boolean;
  /** `plain`: nothing that a reviewer could object to. Several drafts stand one below the other. */
  readonly draw: (rng: Random, plan: Plan, plain: boolean) => Draft | Draft[];
}
