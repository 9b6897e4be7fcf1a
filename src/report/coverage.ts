/** Which rows of a form were read as what, in one sentence: a row skipped in silence is worse than a false alarm. */
import type { Form, RowReading } from '../form/schema';
import type { Words } from './words';

interface Run {
  readonly reading: RowReading;
  readonly first: number;
  last: number;
}

/** "识别16项指标（第20–45行）；第46行为分隔线，未检查" */
export function coverage(form: Form, words: Words): string {
  const rows = form.indicators.map((indicator) => indicator.row + 1);
  const span = rows.length === 0 ? '' : words.rows(Math.min(...rows), Math.max(...rows));
  const skipped = runs(form).flatMap(({ reading, first, last }) => {
    const what = words.unchecked[reading];
    return what === undefined ? [] : [words.notChecked(words.rows(first, last), what)];
  });
  return [words.recognised(form.indicators.length, span), ...skipped].join(words.semicolon);
}

/** Neighbouring rows of one reading as 1-based runs; an empty row ends none. */
function runs(form: Form): Run[] {
  const found: Run[] = [];
  form.rows.forEach((reading, offset) => {
    if (reading === 'empty') return;
    const row = form.range.top + offset + 1;
    const current = found.at(-1);
    if (current?.reading === reading) current.last = row;
    else found.push({ reading, first: row, last: row });
  });
  return found;
}
