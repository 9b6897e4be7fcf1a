import type { Indicator } from '../../form/schema';
import { squeeze } from '../../form/squeeze';
import { dateOfSerial, type CalendarDate } from '../../sheet/display/date';

/** 2009–2064, with or without a thousands separator. */
const SERIAL = /^[45]\d,?\d{3}$/;
const ASKS_DAY = /时间|日期|时限|期限|节点/;

/** The day that lost its format: 46387 of a 完成时间 is the number by which a spreadsheet keeps a date. Its unit cell may hold it again. */
export function serialDayOf({ name, valueText, unitText }: Indicator): CalendarDate | undefined {
  const code = valueText.charCodeAt(0);
  // Nearly every target is told by its first character.
  if ((code !== 52 && code !== 53) || !ASKS_DAY.test(name)) return undefined;
  const [value, unit] = [squeeze(valueText), squeeze(unitText)];
  return SERIAL.test(value) && (unit === '' || unit === value) ? dateOfSerial(Number(value.replace(',', ''))) : undefined;
}
