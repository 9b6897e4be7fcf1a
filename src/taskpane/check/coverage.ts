/** Which rows were read as what, so that nothing is passed over in silence. */
import type { Form, RowReading } from '../../form/schema';

export interface Coverage {
  readonly indicators: number;
  /** Stretches of rows, 1-based: ["20–31", "35–45", "47"]. */
  readonly indicatorRows: readonly string[];
  readonly ruleRows: readonly string[];
  readonly unreadRows: readonly string[];
}

export function coverageOf(forms: readonly Form[]): Coverage {
  const rowsOf = (readings: readonly RowReading[]) =>
    spans(forms.flatMap(({ range, rows }) => rows.flatMap((reading, index) => (readings.includes(reading) ? [range.top + index] : []))));
  return {
    indicators: forms.reduce((sum, form) => sum + form.indicators.length, 0),
    indicatorRows: spans(forms.flatMap(({ indicators }) => indicators.map(({ row }) => row))),
    ruleRows: rowsOf(['rule']),
    unreadRows: rowsOf(['unread']),
  };
}

/** 0-based rows as 1-based stretches. */
function spans(rows: readonly number[]): readonly string[] {
  const stretches: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = stretches[stretches.length - 1];
    if (last && row === last[1] + 1) last[1] = row;
    else stretches.push([row, row]);
  }
  return stretches.map(([first, last]) => (first === last ? String(first + 1) : `${String(first + 1)}–${String(last + 1)}`));
}
