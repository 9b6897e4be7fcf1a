/** What the findings of a form call its parts, and what makes them the same ones though rows moved. */
import type { Form, Indicator } from '../form/schema';
import type { CellRef } from '../sheet/address';
import type { Change } from './change';
import { formIdentity, indicatorIdentities } from './identity';

export class Names {
  readonly title: string;
  /** level1/level2/name with the ordinal among equals, by index. */
  private readonly identities: readonly string[];
  private readonly indexes: Map<Indicator, number>;
  private readonly byRow = new Map<number, number[]>();

  constructor(public form: Form) {
    this.title = formIdentity(form);
    this.identities = indicatorIdentities(form);
    this.indexes = new Map(form.indicators.map((indicator, index) => [indicator, index]));
    for (const [index, { row }] of form.indicators.entries()) {
      const here = this.byRow.get(row);
      if (here === undefined) this.byRow.set(row, [index]);
      else here.push(index);
    }
  }

  /** The same names for the form after a change that touches none of them: findings already put into words still hold. */
  of(form: Form, { indicators }: Change): this {
    for (const [index, [before, now]] of indicators ?? []) {
      this.indexes.delete(before);
      this.indexes.set(now, index);
    }
    this.form = form;
    return this;
  }

  identityOf(indicator: Indicator): string {
    const index = this.indexes.get(indicator);
    return (index === undefined ? undefined : this.identities[index]) ?? indicator.name;
  }

  /** The indicator that a cell belongs to. */
  indicatorAt(at: CellRef): Indicator | undefined {
    return this.byRow.get(at.row)?.flatMap((index) => this.form.indicators[index] ?? []).find((one) => holds(one, at));
  }
}

function holds(indicator: Indicator, at: CellRef): boolean {
  return Object.values(indicator.cells).some((cell) => cell.row === at.row && cell.col === at.col);
}
