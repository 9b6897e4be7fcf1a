/** Puts what a rule found into words: place + words + trouble + way out. */
import type { Field, Form, Indicator } from '../form/schema';
import { remember } from '../rules/facts/remember';
import type { Fix, Locale, ProblemFix, RuleTexts } from '../rules/rule';
import type { Frame } from '../frame/frame';
import { formatCell, type CellRef } from '../sheet/address';
import type { Found, Held } from './context';
import type { Deferred, Finding } from './finding';
import { formIdentity, hash, indicatorIdentities } from './identity';
import type { Settings } from './settings';

type Data = Readonly<Record<string, string | number>>;

/** Fills {placeholders}; one without data stays visible, so that tests see it. */
export function fill(template: string, data: Data = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = data[key];
    return value === undefined ? whole : String(value);
  });
}

interface Told {
  readonly finding: Finding;
  /** All that the words depend on besides the found itself. */
  readonly by: string;
  readonly settings: Settings;
}

const told = new WeakMap<Found, Told>();

/** The finding that a problem becomes; the very same one as long as its form and indicator are called the same. */
export function toFinding(found: Found, form: Form, settings: Settings): Finding {
  const identity = found.indicator === undefined ? undefined : indicatorIdentities(form).get(found.indicator);
  if (identity === undefined) return inWords(found, form, settings);
  const by = `${form.id}|${formIdentity(form)}|${identity}`;
  const before = told.get(found);
  if (before?.by === by && before.settings === settings) return before.finding;
  const finding = inWords(found, form, settings);
  told.set(found, { finding, by, settings });
  return finding;
}

function inWords(found: Found, form: Form, { locale, frame }: Settings): Finding {
  const { active, problem } = found;
  const texts = active.rule.texts[locale];
  const indicator = spokenOf(found, form);
  const field = indicator === undefined ? fieldAt(form, problem.at) : undefined;
  const subject = problem.subject ?? indicator?.name ?? field?.label ?? '';
  const colon = locale === 'zh' ? '：' : ': ';
  const place = formatCell(problem.at);
  const identity = problem.identity ?? identityOf(form, indicator, field, problem.at);
  return {
    rule: active.rule.name,
    severity: active.severity ?? problem.severity ?? active.rule.severity,
    category: active.rule.category,
    form: form.id,
    fingerprint: hash(`${active.rule.name}|${formIdentity(form)}|${identity}|${problem.message ?? ''}`),
    cell: problem.at,
    message: `${place} ${subject === '' ? '' : `${shorten(tidy(subject))}${colon}`}${fill(messageOf(texts, problem.message), problem.data)}`,
    because: becauseOf(texts, active.rule.sources, frame, locale),
    related: (problem.related ?? []).map(({ at, text }) => ({ cell: at, message: text })),
    fixes: (problem.fixes ?? []).map((fix) => toFix(fix, texts)),
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
function spokenOf({ problem, indicator }: Found, form: Form): Indicator | undefined {
  if (problem.indicator === null || problem.subject !== undefined) return undefined;
  return indicator ?? byRow(form).get(problem.at.row)?.find((one) => holds(one, problem.at));
}

const byRow = remember((form: Form): ReadonlyMap<number, readonly Indicator[]> => {
  const rows = new Map<number, Indicator[]>();
  for (const indicator of form.indicators) {
    const row = rows.get(indicator.row);
    if (row === undefined) rows.set(indicator.row, [indicator]);
    else row.push(indicator);
  }
  return rows;
});

function holds(indicator: Indicator, at: CellRef): boolean {
  return Object.values(indicator.cells).some((cell) => cell.row === at.row && cell.col === at.col);
}

function fieldAt(form: Form, at: CellRef): Field | undefined {
  return form.fields.find(({ cell, labelCell }) => same(cell, at) || same(labelCell, at));
}

function same(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.col === b.col;
}

function identityOf(form: Form, indicator: Indicator | undefined, field: Field | undefined, at: CellRef): string {
  if (indicator !== undefined) return indicatorIdentities(form).get(indicator) ?? indicator.name;
  if (field !== undefined) return field.name;
  return `${String(at.row - form.range.top)},${String(at.col - form.range.left)}`;
}

function messageOf(texts: RuleTexts, key: string | undefined): string {
  const message = key === undefined ? Object.values(texts.messages)[0] : texts.messages[key];
  return message ?? key ?? texts.title;
}

/** Why it matters, with the documents that are sure to say so; an office's own frame is named with its version. */
function becauseOf(texts: RuleTexts, sources: Frame['sources'], { title, version, sources: own }: Frame, locale: Locale): string {
  const verified = (list: Frame['sources']): string[] => list.filter((source) => source.verified).map(({ basis }) => basis);
  const local = version === undefined ? [] : [`${title}（${version}）`, ...verified(own)];
  const basis = [...new Set([...local, ...verified(sources)])];
  if (basis.length === 0) return texts.why;
  return locale === 'zh' ? `${texts.why}（参照${basis.join('、')}）` : `${texts.why} (see ${basis.join(', ')})`;
}

function toFix(fix: ProblemFix, texts: RuleTexts): Fix {
  return { title: fill(texts.fixes?.[fix.title] ?? fix.title, fix.data), kind: fix.kind, edits: fix.edits };
}

/** A label as one says it: without white space, a star in front or a colon behind. */
function tidy(label: string): string {
  return label.replace(/\s+/g, '').replace(/^[*＊★]+|[:：]+$/g, '');
}

/** A long name must not push the trouble out of sight. */
function shorten(name: string): string {
  return name.length > 24 ? `${name.slice(0, 23)}…` : name;
}
