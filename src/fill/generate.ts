/** 从目标生成指标: what the goal text promises, as rows. What has a row already is left alone. */
import type { Form } from '../form/schema';
import type { Book } from '../sheet/book';
import { bodiesOf, costsApart, type Body } from './body';
import { dutyPlace } from './duty-place';
import { readGoal, type Draft } from './goal-draft';
import { rowHurdle } from './hurdle';
import { levelTextsOf } from './level-texts';
import { byClass, placesOf } from './place';
import type { FillChoices, FillPlan, LeftOver, PlannedRow } from './plan';
import type { ReasonKey } from './reasons';
import { targetCells } from './target-cells';
import { writeRows, type NewRow } from './write-rows';

interface Placed {
  readonly draft: Draft;
  readonly row: NewRow;
}

/**
 * Rows for the quantities and deadlines of the form's goal text that no indicator carries. The sign comes from words only;
 * where they say none, `signs` offers what fits and the row is written without one until the user has chosen.
 */
export function generateFromGoal(book: Book, sheetId: string, form: Form, choices: FillChoices = {}): FillPlan {
  const sheet = book.sheets.find(({ id }) => id === sheetId);
  const bodies = sheet === undefined ? [] : bodiesOf(form, sheet);
  if (sheet === undefined || bodies.length === 0) return { sheet: sheetId, rows: [], left: [], edits: [] };
  const reading = readGoal(form, costsApart(bodies), choices);
  const whole = rowHurdle(form, bodies);
  const hurdled = reading.drafts.map((draft) => ({ draft, hurdle: whole ?? hurdleOf(draft, bodies) }));
  const drafts = hurdled.flatMap(({ draft, hurdle }) => (hurdle === undefined ? [draft] : []));
  const unplaced = hurdled.flatMap(({ draft: { words }, hurdle }): LeftOver[] => (hurdle === undefined ? [] : [{ words, reason: { key: hurdle } }]));
  const { placed, left } = form.template === 'duty' ? byDuty(form, bodies, drafts) : byLevel(form, bodies, drafts);
  const written = writeRows(book, sheet, bodies, placed.map(({ row }) => row));
  return {
    sheet: sheetId,
    rows: placed.map(({ draft, row }, index) => planned(draft, row, written.rows[index] ?? 0, bodies[row.place.body])),
    left: [...unplaced, ...left, ...reading.left],
    edits: written.edits,
  };
}

/** A promise for all areas or for the whole term is not shared out. */
function hurdleOf({ field }: Draft, bodies: readonly Body[]): ReasonKey | undefined {
  if (bodies.every(({ columns }) => columns.value === undefined)) return 'no-value';
  return field.name === '总体目标' && bodies.every(({ byTerm }) => byTerm) ? 'whole-term' : undefined;
}

interface Placing {
  readonly placed: readonly Placed[];
  readonly left: readonly LeftOver[];
}

function byLevel(form: Form, bodies: readonly Body[], drafts: readonly Draft[]): Placing {
  const sorted = [...drafts].sort((a, b) => byClass(a.filed, b.filed));
  const texts = levelTextsOf(form);
  const places = placesOf(bodies, sorted.map(({ filed }) => filed));
  const placed = sorted.flatMap((draft, index): Placed[] => {
    const place = places[index];
    if (place === undefined) return [];
    const { level1, level2 } = draft.filed;
    return [{ draft, row: { place, level1: texts.level1(level1), level2: texts.level2(level2), cells: cellsOf(draft, bodies[place.body]) } }];
  });
  return { placed, left: [] };
}

/** A duty is never guessed: what may belong to several is left to the person. */
function byDuty(form: Form, bodies: readonly Body[], drafts: readonly Draft[]): Placing {
  const found = drafts.map((draft) => ({ draft, duty: dutyPlace(form, bodies, draft.name) }));
  return {
    placed: found.flatMap(({ draft, duty }) => (duty === undefined ? [] : [{ draft, row: { ...duty, cells: cellsOf(draft, bodies[duty.place.body]) } }])),
    left: found.flatMap(({ draft: { words }, duty }) => (duty === undefined ? [{ words, reason: { key: 'no-duty' } as const }] : [])),
  };
}

function cellsOf(draft: Draft, body: Body | undefined): NewRow['cells'] {
  return body === undefined ? {} : { name: draft.name, ...targetCells(body.columns, draft) };
}

function planned({ id, words, field, name, sign, number, unit, signs }: Draft, { level1, level2 }: NewRow, row: number, body: Body | undefined): PlannedRow {
  const open = signs.length > 0 && sign === null;
  return {
    id,
    level1,
    level2,
    name,
    sign,
    number,
    unit,
    signs,
    reason: open ? { key: 'sign-open', data: { words } } : { key: 'from-goal', data: { field: field.label, words } },
    source: { words, cell: field.cell },
    at: { row, col: body?.columns.name ?? 0 },
  };
}
