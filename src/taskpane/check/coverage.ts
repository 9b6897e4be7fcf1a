/** Which rows were read as what, so that nothing is passed over in silence. */
import type { Form, RowReading } from '../../form/schema';

export interface Coverage {
  readonly indicators: number;
  /** "20–45", "20–31、35–45"; 1-based; "" when there are none. */
  readonly indicatorRows: string;
  readonly ruleRows: string;
  readonly unreadRows: string;
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

/** 0-based rows as 1-based stretches; rows with only a few others between them are one stretch to a reader. */
function spans(rows: readonly number[]): string {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  const stretches: [number, number][] = [];
  for (const row of sorted) {
    const last = stretches[stretches.length - 1];
    if (last && row - last[1] <= MAX_GAP) last[1] = row;
    else stretches.push([row, row]);
  }
  return stretches.map(([first, last]) => (first === last ? String(first + 1) : `${String(first + 1)}–${String(last + 1)}`)).join('、');
}

const MAX_GAP = 1;
