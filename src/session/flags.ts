import type { Finding } from '../check/finding';
import type { Flag } from '../host/host';
import { cellKey } from '../sheet/address';
import { severityRank } from '../rules/severity';

/** One flag for each cell with findings, as severe as the worst of them. */
export function flagsOf(findings: readonly Finding[]): Flag[] {
  const flags = new Map<number, Flag>();
  for (const { cell, severity } of findings) {
    const key = cellKey(cell);
    const before = flags.get(key);
    if (!before || severityRank[severity] < severityRank[before.level]) flags.set(key, { at: cell, level: severity });
  }
  return [...flags.values()];
}
