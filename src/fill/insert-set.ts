/** 取用指标集: the indicators of a library set as rows of the form, values left empty. What the form names already stays out. */
import type { Form } from '../form/schema';
import type { Frame } from '../frame/frame';
import { matchLevel1, matchLevel2 } from '../frame/levels';
import { pathIn } from '../library/path';
import type { LibraryEntry } from '../library/schema';
import type { Book } from '../sheet/book';
import { bodiesOf, costsApart } from './body';
import { explanationOf, sourceOf } from './entry-words';
import { rowHurdle } from './hurdle';
import { levelTextsOf } from './level-texts';
import { byClass, placesOf, type RowClass } from './place';
import type { FillPlan, LeftOver, PlannedRow } from './plan';
import { writeRows } from './write-rows';

/** Rows for the entries, in the order of their classes; `from` says where they come from: 教育 · 义务教育经费保障. */
export function insertEntries(book: Book, sheetId: string, form: Form, frame: Frame, entries: readonly LibraryEntry[], from: string): FillPlan {
  const sheet = book.sheets.find(({ id }) => id === sheetId);
  const bodies = sheet === undefined ? [] : bodiesOf(form, sheet);
  if (sheet === undefined || bodies.length === 0) return { sheet: sheetId, rows: [], left: [], edits: [] };
  if (form.template === 'duty') {
    return { sheet: sheetId, rows: [], left: entries.map(({ name }) => ({ words: name, reason: { key: 'no-duty' } as const })), edits: [] };
  }
  const hurdle = rowHurdle(form, bodies);
  if (hurdle !== undefined) return { sheet: sheetId, rows: [], left: entries.map(({ name }) => ({ words: name, reason: { key: hurdle } })), edits: [] };
  const named = new Set(form.indicators.map(({ name }) => name));
  const apart = costsApart(bodies);
  const left: LeftOver[] = entries.filter(({ name }) => named.has(name)).map(({ name }) => ({ words: name, reason: { key: 'named' } }));
  const rows = entries
    .filter(({ name }) => !named.has(name))
    .map((entry) => ({ entry, filed: classIn(frame, entry, apart) }))
    .sort((a, b) => byClass(a.filed, b.filed));
  const places = placesOf(bodies, rows.map(({ filed }) => filed));
  const texts = levelTextsOf(form);
  const placed = rows.flatMap(({ entry, filed }, index) => {
    const place = places[index];
    if (place === undefined) return [];
    const cells = { name: entry.name, unit: entry.units[0] ?? '', sign: entry.sign, explanation: explanationOf(entry), source: sourceOf(entry) };
    return [{ entry, row: { place, level1: texts.level1(filed.level1), level2: texts.level2(filed.level2), cells } }];
  });
  const written = writeRows(book, sheet, bodies, placed.map(({ row }) => row));
  const planned = placed.map(({ entry, row }, index): PlannedRow => ({
    id: `${entry.class}/${entry.name}`,
    level1: row.level1,
    level2: row.level2,
    name: entry.name,
    sign: entry.sign,
    number: '',
    unit: entry.units[0] ?? '',
    signs: [],
    reason: entry.notFor === undefined ? { key: 'from-library', data: { set: from } } : { key: 'from-library-but', data: { set: from, notFor: entry.notFor } },
    at: { row: written.rows[index] ?? 0, col: bodies[row.place.body]?.columns.name ?? 0 },
  }));
  return { sheet: sheetId, rows: planned, left, edits: written.edits };
}

/** The form's own way of filing cost goes before the frame's. */
function classIn(frame: Frame, entry: LibraryEntry, apart: boolean): RowClass {
  const path = pathIn(frame, entry);
  const [level1, level2] = [matchLevel1(path.level1) ?? '产出', matchLevel2(path.level2) ?? '数量'];
  if (!entry.class.endsWith('成本')) return { level1, level2 };
  return apart ? { level1: '成本', level2: matchLevel2(entry.class) ?? '经济成本' } : { level1: '产出', level2: '成本' };
}
