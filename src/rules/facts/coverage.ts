import type { Form, Indicator } from '../../form/schema';
import type { Row, Sheet } from '../../sheet/book';
import { shownText } from '../../sheet/build';

/** Whether a cell of the row shows anything but white space. */
function isFilledRow(row: Row | undefined): boolean {
  return row?.some((cell) => shownText(cell).trim() !== '') ?? false;
}

/** The sheet's last row that shows anything; -1 for an empty sheet. */
export function lastFilledRow(sheet: Sheet): number {
  let last = sheet.rows.length - 1;
  while (last >= 0 && !isFilledRow(sheet.rows[last])) last -= 1;
  return last;
}

/**
 * The indicator that the end of the text has cut off: it stands in the sheet's last filled row and has no value although
 * an indicator above it has one. Nobody can say what is missing there.
 */
export function cutOffIndicator(form: Form, sheet: Sheet): Indicator | undefined {
  const last = form.indicators.at(-1);
  if (last?.value !== '' || last.row !== lastFilledRow(sheet)) return undefined;
  return form.indicators.some((indicator) => indicator.value !== '') ? last : undefined;
}
