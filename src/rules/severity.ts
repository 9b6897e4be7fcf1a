import type { Severity } from './rule';

/** 0 for the gravest. */
export const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The worst first. */
export function byWorst(a: { readonly severity: Severity }, b: { readonly severity: Severity }): number {
  return severityRank[a.severity] - severityRank[b.severity];
}
