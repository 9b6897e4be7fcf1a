/** How surely a reading of a sheet is a form, and what in it counts for that. */
import { isValueInName } from '../form/cells';
import { remember } from '../form/remember';
import type { Field, Indicator, Role, RowReading, Table } from '../form/schema';
import type { Lexicon } from './lexicon';
import { fold } from './text';
import { cellClass } from './cell-class';
import { fit } from './roles';

/** Indicators looked at for how well their values fit. */
const SAMPLE = 200;

interface Evidence {
  readonly title: string | null;
  readonly fields: readonly Field[];
  readonly tables: readonly Table[];
  readonly indicators: readonly Indicator[];
  readonly rows: readonly RowReading[];
  readonly levelTexts: readonly string[];
  readonly lexicon: Lexicon;
  /** A person has pointed out the columns. */
  readonly mapped: boolean;
}

/** How surely the reading is right, 0–1, with the reasons in words for the user. */
export function confidenceOf(evidence: Evidence): { confidence: number; reasons: string[] } {
  const { title, fields, tables, indicators, rows, levelTexts, lexicon } = evidence;
  const reasons: string[] = [];
  const columns = tables.flatMap((t) => t.columns);
  const sure = (role: string): number => Math.max(0, ...columns.filter((c) => c.role === role).map((c) => c.confidence));
  const nameSure = sure('name');
  const together = indicators.length > 0 && indicators.every(({ cells }) => isValueInName(cells));
  const valueSure = Math.max(sure('value'), sure('area'), sure('grade'), together ? 0.9 : 0);
  const heads = columns.map((c) => c.header).join('/');
  const speaks = /指标|绩效|目标值/.test(heads);
  // A column of ≥ and ≤ under the budget system's own words for it; limits and KPIs of another sort say 符号, 比较符.
  const signed = columns.some((c) => c.role === 'sign' && c.confidence >= 0.8 && /性质|方向|计算符号/.test(c.header));
  const known = levelTexts.filter((t) => lexicon.level(fold(t)) !== 0).length;
  const levels = levelTexts.length === 0 ? 0 : known / levelTexts.length;
  const titled = title !== null && /绩效|自评|监控|目标/.test(title);
  const canonical = fields.filter((f) => lexicon.field(fold(f.label)) !== undefined).length;
  const inTable = rows.filter((r) => r === 'indicator' || r === 'slot' || r === 'level' || r === 'total' || r === 'continuation').length;
  const unread = rows.filter((r) => r === 'unread').length;
  const coverage = inTable === 0 ? 0 : inTable / (inTable + unread);
  const sample = indicators.length <= SAMPLE ? indicators : indicators.filter((_, k) => k % Math.ceil(indicators.length / SAMPLE) === 0);
  const fitting = sample.length === 0 ? 0.5 : sample.filter(fitsValue).length / sample.length;
  if (evidence.mapped) reasons.push('按您指认的列读取');
  if (titled) reasons.push(`标题“${title}”`);
  if (speaks) reasons.push('表头有绩效指标用语');
  if (known > 0) reasons.push(`识别出${String(known)}处一、二级指标`);
  if (canonical > 0) reasons.push(`识别出${String(canonical)}项表头信息`);
  if (indicators.length > 0) reasons.push(`${String(indicators.length)}行读为指标`);
  if (unread > 0) reasons.push(`${String(unread)}行未能识别`);
  if (evidence.mapped && indicators.length > 0) return { confidence: 1, reasons };
  // A head about indicators, or a title about performance with level words, must be there at all, and more than one of these.
  const subject = (speaks ? 1 : 0) + (signed ? 1 : 0) + (titled ? 1 : 0) + (known >= 2 ? 1 : 0) + (canonical >= 2 ? 1 : 0);
  const named = nameSure > 0 ? nameSure : tables.some((t) => t.columns.every((c) => c.role === 'value')) ? 0.95 : 0;
  // A list of names with their levels, and nothing that says what is aimed at or of whom: a library of indicators, not a form;
  // so it is where what each name means stands beside targets that are all left open.
  const open = indicators.length > 0 && indicators.every((i) => i.value === '' && i.explanation !== '');
  const catalogue = !titled && canonical === 0 && (valueSure === 0 || open) && sure('actual') === 0;
  if (subject < 2 || named === 0 || catalogue) return { confidence: Math.min(0.3, 0.1 * (subject + 1)), reasons };
  const confidence =
    0.3 * named + 0.25 * valueSure + 0.15 * coverage + 0.1 * fitting + 0.08 * (levels > 0 ? levels : titled ? 0.6 : 0) + 0.07 * (titled ? 1 : 0) + 0.05 * Math.min(1, canonical / 2) + 0.05 * Math.min(1, subject / 3);
  return { confidence: Math.round(Math.min(1, confidence) * 100) / 100, reasons };
}

/** 指标|分值|评分标准|得分 without a place for targets or what was achieved: how an evaluation is scored, not what is aimed at. */
export function isScheme({ tables, indicators }: Pick<Evidence, 'tables' | 'indicators'>): boolean {
  const has = (...roles: readonly Role[]): boolean => tables.some((t) => t.columns.some((c) => roles.includes(c.role)));
  if (!has('explanation') || !has('weight', 'score') || has('value', 'area', 'grade', 'actual')) return false;
  return indicators.length > 0 && indicators.every((i) => i.value === '' && (i.weight ?? i.score) !== null);
}

/** Whether two readings of a row say the same for and against its form. */
export function speakAlike(a: Indicator, b: Indicator): boolean {
  return fitsValue(a) === fitsValue(b) && (a.value === '') === (b.value === '') && (a.weight === null) === (b.weight === null) && (a.score === null) === (b.score === null);
}

/** Whether what stands as the value may be one. */
const fitsValue = remember((indicator: Indicator): boolean => indicator.value === '' || fit('value', cellClass(fold(indicator.value))) > -0.5);
