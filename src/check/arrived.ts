import { restoreCells } from '../form/cells';
import type { SheetResult } from './finding';

/** Results that have come from another thread, as good as those made here; what was so before costs a look. */
export function arrived(results: readonly SheetResult[]): readonly SheetResult[] {
  for (const { forms } of results) for (const { indicators } of forms) for (const { cells } of indicators) restoreCells(cells);
  return results;
}
