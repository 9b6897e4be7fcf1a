import type { Indicator } from '../../form/schema';
import type { CellRef } from '../../sheet/address';
import type { Edit } from '../../sheet/edit';
import type { RuleContext } from '../rule';
import { squeeze } from '../../form/squeeze';

/** Where the target stands, or should stand. */
export function valueCell(indicator: Indicator): CellRef {
  return indicator.cells.value ?? nameCell(indicator);
}

/** Where the name stands; the row’s first cell where it has none. */
export function nameCell(indicator: Indicator): CellRef {
  return indicator.cells.name ?? { row: indicator.row, col: 0 };
}

type Put = Pick<RuleContext, 'put'>;

/** Writes a sign: into the sign column where the form has one, else before the value as it will then stand. */
export function withSign(ctx: Put, indicator: Indicator, sign: string, value = squeeze(indicator.valueText)): readonly Edit[] {
  const { sign: signCell } = indicator.cells;
  return signCell === undefined ? [ctx.put(valueCell(indicator), sign + value)] : [ctx.put(signCell, sign)];
}

/** Writes a unit: into the unit column where the form has one, else behind the figure. */
export function withUnit(ctx: Put, indicator: Indicator, unit: string): readonly Edit[] {
  const { unit: unitCell } = indicator.cells;
  return unitCell === undefined ? [ctx.put(valueCell(indicator), behindFigure(indicator, unit))] : [ctx.put(unitCell, unit)];
}

/** The value with a unit behind its figure, before what it is counted per: 620万/月 → 620万元/月. */
function behindFigure({ valueText, target }: Indicator, unit: string): string {
  const value = squeeze(valueText);
  if (target.kind !== 'quantity' || target.per === undefined) return value + unit;
  const parts = value.split(target.digits);
  return parts.length === 2 ? parts.join(target.digits + unit) : value + unit;
}
