/** What the findings of a form call its parts, and what makes them the same ones though rows moved. */
import { cellsByRole } from '../form/cells';
import type { Form, Indicator } from '../form/schema';
import { sameCell, type CellRef } from '../sheet/address';
import type { Change } from './change';
import { formIdentity, indicatorIdentities } from './identity';

interface Register {
  /** level1/level2/name with the ordinal among equals, by index. */
  readonly identities: readonly string[];
  readonly indexes: Map<Indicator, number>;
  readonly byRow: ReadonlyMap<number, readonly number[]>;
}

export class Names {
  readonly title: string;
  /** Made when the first finding asks. */
  private register: Register | undefined;

  constructor(public form: Form) {
    this.title = formIdentity(form);
  }

  /** The same names for the form after a change that touches none of them: findings already put into words still hold. */
  of(form: Form, { indicators }: Change): this {
    for (const [index, [before, now]] of indicators ?? []) {
      this.register?.indexes.delete(before);
      this.register?.indexes.set(now, index);
    }
    this.form = form;
    return this;
  }

  identityOf(indicator: Indicator): string {
    const { identities, indexes } = this.registered();
    const index = indexes.get(indicator);
    return (index === undefined ? undefined : identities[index]) ?? indicator.name;
  }

  /** The indicator that a cell belongs to. */
  indicatorAt(at: CellRef): Indicator | undefined {
    const here = this.registered().byRow.get(at.row) ?? [];
    return here.flatMap((index) => this.form.indicators[index] ?? []).find((one) => holds(one, at));
  }

  private registered(): Register {
    return (this.register ??= registerOf(this.form));
  }
}

function registerOf(form: Form): Register {
  const byRow = new Map<number, number[]>();
  for (const [index, { row }] of form.indicators.entries()) {
    const here = byRow.get(row);
    if (here === undefined) byRow.set(row, [index]);
    else here.push(index);
  }
  return { identities: indicatorIdentities(form), indexes: new Map(form.indicators.map((indicator, index) => [indicator, index])), byRow };
}

function holds(indicator: Indicator, at: CellRef): boolean {
  return cellsByRole(indicator.cells).some(([, cell]) => sameCell(cell, at));
}
