import type { Finding } from '../check/finding';
import type { Flag, FlagLevel } from '../host/host';
import { cellKey } from '../sheet/address';

const RANK: Readonly<Record<FlagLevel, number>> = { error: 2, warning: 1, info: 0 };

/** One flag for each cell with findings, as severe as the worst of them. */
export function flagsOf(findings: readonly Finding[]): Flag[] {
  const flags = new Map<number, Flag>();
  for (const { cell, severity } of findings) {
    const key = cellKey(cell);
    const before = flags.get(key);
    if (!before || RANK[severity] > RANK[before.level]) flags.set(key, { at: cell, level: severity });
  }
  return [...flags.values()];
}
