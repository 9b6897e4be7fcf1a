/** Findings in the order in which a person works them off: what one click mends, what must be thought about, the rest. */
import type { Deferred, Finding, SheetResult } from '../../check/finding';
import { groupBy } from '../../form/group';
import type { Group } from '../messages';
import { severityRank } from '../../rules/severity';

/** Findings that are shown under one line, or alone. */
export interface Fold {
  readonly key: string;
  readonly rule: string;
  /** 0-based, where the line is a row of the sheet and not a rule. */
  readonly row?: number;
  readonly findings: readonly Finding[];
}

/** From this many of one rule and one reason on, they are folded. */
const FOLD_FROM = 3;

export interface Groups {
  readonly spelling: readonly Fold[];
  readonly content: readonly Fold[];
  readonly judgement: readonly Deferred[];
}

/** Which group a finding belongs to. */
export function groupOf(finding: Finding): Exclude<Group, 'judgement'> {
  return finding.fixes.some(({ kind }) => kind === 'safe') ? 'spelling' : 'content';
}

/** The findings of a sheet, each group folded and the worst first. */
export function groups(result: SheetResult): Groups {
  const of = (group: Group) => worstFirst(folds(result.findings.filter((finding) => groupOf(finding) === group)));
  return { spelling: of('spelling'), content: of('content'), judgement: result.deferred };
}

/** A line for each rule, the worst first. */
export function byRule(findings: readonly Finding[]): readonly Fold[] {
  return worstFirst([...groupBy(findings, ({ rule }) => rule)].map(([rule, same]) => ({ key: `rule ${rule}`, rule, findings: same })));
}

/** A line for each row of the sheet, from the top. */
export function byRow(findings: readonly Finding[]): readonly Fold[] {
  return [...groupBy(findings, ({ cell }) => cell.row)].sort(([a], [b]) => a - b).map(([row, same]) => ({ key: `row ${String(row)}`, rule: same[0]?.rule ?? '', row, findings: same }));
}

/** The worst first; among equals in order of their cells. */
function worstFirst(list: readonly Fold[]): Fold[] {
  const rank = ({ findings }: Fold) => Math.min(...findings.map(({ severity }) => severityRank[severity]));
  return [...list].sort((a, b) => rank(a) - rank(b));
}

/** In order of the first of each. */
function folds(findings: readonly Finding[]): Fold[] {
  return [...groupBy(findings, ({ rule, because }) => `${rule}|${because}`)].flatMap(([key, same]): Fold[] => {
    const rule = same[0]?.rule ?? '';
    if (same.length >= FOLD_FROM) return [{ key, rule, findings: same }];
    return same.map((finding) => ({ key: identity(finding), rule, findings: [finding] }));
  });
}

/** The same finding from check to check. */
export function identity(finding: Finding): string {
  return `${finding.rule}|${finding.fingerprint}|${String(finding.cell.row)}:${String(finding.cell.col)}`;
}
