/** What the findings of a form call its parts, and what makes them the same ones though rows moved. */
import { cellsByRole } from '../form/cells';
import { groupBy } from '../form/group';
import type { Form, Indicator } from '../form/schema';
import { sameCell, type CellRef } from '../sheet/address';
import type { Change } from './change';
import { formIdentity, hasherOf, indicatorIdentity, ordinalsOf, type Hasher } from './identity';

export class Names {
  readonly title: string;
  /** Which indicators are the second or a later of their name; made when the first finding asks. */
  private ordinals: Map<Indicator, number> | undefined;
  /** The indexes of the indicators of each row, made when the first finding asks that names none. */
  private rows: ReadonlyMap<number, readonly number[]> | undefined;

  /** By rule: what the fingerprints of its findings begin with. */
  private readonly hashers = new Map<string, Hasher>();

  constructor(public form: Form) {
    this.title = formIdentity(form);
  }

  /** The same names for the form after a change that touches none of them: findings already put into words still hold. */
  of(form: Form, { indicators }: Change): this {
    for (const [before, now] of indicators?.values() ?? []) {
      const ordinal = this.ordinals?.get(before);
      this.ordinals?.delete(before);
      if (ordinal !== undefined) this.ordinals?.set(now, ordinal);
    }
    this.form = form;
    return this;
  }

  /** What makes a rule's finding the same one whenever the form is checked. */
  fingerprint(rule: string, identity: string, message: string): string {
    let hasher = this.hashers.get(rule);
    if (hasher === undefined) this.hashers.set(rule, (hasher = hasherOf(rule, '|', this.title, '|')));
    return hasher(identity, '|', message);
  }

  identityOf(indicator: Indicator): string {
    this.ordinals ??= ordinalsOf(this.form);
    return indicatorIdentity(indicator, this.ordinals.get(indicator));
  }

  /** The indicator that a cell belongs to. */
  indicatorAt(at: CellRef): Indicator | undefined {
    this.rows ??= groupBy([...this.form.indicators.keys()], (index) => this.form.indicators[index]?.row ?? -1);
    const here = this.rows.get(at.row) ?? [];
    return here.flatMap((index) => this.form.indicators[index] ?? []).find((one) => holds(one, at));
  }
}

function holds(indicator: Indicator, at: CellRef): boolean {
  return cellsByRole(indicator.cells).some(([, cell]) => sameCell(cell, at));
}
