/** 从目标生成指标: the quantities that the goal text promises, as rows. What has a row already is left alone. */
import type { Field, Form } from '../form/schema';
import { matchPromises } from '../goal/match';
import type { GoalPromise, SkipReason } from '../goal/promise';
import { scanGoal } from '../goal/scan';
import type { Book } from '../sheet/book';
import type { Comparator } from '../target';
import { bodiesOf, type Body } from './body';
import { isBareAmount, level2By, rowClass } from './class-of';
import { indicatorName } from './indicator-name';
import { levelTextsOf } from './level-texts';
import { byClass, placesOf, type RowClass } from './place';
import type { FillChoices, FillPlan, LeftOver, PlannedRow } from './plan';
import { targetCells } from './target-cells';
import { writeRows } from './write-rows';

/** A promise on its way to a row. */
interface Draft {
  readonly id: string;
  readonly promise: GoalPromise;
  readonly field: Field;
  readonly name: string;
  readonly sign: Comparator | null;
  readonly filed: RowClass;
}

/**
 * Rows for the quantities of the form's goal text that no indicator carries. The sign comes from words only; where they
 * say none, `signs` offers what fits and the row is written without one until the user has chosen.
 */
export function generateFromGoal(book: Book, sheetId: string, form: Form, choices: FillChoices = {}): FillPlan {
  const sheet = book.sheets.find(({ id }) => id === sheetId);
  const goals = goalsOf(form);
  const bodies = sheet === undefined ? [] : bodiesOf(form, sheet);
  if (sheet === undefined || goals.length === 0 || bodies.length === 0) return { sheet: sheetId, rows: [], left: [], edits: [] };
  const duties = form.template === 'duty';
  const promises = goals.flatMap((field) => scanGoal(field.value, form.year === null ? {} : { year: form.year }).map((promise) => ({ field, promise })));
  const missing = new Set(
    matchPromises(promises.map(({ promise }) => promise), form.indicators).flatMap(({ kind, promise }) => (kind === 'missing' && doubtOf(promise) === undefined && !duties ? [promise] : [])),
  );
  const drafts = promises
    .filter(({ promise }) => missing.has(promise))
    .map(({ field, promise }, index) => draftOf(promise, field, `goal-${String(index + 1)}`, costsApart(bodies), choices))
    .filter(({ id }) => choices.without?.includes(id) !== true)
    .sort((a, b) => byClass(a.filed, b.filed));
  const texts = levelTextsOf(form);
  const places = placesOf(bodies, drafts.map(({ filed }) => filed));
  const rows = drafts.flatMap((draft, index) => {
    const place = places[index];
    if (place === undefined) return [];
    const { level1, level2 } = draft.filed;
    const body = bodies[place.body];
    const cells = body === undefined ? {} : targetCells(body.columns, { sign: draft.sign, ...amountOf(draft.promise) });
    return [{ draft, row: { place, level1: texts.level1(level1), level2: texts.level2(level2), cells: { name: draft.name, ...cells } } }];
  });
  const written = writeRows(book, sheet, bodies, rows.map(({ row }) => row));
  return {
    sheet: sheetId,
    rows: rows.map(({ draft, row }, index) => planned(draft, row, written.rows[index] ?? 0, bodies[row.place.body])),
    left: promises.flatMap(({ promise }) => leftOver(promise, missing, duties ? '本表按职责列示，请选定归属的职责后自行添加' : '已有指标，未改动')),
    edits: written.edits,
  };
}

/** 年度目标; where the form has none, 总体目标. */
function goalsOf(form: Form): readonly Field[] {
  const of = (name: string): readonly Field[] => form.fields.filter((field) => field.name === name && field.value.trim() !== '');
  const year = of('年度目标');
  return year.length > 0 ? year : of('总体目标');
}

/** Whether the form gives cost a level 1 of its own, as 101号 does. */
function costsApart(bodies: readonly Body[]): boolean {
  return bodies.some(({ rows, section }) => section === '成本' || rows.some(({ level1 }) => level1 === '成本'));
}

function draftOf(promise: GoalPromise, field: Field, id: string, costs: boolean, { signs }: FillChoices): Draft {
  const { quantity, comparator } = promise;
  const name = indicatorName(promise.phrase);
  const level2 = level2By({ name: promise.phrase, unit: quantity.unit, number: quantity.number, comparator });
  return { id, promise, field, name, sign: comparator ?? signs?.[id] ?? null, filed: rowClass(level2, costs) };
}

/** 38万 and 元 are 38 and 万元: a number stays a number. */
function amountOf({ quantity: { digits, unit } }: GoalPromise): { readonly number: string; readonly unit: string } {
  const [, number, scale] = /^(.*\d)([万亿])$/.exec(digits) ?? [];
  return number === undefined || scale === undefined ? { number: digits, unit } : { number, unit: scale + unit };
}

function planned(draft: Draft, row: { readonly level1: string; readonly level2: string }, at: number, body: Body | undefined): PlannedRow {
  const { promise, field, id, name, sign } = draft;
  return {
    id,
    level1: row.level1,
    level2: row.level2,
    name,
    sign,
    ...amountOf(promise),
    signs: promise.comparator === null ? signsFor(draft) : [],
    reason: promise.comparator === null && sign === null ? `“${promise.words}”没有说明是至少、至多还是等于，请选择符号。` : `来自${field.label}：“${promise.words}”。`,
    source: { words: promise.words, cell: field.cell },
    at: { row: at, col: body?.columns.name ?? 0 },
  };
}

/** 达到80% may mean at least or exactly; a cost may mean at most. */
function signsFor({ filed, promise }: Draft): readonly Comparator[] {
  if (filed.level2 === '成本' || filed.level2 === '经济成本') return ['≤', '＝'];
  return promise.quantity.unit === '%' && promise.quantity.number === 100 ? ['＝', '≥'] : ['≥', '＝', '≤'];
}

const skipWords: Readonly<Partial<Record<SkipReason, string>>> = {
  bracket: '括号内的说明',
  background: '说的是以前或现状，不是目标',
  standard: '是单价或人均标准，不是任务数',
  funding: '是资金安排，不是产出',
  actor: '说的是由谁实施',
  approximate: '数字前后有“约”“左右”，不能作为指标值',
  period: '是期限，没有说明完成什么',
  'no-unit': '数字没有可识别的计量单位',
  'no-phrase': '看不出数的是什么',
};

/** Why a promise makes no row though the text puts it as one. */
function doubtOf({ phrase, quantity: { number, unit }, comparator }: GoalPromise): string | undefined {
  if (indicatorName(phrase) === '') return '看不出数的是什么';
  return isBareAmount({ name: phrase, unit, number, comparator }) ? '是金额，没有说明是收入、节约还是成本上限' : undefined;
}

function leftOver(promise: GoalPromise, missing: ReadonlySet<GoalPromise>, otherwise: string): LeftOver[] {
  if (missing.has(promise)) return [];
  if (promise.skipped === undefined) {
    return [{ words: promise.words, reason: doubtOf(promise) ?? otherwise }];
  }
  if (/^目标\d+$/.test(promise.words)) return [];
  const reason = skipWords[promise.skipped];
  return reason === undefined ? [] : [{ words: promise.words, reason }];
}
