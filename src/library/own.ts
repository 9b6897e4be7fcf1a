/**
 * A person's own library on its way in and out: JSON for machines, plain rows for a workbook that an office edits and
 * shares. What cannot be taken is refused with its row and the reason; nothing is dropped in silence.
 */
import { classSchema, entrySchema, ownLibrarySchema, type IndicatorSet, type LibraryEntry, type OwnLibrary, type Sector } from './schema';

/** Where it went wrong: a row of the workbook as the user counts it, or a path in the JSON. */
export interface LibraryTrouble {
  readonly place: string;
  readonly reason: string;
}

export type ReadLibrary = { readonly ok: true; readonly library: OwnLibrary } | { readonly ok: false; readonly troubles: readonly LibraryTrouble[] };

/** The head of the workbook; columns are found by these words, in any order. */
export const libraryColumns = ['行业', '指标集', '三级指标', '别名', '分类', '计量单位', '符号', '方向', '口径（分子）', '口径（分母）', '取数时点', '依据类型', '佐证材料', '不宜用于', '关键词', '适用项目', '出处'] as const;
type ColumnName = (typeof libraryColumns)[number];

/** Libraries of a JSON text, or what is wrong with it. */
export function readLibraryJson(text: string): ReadLibrary {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused('文件', '不是 JSON 文本，请用本工具导出的指标库文件。');
  }
  const parsed = ownLibrarySchema.safeParse(data);
  if (parsed.success) return { ok: true, library: parsed.data };
  return { ok: false, troubles: parsed.error.issues.map(({ path, message }) => ({ place: path.map(String).join('.') || '文件', reason: message })) };
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
  if (head < 0) return refused('表头', `没有找到“三级指标”列；表头应为：${libraryColumns.join('、')}。`);
  const columns = (rows[head] ?? []).map((text) => text.trim());
  const missing = (['三级指标', '分类', '计量单位', '符号'] as const).filter((name) => !columns.includes(name));
  if (missing.length > 0) return refused(`第${String(head + 1)}行`, `表头缺少${missing.join('、')}列。`);
  const troubles: LibraryTrouble[] = [];
  const sectors = new Map<string, Map<string, IndicatorSet>>();
  rows.slice(head + 1).forEach((row, index) => {
    if (row.every((text) => text.trim() === '')) return;
    const cell = (name: ColumnName): string => row[columns.indexOf(name)]?.trim() ?? '';
    const parsed = entrySchema.safeParse(entryOf(cell));
    const place = `第${String(head + index + 2)}行`;
    if (!parsed.success) troubles.push(...parsed.error.issues.map((issue) => ({ place, reason: reasonOf(issue.path, issue.message, cell) })));
    else put(sectors, cell('行业') || '本单位', cell('指标集') || '本单位指标', projectsOf(cell('适用项目')), parsed.data);
  });
  if (troubles.length > 0) return { ok: false, troubles };
  const found: Sector[] = [...sectors].map(([sector, sets]) => ({ sector, synonyms: [], sets: [...sets.values()] }));
  return found.length === 0 ? refused('文件', '表头下没有指标。') : { ok: true, library: { format: 'jibiao-library', version: 1, sectors: found } };
}

function entryOf(cell: (name: ColumnName) => string): unknown {
  const list = (name: ColumnName): string[] => cell(name).split(/[、,，;；]/).map((one) => one.trim()).filter((one) => one !== '');
  const optional = (key: string, value: string | readonly string[]) => (value.length === 0 ? {} : { [key]: value });
  const isDate = cell('计量单位') === '日期';
  const sign = cell('符号').replace('=', '＝').replace('>＝', '≥').replace('<＝', '≤').replace('>', '＞').replace('<', '＜');
  const level = cell('分类').replace(/指标$/, '');
  return {
    name: cell('三级指标').replace(/\s+/g, ''),
    ...optional('synonyms', list('别名')),
    class: level === '成本' ? '经济成本' : /满意度$/.test(level) ? '满意度' : level,
    units: isDate ? [] : list('计量单位'),
    sign,
    direction: cell('方向') || (/[≥＞]/.test(sign) ? '正向' : /[≤＜]/.test(sign) ? '反向' : '定值'),
    ...(isDate ? { date: true } : {}),
    caliber: { numerator: cell('口径（分子）') || cell('三级指标'), ...optional('denominator', cell('口径（分母）')), date: cell('取数时点') || '12月31日' },
    basis: cell('依据类型') || '计划标准',
    evidence: list('佐证材料').length > 0 ? list('佐证材料') : ['由单位提供'],
    ...optional('notFor', cell('不宜用于')),
    ...optional('keywords', list('关键词')),
    origin: cell('出处') === '' ? { kind: 'own' } : { kind: 'regulation', source: cell('出处') },
  };
}

function reasonOf(path: readonly PropertyKey[], message: string, cell: (name: ColumnName) => string): string {
  switch (path[0]) {
    case 'name':
      return '三级指标名称为空。';
    case 'class':
      return `分类‘${cell('分类')}’不在可用范围内，请填${classSchema.options.join('、')}之一。`;
    case 'units':
      return `“${cell('三级指标')}”缺少计量单位；日期类指标请填“日期”。`;
    case 'sign':
      return `符号‘${cell('符号')}’应为≥、≤、＝、＞、＜之一。`;
    case 'direction':
      return `方向‘${cell('方向')}’应为正向、反向、定值之一。`;
    case 'basis':
      return `依据类型‘${cell('依据类型')}’应为计划标准、历史标准、行业标准、预算支出标准、其他标准之一。`;
    default:
      return message;
  }
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

function refused(place: string, reason: string): ReadLibrary {
  return { ok: false, troubles: [{ place, reason }] };
}
