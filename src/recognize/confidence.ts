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

/** What counts for a form, looked up once: the reasons and the confidence are both made of it. */
interface Signs {
  readonly titled: boolean;
  /** Heads that speak of indicators. */
  readonly speaks: boolean;
  /** A column of signs under the budget system's own words for it. */
  readonly signed: boolean;
  /** Known words of levels. */
  readonly known: number;
  /** Fields under known labels. */
  readonly canonical: number;
  readonly unread: number;
  /** How surely a column of names, of targets and of what was achieved is there, 0–1. */
  readonly name: number;
  readonly value: number;
  readonly actual: number;
}

/** How surely the reading is right, 0–1, with the reasons in words for the user. */
export function confidenceOf(evidence: Evidence): { confidence: number; reasons: string[] } {
  const signs = signsOf(evidence);
  return { confidence: sureness(evidence, signs), reasons: reasonsFor(evidence, signs) };
}

function signsOf({ title, fields, tables, indicators, rows, levelTexts, lexicon }: Evidence): Signs {
  const columns = tables.flatMap((t) => t.columns);
  const sure = (role: Role): number => Math.max(0, ...columns.filter((c) => c.role === role).map((c) => c.confidence));
  const together = indicators.length > 0 && indicators.every(({ cells }) => isValueInName(cells));
  const onlyValues = tables.some((t) => t.columns.every((c) => c.role === 'value'));
  return {
    titled: title !== null && /绩效|自评|监控|目标/.test(title),
    speaks: /指标|绩效|目标值/.test(columns.map((c) => c.header).join('/')),
    // Limits and KPIs of another sort say 符号, 比较符.
    signed: columns.some((c) => c.role === 'sign' && c.confidence >= 0.8 && /性质|方向|计算符号/.test(c.header)),
    known: levelTexts.filter((t) => lexicon.level(fold(t)) !== 0).length,
    canonical: fields.filter((f) => lexicon.field(fold(f.label)) !== undefined).length,
    unread: rows.filter((r) => r === 'unread').length,
    name: sure('name') || (onlyValues ? 0.95 : 0),
    value: Math.max(sure('value'), sure('area'), sure('grade'), together ? 0.9 : 0),
    actual: sure('actual'),
  };
}

function reasonsFor({ title, indicators, mapped }: Evidence, { titled, speaks, known, canonical, unread }: Signs): string[] {
  const reasons: readonly (readonly [boolean, string])[] = [
    [mapped, '按您指认的列读取'],
    [titled, `标题“${title ?? ''}”`],
    [speaks, '表头有绩效指标用语'],
    [known > 0, `识别出${String(known)}处一、二级指标`],
    [canonical > 0, `识别出${String(canonical)}项表头信息`],
    [indicators.length > 0, `${String(indicators.length)}行读为指标`],
    [unread > 0, `${String(unread)}行未能识别`],
  ];
  return reasons.flatMap(([holds, reason]) => (holds ? [reason] : []));
}

function sureness({ indicators, rows, levelTexts, mapped }: Evidence, signs: Signs): number {
  if (mapped && indicators.length > 0) return 1;
  const { titled, speaks, signed, known, canonical } = signs;
  // A head about indicators, or a title about performance with level words, must be there at all, and more than one of these.
  const subject = [speaks, signed, titled, known >= 2, canonical >= 2].filter(Boolean).length;
  if (subject < 2 || signs.name === 0 || isCatalogue(indicators, signs)) return Math.min(0.3, 0.1 * (subject + 1));
  const inTable = rows.filter((r) => r === 'indicator' || r === 'slot' || r === 'level' || r === 'total' || r === 'continuation').length;
  const coverage = inTable === 0 ? 0 : inTable / (inTable + signs.unread);
  const levels = known > 0 ? known / levelTexts.length : titled ? 0.6 : 0;
  const confidence =
    0.3 * signs.name + 0.25 * signs.value + 0.15 * coverage + 0.1 * fittingShare(indicators) + 0.08 * levels + 0.07 * (titled ? 1 : 0) + 0.05 * Math.min(1, canonical / 2) + 0.05 * Math.min(1, subject / 3);
  return Math.round(Math.min(1, confidence) * 100) / 100;
}

/**
 * A list of names with their levels, and nothing that says what is aimed at or of whom: a library of indicators, not a form;
 * so it is where what each name means stands beside targets that are all left open.
 */
function isCatalogue(indicators: readonly Indicator[], { titled, canonical, value, actual }: Signs): boolean {
  const open = indicators.length > 0 && indicators.every((i) => i.value === '' && i.explanation !== '');
  return !titled && canonical === 0 && (value === 0 || open) && actual === 0;
}

/** The share of indicators whose values look like some. */
function fittingShare(indicators: readonly Indicator[]): number {
  const sample = indicators.length <= SAMPLE ? indicators : indicators.filter((_, k) => k % Math.ceil(indicators.length / SAMPLE) === 0);
  return sample.length === 0 ? 0.5 : sample.filter(fitsValue).length / sample.length;
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
