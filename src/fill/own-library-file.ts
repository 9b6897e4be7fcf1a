/**
 * A person's own library on its way in and out: JSON for machines, plain rows for a workbook that an office edits and
 * shares. What cannot be taken is refused with its row and the reason; nothing is dropped in silence.
 */
import type { Locale } from '../form/words';
import { classSchema, entrySchema, ownLibrarySchema, type IndicatorSet, type LibraryEntry, type OwnLibrary, type Sector } from '../library/schema';
import { parseSign } from '../target';
import { squeeze } from '../form/squeeze';
import { sayReason, type Reason } from './reasons';
import { directionOf } from './entry-words';

/** Where it went wrong and why; neither row nor path where the whole file is meant. */
export interface LibraryTrouble {
  /** Of the workbook, from 1 as the user counts. */
  readonly row?: number;
  /** In the JSON. */
  readonly path?: string;
  readonly reason: Reason;
}

export type ReadLibrary = { readonly ok: true; readonly library: OwnLibrary } | { readonly ok: false; readonly troubles: readonly LibraryTrouble[] };

/** The trouble in words for the user, after the name of what was read. */
export function sayLibraryTrouble(of: string, { row, path, reason }: LibraryTrouble, locale: Locale): string {
  const place = row === undefined ? path : sayReason({ key: 'row', data: { row } }, locale);
  return [of, place].filter(Boolean).join(' ') + (locale === 'zh' ? '：' : ': ') + sayReason(reason, locale);
}

/** The head of the workbook; columns are found by these words, in any order. */
export const libraryColumns = ['行业', '指标集', '三级指标', '别名', '分类', '计量单位', '符号', '方向', '口径（分子）', '口径（分母）', '取数时点', '依据类型', '佐证材料', '不宜用于', '关键词', '适用项目', '出处'] as const;
type ColumnName = (typeof libraryColumns)[number];

/** Libraries of a JSON text, or what is wrong with it. */
export function readLibraryJson(text: string): ReadLibrary {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused({ key: 'not-json' });
  }
  const parsed = ownLibrarySchema.safeParse(data);
  if (parsed.success) return { ok: true, library: parsed.data };
  return { ok: false, troubles: parsed.error.issues.map(({ path }) => ({ path: path.map(String).join('.'), reason: jsonReason(path, data) })) };
}

export function writeLibraryJson(library: OwnLibrary): string {
  return `${JSON.stringify(library, null, 2)}\n`;
}

/** The library as rows of texts, the head first; lists are joined by 、. */
export function libraryRows({ sectors }: Pick<OwnLibrary, 'sectors'>): readonly (readonly string[])[] {
  const rows = sectors.flatMap(({ sector, sets }) => sets.flatMap((set) => set.entries.map((entry) => rowOf(sector, set, entry))));
  return [libraryColumns, ...rows.map((row) => libraryColumns.map((column) => row[column]))];
}

function rowOf(sector: string, set: IndicatorSet, entry: LibraryEntry): Record<ColumnName, string> {
  const list = (items: readonly string[] | undefined): string => (items ?? []).join('、');
  return {
    行业: sector,
    指标集: set.name,
    三级指标: entry.name,
    别名: list(entry.synonyms),
    分类: entry.class,
    计量单位: entry.date === true ? '日期' : list(entry.units),
    符号: entry.sign,
    方向: entry.direction,
    '口径（分子）': entry.caliber.numerator,
    '口径（分母）': entry.caliber.denominator ?? '',
    取数时点: entry.caliber.date,
    依据类型: entry.basis,
    佐证材料: list(entry.evidence),
    不宜用于: entry.notFor ?? '',
    关键词: list([...set.keywords, ...(entry.keywords ?? [])]),
    适用项目: list(set.projects),
    出处: entry.origin.kind === 'own' ? '' : entry.origin.source,
  };
}

/** A library out of the rows of a sheet: the first row that names 三级指标 is the head. Blank rows do not count. */
export function readLibraryRows(rows: readonly (readonly string[])[]): ReadLibrary {
  const head = rows.findIndex((row) => row.some((text) => text.trim() === '三级指标'));
  if (head < 0) return refused({ key: 'no-head', data: { column: '三级指标', columns: libraryColumns } });
  const columns = (rows[head] ?? []).map((text) => text.trim());
  const missing = (['三级指标', '分类', '计量单位', '符号'] as const).filter((name) => !columns.includes(name));
  if (missing.length > 0) return refused({ key: 'columns-missing', data: { columns: missing } }, head + 1);
  const troubles: LibraryTrouble[] = [];
  const sectors = new Map<string, Map<string, IndicatorSet>>();
  rows.slice(head + 1).forEach((row, index) => {
    if (row.every((text) => text.trim() === '')) return;
    const cell = (name: ColumnName): string => row[columns.indexOf(name)]?.trim() ?? '';
    const parsed = entrySchema.safeParse(entryOf(cell));
    if (!parsed.success) troubles.push(...parsed.error.issues.map(({ path: [field] }) => ({ row: head + index + 2, reason: rowReason(field, cell) })));
    else put(sectors, cell('行业') || '本单位', cell('指标集') || '本单位指标', projectsOf(cell('适用项目')), parsed.data);
  });
  if (troubles.length > 0) return { ok: false, troubles };
  const found: Sector[] = [...sectors].map(([sector, sets]) => ({ sector, synonyms: [], sets: [...sets.values()] }));
  return found.length === 0 ? refused({ key: 'no-entries' }) : { ok: true, library: { format: 'jibiao-library', version: 1, sectors: found } };
}

function entryOf(cell: (name: ColumnName) => string): unknown {
  const list = (name: ColumnName): string[] => cell(name).split(/[、,，;；]/).map((one) => one.trim()).filter((one) => one !== '');
  const optional = (key: string, value: string | readonly string[]) => (value.length === 0 ? {} : { [key]: value });
  const isDate = cell('计量单位') === '日期';
  const sign = parseSign(cell('符号'))?.comparator;
  const level = cell('分类').replace(/指标$/, '');
  return {
    name: squeeze(cell('三级指标')),
    ...optional('synonyms', list('别名')),
    class: level === '成本' ? '经济成本' : /满意度$/.test(level) ? '满意度' : level,
    units: isDate ? [] : list('计量单位'),
    sign,
    direction: cell('方向') || directionOf(sign ?? '＝'),
    ...(isDate ? { date: true } : {}),
    caliber: { numerator: cell('口径（分子）') || cell('三级指标'), ...optional('denominator', cell('口径（分母）')), date: cell('取数时点') || '12月31日' },
    basis: cell('依据类型') || '计划标准',
    evidence: list('佐证材料').length > 0 ? list('佐证材料') : ['由单位提供'],
    ...optional('notFor', cell('不宜用于')),
    ...optional('keywords', list('关键词')),
    origin: cell('出处') === '' ? { kind: 'own' } : { kind: 'regulation', source: cell('出处') },
  };
}

/** Fields that are one of a few words, with the column that holds them. */
const choices: Readonly<Record<string, { readonly column: ColumnName; readonly known: readonly string[] }>> = {
  class: { column: '分类', known: classSchema.options },
  sign: { column: '符号', known: entrySchema.shape.sign.options },
  direction: { column: '方向', known: entrySchema.shape.direction.options },
  basis: { column: '依据类型', known: entrySchema.shape.basis.options },
};

/** What is wrong with a field of an entry that says `value`. */
function fieldReason(field: PropertyKey | undefined, value: string, name: string): Reason {
  const choice = choices[String(field)];
  if (choice) return { key: 'bad-choice', data: { column: choice.column, value, known: choice.known } };
  if (field === 'name') return { key: 'entry-nameless', data: { column: '三级指标' } };
  if (field === 'units') return { key: 'entry-unitless', data: { name, date: '日期' } };
  return { key: 'not-entry' };
}

function rowReason(field: PropertyKey | undefined, cell: (name: ColumnName) => string): Reason {
  const column = choices[String(field)]?.column;
  return fieldReason(field, column === undefined ? '' : cell(column), cell('三级指标'));
}

/** Of an entry what is wrong with it; of what lies around entries, whether it is a library at all. */
function jsonReason(path: readonly PropertyKey[], data: unknown): Reason {
  if (path[0] === 'version') return { key: 'newer' };
  const at = path.indexOf('entries') + 2;
  if (at < 2 || path.length < at) return { key: 'not-library' };
  const entry = valueAt(data, path.slice(0, at));
  const said = (key: string): string => {
    const value = valueAt(entry, [key]);
    return typeof value === 'string' ? value : '';
  };
  const field = path[at];
  return fieldReason(field, said(String(field)), said('name'));
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), data);
}

function projectsOf(text: string): IndicatorSet['projects'] {
  const named = (['一次性', '经常性', '延续性'] as const).filter((type) => text.includes(type));
  return named.length > 0 ? named : ['经常性'];
}

function put(sectors: Map<string, Map<string, IndicatorSet>>, sector: string, name: string, projects: IndicatorSet['projects'], entry: LibraryEntry): void {
  const sets = sectors.get(sector) ?? new Map<string, IndicatorSet>();
  const set = sets.get(name) ?? { name, projects, keywords: [], entries: [] };
  sets.set(name, { ...set, entries: [...set.entries, entry] });
  sectors.set(sector, sets);
}

function refused(reason: Reason, row?: number): ReadLibrary {
  return { ok: false, troubles: [{ ...(row !== undefined && { row }), reason }] };
}
