/**
 * 转换版式: a filled form poured into another template on a new sheet. The old sheet stays as it is; whatever has no place
 * in the new form is listed, never dropped.
 */
import type { Field, Form, Indicator, Role } from '../form/schema';
import { matchLevel1, matchLevel2, type Level1Class, type Level2Class } from '../frame/levels';
import type { FormTemplate } from '../library/template';
import { recognizeSheet } from '../recognize';
import { apply } from '../sheet/apply';
import type { Book, CellValue, Sheet } from '../sheet/book';
import { textAt } from '../sheet/build';
import { contentAt } from '../sheet/content';
import type { Edit } from '../sheet/edit';
import { findUnit } from '../target';
import { sameCell } from '../sheet/address';
import { bodiesOf, type Body } from './body';
import { level2By, rowClass } from './class-of';
import { placeOfValue } from './field-place';
import { insertTemplate } from './insert-template';
import { placesOf, type RowClass } from './place';
import type { LeftOver } from './plan';
import type { Reason } from './reasons';
import { scaleWithUnit, targetCells } from './target-cells';
import { writeRows } from './write-rows';

export interface PourPlan {
  /** Id of the new sheet. */
  readonly sheet: string;
  readonly edits: readonly Edit[];
  /** Indicators that found their row. */
  readonly poured: number;
  /** What did not fit, with its place on the old sheet. */
  readonly left: readonly LeftOver[];
}

/** `newSheet` is the id of the sheet to be made; it must not be taken. */
export function pourInto(book: Book, form: Form, template: FormTemplate, newSheet: string): PourPlan {
  const filed = form.indicators.map((indicator) => ({ indicator, filed: classOf(indicator, template) }));
  const count = (level1: string, level2: string): number | undefined => {
    const [one, two] = [matchLevel1(level1), matchLevel2(level2)];
    if (two === undefined) return undefined;
    return Math.max(1, filed.filter((row) => row.filed?.level2 === two && (one === undefined || row.filed.level1 === one)).length);
  };
  const options = { slotsFor: count, ...(form.year === null ? {} : { year: form.year }) };
  const inserted = insertTemplate(book, { newSheet, name: template.title }, template, options);
  const drawn = apply(book, inserted.edits);
  const sheet = drawn.ok ? drawn.book.sheets.find(({ id }) => id === newSheet) : undefined;
  const [blank] = sheet === undefined ? [] : recognizeSheet(sheet);
  if (!drawn.ok || sheet === undefined || blank === undefined) throw new Error(`template ${template.name} cannot be poured into`);

  const head = pourFields(form, blank, sheet);
  const bodies = bodiesOf(blank, sheet);
  const placed = filed.flatMap(({ indicator, filed: row }) => (row === undefined ? [] : [{ indicator, row }]));
  const places = placesOf(bodies, placed.map(({ row }) => row));
  const rows = placed.flatMap(({ indicator, row }, index) => {
    const place = places[index];
    const body = place === undefined ? undefined : bodies[place.body];
    if (place === undefined || body === undefined) return [];
    return [{ indicator, place, level1: `${row.level1}指标`, level2: `${row.level2}指标`, ...cellsFor(indicator, body) }];
  });
  const written = writeRows(drawn.book, sheet, bodies, rows);
  return {
    sheet: newSheet,
    edits: [...inserted.edits, ...head.edits, ...written.edits],
    poured: rows.length,
    left: [
      ...head.left,
      ...filed.flatMap(({ indicator, filed: row }) => (row === undefined ? [leftRow(indicator, indicator.name, { key: 'no-level1', data: { level1: indicator.level1.text } })] : [])),
      ...rows.flatMap(({ indicator, lost }) => lost.map(({ column, text }) => leftRow(indicator, `${indicator.name}：${text}`, { key: 'no-column', data: { column } }))),
    ],
  };
}

/** Where an indicator goes in the template's frame; undefined where that has no such level 1 (决策 in a target form). */
function classOf(indicator: Indicator, template: FormTemplate): RowClass | undefined {
  const own = levelsIn(template);
  const [one, two] = [matchLevel1(indicator.level1.text), matchLevel2(indicator.level2.text)];
  if (one !== undefined && !own.ones.has(one) && own.ones.size > 0 && !['成本', '满意度', '效益'].includes(one)) return undefined;
  const cost = two?.endsWith('成本') === true;
  if (cost) return own.ones.has('成本') ? { level1: '成本', level2: two === '成本' ? '经济成本' : two } : { level1: '产出', level2: '成本' };
  if (two !== undefined && one !== undefined && two !== '满意度') return { level1: one, level2: two };
  if (two !== undefined) return rowClass(two, own.ones.has('成本'));
  const { target } = indicator;
  const measure = target.kind === 'quantity' || target.kind === 'frequency' ? target : { unit: '', number: NaN, comparator: null };
  return rowClass(level2By({ name: indicator.name, unit: measure.unit || indicator.unitText, number: measure.number, comparator: measure.comparator }), own.ones.has('成本'));
}

function levelsIn(template: FormTemplate): { readonly ones: ReadonlySet<Level1Class>; readonly twos: ReadonlySet<Level2Class> } {
  const levels = template.lines.flatMap((line) => (typeof line === 'string' ? [] : line.levels));
  return {
    ones: new Set(levels.flatMap(([level1]) => matchLevel1(level1) ?? [])),
    twos: new Set(levels.flatMap(([, level2]) => level2.flatMap((text) => matchLevel2(text) ?? []))),
  };
}

/** Fields with a contract name, and others by their label. */
function pourFields(form: Form, blank: Form, sheet: Sheet): { readonly edits: readonly Edit[]; readonly left: readonly LeftOver[] } {
  const edits: Edit[] = [];
  const left: LeftOver[] = [];
  const given = new Set<Field>();
  const unit = printedUnit(blank, sheet);
  for (const field of form.fields) {
    if (field.value.trim() === '') continue;
    const target = blank.fields.find((one) => !given.has(one) && one.name === field.name);
    const at = target === undefined ? undefined : placeOfValue(sheet, blank, target);
    if (target === undefined || at === undefined) {
      left.push({ words: `${field.label}：${field.value}`, reason: { key: 'no-field' }, at: field.cell });
      continue;
    }
    given.add(target);
    const put = { value: moneyValue(form, field, unit) ?? field.value };
    edits.push({ kind: 'put', sheet: sheet.id, at, expect: contentAt(sheet, at), put });
  }
  return { edits, left };
}

/**
 * 150万元 under a label in 万元 is the number 150. An amount in another unit is not converted: it goes over as text with
 * its unit. Undefined for what is no amount.
 */
function moneyValue(form: Form, field: Field, unit: string): CellValue | undefined {
  const amount = form.money.find(({ cell, written }) => sameCell(cell, field.cell) && written === field.value);
  const [, digits, own = amount?.unit ?? ''] = /^([\d,]+(?:\.\d+)?)\s*(亿元|万元|元)?$/.exec(field.value.trim()) ?? [];
  if (digits === undefined) return undefined;
  return unit === '' || own === '' || unit === own ? Number(digits.replaceAll(',', '')) : `${digits}${own}`;
}

/** The unit of money that the head of a form prints: （万元）, 单位：万元; "" where it prints none. */
function printedUnit({ range, tables }: Form, sheet: Sheet): string {
  const end = Math.min(...tables.map((table) => table.range.top), range.bottom);
  for (let row = range.top; row < end; row += 1) {
    const text = (sheet.rows[row] ?? []).map((_, col) => textAt(sheet, { row, col })).join(' ');
    const unit = /[（(：:]\s*(亿元|万元|元)/.exec(text)?.[1];
    if (unit !== undefined) return unit;
  }
  return '';
}

const carried: readonly Role[] = ['explanation', 'source', 'remark', 'weight', 'actual', 'deviation'];
const roleWords: Readonly<Partial<Record<Role, string>>> = { explanation: '指标解释', source: '依据', remark: '备注', weight: '分值', actual: '实际完成值', deviation: '偏差原因' };

/** What a column of the old form says and the new form has no column for. */
interface Lost {
  readonly column: string;
  readonly text: string;
}

function cellsFor(indicator: Indicator, { columns }: Body): { readonly cells: Partial<Record<Role, CellValue>>; readonly lost: readonly Lost[] } {
  const own: Partial<Record<Role, string | number | null>> = {
    explanation: indicator.explanation,
    source: indicator.source,
    remark: indicator.remark,
    weight: indicator.weight,
    actual: indicator.actual,
    deviation: indicator.deviation,
  };
  const cells: Partial<Record<Role, CellValue>> = { name: indicator.name, ...valueCells(indicator, columns) };
  const lost: Lost[] = [];
  for (const role of carried) {
    const value = own[role] ?? '';
    if (value === '') continue;
    if (columns[role] === undefined) lost.push({ column: roleWords[role] ?? role, text: String(value) });
    else cells[role] = value;
  }
  return { cells, lost };
}

/** A split form gets sign, number and unit apart where the target is one number; all else goes over as it stands. */
function valueCells(indicator: Indicator, columns: Body['columns']): Partial<Record<Role, CellValue>> {
  const { target, value } = indicator;
  const unitBeside = indicator.unit;
  if (columns.sign === undefined) return { value: columns.unit === undefined ? value + unitOnce(value, unitBeside) : value, ...(columns.unit === undefined ? {} : { unit: indicator.unitText }) };
  if (target.kind !== 'quantity' || target.traits.some(({ kind }) => kind === 'extra-text' || kind === 'multiple' || kind === 'rank')) {
    return { value, ...(target.kind === 'grade' ? { sign: '定性' } : {}), ...(columns.unit === undefined ? {} : { unit: unitBeside }) };
  }
  return targetCells(columns, { sign: target.comparator, ...scaleWithUnit(target.digits, target.unit || unitBeside) });
}

function unitOnce(value: string, unit: string): string {
  return unit === '' || value.endsWith(unit) || value === '' || findUnit(unit) === undefined ? '' : unit;
}

function leftRow({ row, cells }: Indicator, words: string, reason: Reason): LeftOver {
  return { words, reason, at: cells.name ?? { row, col: 0 } };
}
