import { fill } from '../form/words';
import { textsOf } from '../rules/words';
import type { SheetResult } from './finding';
import type { Ignore, Settings } from './settings';
import { hash } from './identity';

/** Says which of the things set aside no longer match anything, at the first form of the first sheet that has one. */
export function unusedIgnores(results: SheetResult[], settings: Settings, used: ReadonlySet<Ignore>): SheetResult[] {
  const active = settings.rules.find(({ rule }) => rule.name === 'suppression/unused');
  const running = new Set(settings.rules.map(({ rule }) => rule.name));
  const unused = settings.ignored.filter((ignore) => !used.has(ignore) && running.has(ignore.rule));
  const home = results.findIndex((result) => result.forms.length > 0);
  const form = results[home]?.forms[0];
  if (active === undefined || unused.length === 0 || form === undefined) return results;
  const texts = textsOf(active.rule, settings.locale);
  const findings = unused.map((ignore) => ({
    rule: active.rule.name,
    severity: active.severity ?? active.rule.severity,
    category: active.rule.category,
    form: form.id,
    fingerprint: hash(`${active.rule.name}|${ignore.rule}|${ignore.fingerprint ?? ''}`),
    cell: form.titleCell ?? { row: form.range.top, col: form.range.left },
    message: fill(texts.messages['unused'] ?? texts.title, { rule: ignore.rule, reason: ignore.reason }),
    because: texts.why,
    related: [],
    fixes: [],
  }));
  return results.map((result, index) => (index === home ? { ...result, findings: [...result.findings, ...findings] } : result));
}
