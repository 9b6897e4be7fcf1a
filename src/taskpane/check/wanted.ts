/** What of a result the user wants to see. */
import type { Deferred, Finding, SheetResult } from '../../check/finding';
import type { Severity } from '../../rules/rule';
import { formatCell } from '../../sheet/address';
import { byWorst } from '../../rules/severity';

export type By = 'task' | 'row' | 'rule';

export interface Wanted {
  /** Words that a finding must hold, all of them, in its cell, message or rule; "" for any. */
  readonly query: string;
  readonly severity: Severity | 'all';
  readonly by: By;
}

export const everything: Wanted = { query: '', severity: 'all', by: 'task' };

export function isFiltered({ query, severity }: Wanted): boolean {
  return query.trim() !== '' || severity !== 'all';
}

/** The result with only what is wanted: the same object where nothing is filtered. What was not judged has no severity. */
export function onlyWanted(result: SheetResult, wanted: Wanted): SheetResult {
  if (!isFiltered(wanted)) return result;
  const words = wanted.query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const has = (text: string) => words.every((word) => text.includes(word));
  const fits = ({ severity, cell, message, rule }: Finding) =>
    (wanted.severity === 'all' || severity === wanted.severity) && has(`${formatCell(cell)} ${message} ${rule}`.toLowerCase());
  const open = ({ cell, reason, rule }: Deferred) => wanted.severity === 'all' && has(`${cell ? formatCell(cell) : ''} ${reason} ${rule}`.toLowerCase());
  return { ...result, findings: result.findings.filter(fits), deferred: result.deferred.filter(open) };
}

/** The worst findings, of different rules as far as there are: the next ones of a rule say nothing new. */
export function worst(findings: readonly Finding[], count: number): readonly Finding[] {
  const firsts = new Map<string, Finding>();
  for (const finding of findings) if (!firsts.has(finding.rule)) firsts.set(finding.rule, finding);
  const chosen = [...firsts.values()].sort(byWorst).slice(0, count);
  const others = chosen.length < count ? findings.filter((finding) => !chosen.includes(finding)).slice(0, count - chosen.length) : [];
  return [...chosen, ...others];
}
