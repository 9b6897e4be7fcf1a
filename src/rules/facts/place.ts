import type { Indicator } from '../../form/schema';
import type { CellRef } from '../../sheet/address';
import type { Edit } from '../../sheet/edit';
import type { Comparator } from '../../target';
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

/** Writes a sign: into the sign column where the form has one, in words where words stand there; else `whole` for the value. */
export function putSign(ctx: Put, indicator: Indicator, sign: Comparator, whole: string): Edit {
  const { cells, signText } = indicator;
  if (cells.sign === undefined) return ctx.put(valueCell(indicator), whole);
  return ctx.put(cells.sign, signText.includes('于') ? inWords[sign] : sign);
}

const inWords: Readonly<Record<Comparator, string>> = { '≥': '大于等于', '≤': '小于等于', '＞': '大于', '＜': '小于', '＝': '等于' };

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
