/** 补全指标: rows for the classes that the frame demands and the form lacks. Names come from the library, values stay empty. */
import type { Form } from '../form/schema';
import type { Frame } from '../frame/frame';
import { evaluationClasses, matchLevel1, matchLevel2, type Level2Class } from '../frame/levels';
import { aptEntries } from '../library/apt-entries';
import type { Library } from '../library/library';
import type { LibraryEntry } from '../library/schema';
import { generalSets, suggestSets } from '../library/suggest';
import type { Book } from '../sheet/book';
import { groupBy } from '../form/group';
import { bodiesOf, costsApart, type Body } from './body';
import { rowHurdle } from './hurdle';
import { levelTextsOf } from './level-texts';
import { byClass, placesOf, type RowClass } from './place';
import type { FillPlan, PlannedRow } from './plan';
import { projectWordsOf } from './project-words';
import type { Reason, ReasonKey } from './reasons';
import { writeRows } from './write-rows';

/** A class that the form lacks, with what may stand in it. */
export interface ClassOffer {
  /** The level-2 class; what `classes` and `names` speak of. */
  readonly class: Level2Class;
  readonly level1: string;
  readonly level2: string;
  /** Added unless the user says otherwise. */
  readonly ticked: boolean;
  readonly reason: Reason;
  /** Indicators of the library that fit the project, best first. */
  readonly names: readonly string[];
}

export interface CompletePlan extends FillPlan {
  /** Every class that is missing, in the frame's order. */
  readonly offers: readonly ClassOffer[];
}

export interface CompleteChoices {
  /** The classes to add; absent: those that are ticked. */
  readonly classes?: readonly Level2Class[];
  /** Which indicator for a class; absent: the first that the library offers. */
  readonly names?: Readonly<Partial<Record<Level2Class, string>>>;
}

/** Nothing is added to a form that follows no frame of classes (duties). */
export function completeIndicators(book: Book, sheetId: string, form: Form, frame: Frame, library: Library, choices: CompleteChoices = {}): CompletePlan {
  const sheet = book.sheets.find(({ id }) => id === sheetId);
  const bodies = sheet === undefined ? [] : bodiesOf(form, sheet);
  const empty: CompletePlan = { sheet: sheetId, rows: [], left: [], edits: [], offers: [] };
  if (sheet === undefined || bodies.length === 0 || form.template === 'duty') return empty;
  const hurdle = hurdleOf(form, bodies);
  if (hurdle !== undefined) return { ...empty, left: [{ words: '', reason: { key: hurdle } }] };
  const texts = levelTextsOf(form);
  const candidates = fittingEntries(form, library);
  const missing = missingClasses(form, frame, bodies);
  const offers = missing.map((filed): ClassOffer & { readonly filed: RowClass } => ({
    filed,
    class: filed.level2,
    level1: texts.level1(filed.level1),
    level2: texts.level2(filed.level2),
    ...wanted(filed, form, frame),
    names: [...new Set((candidates.get(costOf(filed.level2)) ?? []).map(({ name }) => name))],
  }));
  const chosen = offers.filter((offer) => choices.classes?.includes(offer.class) ?? offer.ticked).sort((a, b) => byClass(a.filed, b.filed));
  const places = placesOf(bodies, chosen.map(({ filed }) => filed));
  const rows = chosen.flatMap((offer, index) => {
    const place = places[index];
    const name = choices.names?.[offer.class] ?? offer.names[0] ?? '';
    return place === undefined ? [] : [{ offer, name, row: { place, level1: offer.level1, level2: offer.level2, cells: { name } } }];
  });
  const written = writeRows(book, sheet, bodies, rows.map(({ row }) => row));
  const planned = rows.map(({ offer, name, row }, index): PlannedRow => ({
    id: offer.class,
    level1: offer.level1,
    level2: offer.level2,
    name,
    sign: null,
    number: '',
    unit: '',
    signs: [],
    reason: offer.reason,
    at: { row: written.rows[index] ?? 0, col: bodies[row.place.body]?.columns.name ?? 0 },
  }));
  return { sheet: sheetId, rows: planned, left: [], edits: written.edits, offers: offers.map(({ filed: _, ...offer }) => offer) };
}

/** Why it cannot be said what the form lacks: it lists several projects, has no level 2, or levels of another frame. */
function hurdleOf(form: Form, bodies: readonly Body[]): ReasonKey | undefined {
  const hurdle = rowHurdle(form, bodies);
  if (hurdle !== undefined) return hurdle;
  if (form.kind === 'register') return 'many-projects';
  if (bodies.every(({ columns }) => columns.level2 === undefined)) return 'no-level2';
  const printed = [...outputLevels(form)];
  const known = printed.filter((text) => matchLevel2(text) !== undefined);
  return known.length * 2 < printed.length ? 'other-levels' : undefined;
}

/** What the form prints as levels 2 of its outputs: there frames differ, 履职效能 has 重点工作 where others have 数量. */
function outputLevels({ indicators, emptyLevels }: Form): ReadonlySet<string> {
  const outputs = indicators.filter(({ level1 }) => (matchLevel1(level1.text) ?? '产出') === '产出').map(({ level2 }) => level2.text);
  const waiting = indicators.length > 0 ? [] : emptyLevels.flatMap(({ level, text }) => (level === 2 ? [text] : []));
  return new Set([...outputs, ...waiting].filter((text) => text !== ''));
}

/** Classes of the frame in which the form names no indicator. 成本 counts in either frame. */
function missingClasses(form: Form, frame: Frame, bodies: readonly Body[]): readonly RowClass[] {
  const has = new Set(form.indicators.map(({ level2, level1 }) => matchLevel2(level2.text) ?? matchLevel1(level1.text)));
  const costs = has.has('成本') || [...has].some((one) => one?.endsWith('成本') === true);
  const apart = costsApart(bodies);
  const all = frame.levels.flatMap(({ class: level1, children }) => children.map((child): RowClass => ({ level1, level2: child.class })));
  return all
    .filter(({ level1, level2 }) => !evaluationClasses.has(level1) && !has.has(level2) && !(level2.endsWith('成本') && costs))
    .map((filed) => (filed.level2 === '成本' && apart ? { level1: '成本', level2: '经济成本' } : filed));
}

const benefits: ReadonlySet<Level2Class> = new Set<Level2Class>(['经济效益', '社会效益', '生态效益', '可持续影响']);

function wanted({ level1, level2 }: RowClass, form: Form, frame: Frame): Pick<ClassOffer, 'ticked' | 'reason'> {
  const level = frame.levels.find((one) => one.class === level1);
  const child = level?.children.find((one) => one.class === level2);
  const basis = frame.sources[0]?.basis ?? frame.title;
  if (child?.demanded === true) return { ticked: true, reason: { key: 'demanded', data: { basis, class: child.text } } };
  const hasBenefit = form.indicators.some((indicator) => benefits.has(matchLevel2(indicator.level2.text) ?? '数量'));
  if (level1 === '效益' && level?.demanded === true && !hasBenefit && level2 === '社会效益') {
    return { ticked: true, reason: { key: 'demanded-benefit', data: { basis } } };
  }
  if (level2 === '质量' || level2 === '时效' || level2 === '成本' || level2 === '经济成本') return { ticked: true, reason: { key: 'expected', data: { class: level2 } } };
  if (level2 === '满意度') return { ticked: false, reason: { key: 'if-served' } };
  return { ticked: false, reason: { key: 'if-apt' } };
}

/** The library files cost under 经济成本. */
function costOf(level2: Level2Class): string {
  return level2 === '成本' ? '经济成本' : level2;
}

/**
 * What the project's words speak of, by class, behind it what fits any project, last what stands beside the first. A whole
 * office does many things: what its sets hold is apt.
 */
function fittingEntries(form: Form, library: Library): ReadonlyMap<string, readonly LibraryEntry[]> {
  const { apt, beside } = aptEntries(library, projectWordsOf(form));
  const general = generalSets(library).flatMap(({ entries }) => entries);
  const office = form.of.startsWith('department') ? suggestSets(library, projectWordsOf(form)).flatMap(({ set }) => set.entries) : [];
  const taken = new Set(form.indicators.map(({ name }) => name));
  return groupBy([...office, ...apt, ...general, ...beside].filter(({ name }) => !taken.has(name)), (entry): string => entry.class);
}
