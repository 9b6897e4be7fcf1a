/** How things stand, at a glance: the worst that was found, or nothing. */
import type { Finding } from '../../check/finding';
import type { Severity } from '../../rules/rule';
import { formatCell, type CellRef } from '../../sheet/address';
import { severityRank } from '../../rules/severity';
import { groupBy } from '../../form/group';

/** `clear`: the rules have nothing to say, which is no approval. */
export type Standing = Severity | 'clear';

const RANK: Readonly<Record<Standing, number>> = { ...severityRank, clear: 3 };

export function byStanding(a: Standing, b: Standing): number {
  return RANK[a] - RANK[b];
}

/** The worst of what was found at some place. */
export function standingOf(findings: readonly Pick<Finding, 'severity'>[]): Standing {
  return findings.reduce<Standing>((worst, { severity }) => (RANK[severity] < RANK[worst] ? severity : worst), 'clear');
}

/** Findings by the name of their cell. */
export function findingsByCell(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  return groupBy(findings, ({ cell }) => formatCell(cell));
}

/** The findings at any of these cells, in order of the cells. */
export function findingsAt(byCell: ReadonlyMap<string, readonly Finding[]>, cells: readonly CellRef[]): readonly Finding[] {
  return [...new Set(cells.map(formatCell))].flatMap((name) => byCell.get(name) ?? []);
}
