/** Findings in the order in which a person works them off: what one click mends, what must be thought about, the rest. */
import type { Deferred, Finding, SheetResult } from '../../check/finding';
import type { Severity } from '../../rules/rule';
import type { Group } from '../messages';

/** Findings that are shown under one line, or alone. */
export interface Fold {
  readonly key: string;
  readonly rule: string;
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

export function groups(result: SheetResult): Groups {
  const of = (group: Group) => worstFirst(folds(result.findings.filter((finding) => groupOf(finding) === group)));
  return { spelling: of('spelling'), content: of('content'), judgement: result.deferred };
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The worst first; among equals in order of their cells. */
function worstFirst(list: readonly Fold[]): Fold[] {
  const rank = ({ findings }: Fold) => Math.min(...findings.map(({ severity }) => RANK[severity]));
  return [...list].sort((a, b) => rank(a) - rank(b));
}

/** In order of the first of each. */
function folds(findings: readonly Finding[]): Fold[] {
  const byReason = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.rule}|${finding.because}`;
    const same = byReason.get(key);
    if (same) same.push(finding);
    else byReason.set(key, [finding]);
  }
  return [...byReason].flatMap(([key, same]): Fold[] => {
    const rule = same[0]?.rule ?? '';
    if (same.length >= FOLD_FROM) return [{ key, rule, findings: same }];
    return same.map((finding) => ({ key: identity(finding), rule, findings: [finding] }));
  });
}

/** The same finding from check to check. */
export function identity(finding: Finding): string {
  return `${finding.rule}|${finding.fingerprint}|${String(finding.cell.row)}:${String(finding.cell.col)}`;
}
