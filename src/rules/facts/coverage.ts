import type { Form, Indicator } from '../../form/schema';
import type { Row } from '../../sheet/book';
import { shownText } from '../../sheet/build';
import type { RuleContext } from '../rule';
import { saysNone } from './none';

type Rows = Pick<RuleContext, 'rowAt' | 'height'>;

/** Whether a cell of the row shows anything but white space. */
function isFilledRow(row: Row | undefined): boolean {
  return row?.some((cell) => shownText(cell).trim() !== '') ?? false;
}

const LONGEST_NONE = 4;

/** Whether an indicator states a target at all; - and / state none. */
export function hasValue({ value }: Indicator): boolean {
  return value.length > LONGEST_NONE || (value !== '' && !saysNone(value));
}

/** The sheet's last row that shows anything; -1 for an empty sheet. */
export function lastFilledRow(ctx: Rows): number {
  let last = ctx.height - 1;
  while (last >= 0 && !isFilledRow(ctx.rowAt(last))) last -= 1;
  return last;
}

/**
 * The indicator that the end of the text has cut off: it stands in the sheet's last filled row and has no value although
 * an indicator above it has one. Nobody can say what is missing there.
 */
export function cutOffIndicator(form: Form, ctx: Rows): Indicator | undefined {
  const last = form.indicators.at(-1);
  if (last?.value !== '' || last.row !== lastFilledRow(ctx)) return undefined;
  return form.indicators.some(hasValue) ? last : undefined;
}

/** Whether the sheet's text ends in the middle of the form's table: in an indicator without a value, or in a bare level. */
export function isCutOff(form: Form, ctx: Rows): boolean {
  if (cutOffIndicator(form, ctx) !== undefined) return true;
  const last = lastFilledRow(ctx);
  return form.emptyLevels.some(({ cell }) => cell.row === last) && form.indicators.some(hasValue);
}
