/** Puts what a rule found into words: place + words + trouble + way out. */
import type { Field, Form, Indicator } from '../form/schema';
import { fill, type Locale } from '../form/words';
import type { Fix, ProblemFix, RuleTexts } from '../rules/rule';
import type { Frame } from '../frame/frame';
import { textsOf } from '../rules/words';
import { formatCell, sameCell, type CellRef } from '../sheet/address';
import { squeeze } from '../form/squeeze';
import type { Found, Held, Notes } from './context';
import type { Deferred, Finding } from './finding';
import type { Names } from './names';
import type { Settings } from './settings';

/** The findings that notes become, in order; the very same ones as long as the form is called the same. */
export function toFindings(notes: Notes, names: Names, settings: Settings): readonly Finding[] {
  if (notes.told?.by !== names) notes.told = { by: names, findings: inOrder(notes.found.map((one) => inWords(one, names, settings))) };
  return notes.told.findings;
}

/** Row by row, then column, then rule. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.length < 2 ? findings : [...findings].sort(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
  return a.cell.row - b.cell.row || a.cell.col - b.cell.col || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

function inWords(found: Found, names: Names, { locale, frame }: Settings): Finding {
  const { active, problem } = found;
  const { form } = names;
  const texts = textsOf(active.rule, locale);
  const indicator = spokenOf(found, names);
  const field = indicator === undefined ? fieldAt(form, problem.at) : undefined;
  const subject = problem.subject ?? indicator?.name ?? field?.label ?? '';
  const colon = locale === 'zh' ? '：' : ': ';
  const place = formatCell(problem.at);
  const identity = problem.identity ?? identityOf(names, indicator, field, problem.at);
  return {
    rule: active.rule.name,
    severity: active.severity ?? problem.severity ?? active.rule.severity,
    category: active.rule.category,
    form: form.id,
    fingerprint: names.fingerprint(active.rule.name, identity, problem.message ?? ''),
    cell: problem.at,
    message: `${place} ${subject === '' ? '' : `${shorten(tidy(subject))}${colon}`}${fill(messageOf(texts, problem.message), problem.data, locale)}`,
    because: becauseOf(texts, active.rule.sources, frame, locale),
    related: (problem.related ?? []).map(({ at, text }) => ({ cell: at, message: text })),
    fixes: (problem.fixes ?? []).map((fix) => toFix(fix, texts, locale)),
  };
}

/** What a rule could not judge. */
export function toDeferred({ active, deferral }: Held, form: Form): Deferred {
  return {
    rule: active.rule.name,
    form: form.id,
    reason: deferral.reason,
    ...(deferral.at === undefined ? {} : { cell: deferral.at }),
  };
}

/** The indicator that a message names: the one given, else the one that the cell belongs to. */
function spokenOf({ problem, indicator }: Found, names: Names): Indicator | undefined {
  if (problem.indicator === null || problem.subject !== undefined) return undefined;
  return indicator ?? names.indicatorAt(problem.at);
}

function fieldAt(form: Form, at: CellRef): Field | undefined {
  return form.fields.find(({ cell, labelCell }) => sameCell(cell, at) || sameCell(labelCell, at));
}

function identityOf(names: Names, indicator: Indicator | undefined, field: Field | undefined, at: CellRef): string {
  if (indicator !== undefined) return names.identityOf(indicator);
  if (field !== undefined) return field.name;
  const { form } = names;
  return `${String(at.row - form.range.top)},${String(at.col - form.range.left)}`;
}

function messageOf(texts: RuleTexts, key: string | undefined): string {
  if (key !== undefined) return texts.messages[key] ?? key;
  for (const only in texts.messages) return texts.messages[only] ?? texts.title;
  return texts.title;
}

/** Why it matters, with the documents that are sure to say so; an office's own frame is named with its version. */
function becauseOf(texts: RuleTexts, sources: Frame['sources'], frame: Frame, locale: Locale): string {
  const known = because.get(texts);
  if (known?.frame === frame) return known.text;
  const text = reasonOf(texts, sources, frame, locale);
  because.set(texts, { frame, text });
  return text;
}

/** A rule gives the same reason with each of its findings; texts are those of one language. */
const because = new WeakMap<RuleTexts, { readonly frame: Frame; readonly text: string }>();

function reasonOf(texts: RuleTexts, sources: Frame['sources'], { title, version, sources: own }: Frame, locale: Locale): string {
  const verified = (list: Frame['sources']): string[] => list.filter((source) => source.verified).map(({ basis }) => basis);
  const local = version === undefined ? [] : [`${title}（${version}）`, ...verified(own)];
  const basis = [...new Set([...local, ...verified(sources)])];
  if (basis.length === 0) return texts.why;
  return locale === 'zh' ? `${texts.why}（参照${basis.join('、')}）` : `${texts.why} (see ${basis.join(', ')})`;
}

function toFix(fix: ProblemFix, texts: RuleTexts, locale: Locale): Fix {
  return { title: fill(texts.fixes?.[fix.title] ?? fix.title, fix.data, locale), kind: fix.kind, edits: fix.edits };
}

/** A label as one says it: without white space, a star in front or a colon behind. */
function tidy(label: string): string {
  return squeeze(label).replace(/^[*＊★]+|[:：]+$/g, '');
}

/** A long name must not push the trouble out of sight. */
function shorten(name: string): string {
  return name.length > 24 ? `${name.slice(0, 23)}…` : name;
}
