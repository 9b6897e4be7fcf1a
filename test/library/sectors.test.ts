import { checkBook } from '../../src/check/check';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { pathInPreset } from '../../src/library/path';
import { sectorSchema, type IndicatorSet, type LibraryEntry } from '../../src/library/schema';
import { sectors } from '../../src/library/sectors';
import { pairsInCommon } from '../../src/library/text-match';
import { findUnit } from '../../src/target';

const sets = sectors.flatMap(({ sector, sets: own }) => own.map((set) => ({ sector, set, title: `${sector} · ${set.name}` })));
const entries = sets.flatMap(({ title, set }) => set.entries.map((entry) => ({ title, entry })));

test('there are at least 900 entries in 37 sectors, fifteen or more in each', () => {
  expect(entries.length).toBeGreaterThanOrEqual(900);
  expect(sectors).toHaveLength(37);
  expect(sectors.map(({ sector, sets: own }) => [sector, own.flatMap((set) => set.entries).length]).filter(([, count]) => Number(count) < 15)).toEqual([]);
});

test('every set has 数量, 质量, 时效, 成本, an effect and 满意度', () => {
  const kinds = [/^数量$/, /^质量$/, /^时效$/, /成本$/, /效益$|^可持续影响$/, /^满意度$/];
  const lacking = sets.flatMap(({ title, set }) => kinds.filter((kind) => !set.entries.some((entry) => kind.test(entry.class))).map((kind) => `${title}: ${kind.source}`));
  expect(lacking).toEqual([]);
});

test('every entry has another name, words to find it by and what it is not for; nothing is said twice', () => {
  const bare = entries.filter(({ entry }) => [entry.synonyms, entry.keywords].some((list) => (list?.length ?? 0) === 0) || entry.notFor === undefined);
  expect(bare.map(({ title, entry }) => `${title} · ${entry.name}`)).toEqual([]);
  const twice = entries.filter(({ entry }) => [entry.synonyms, entry.keywords, entry.evidence, entry.units].some((list) => new Set(list).size < (list?.length ?? 0)) || entry.synonyms?.includes(entry.name));
  expect(twice.map(({ title, entry }) => `${title} · ${entry.name}`)).toEqual([]);
});

test.each(sectors.map((sector) => [sector.sector, sector] as const))('%s obeys the schema', (_, sector) => {
  expect(sectorSchema.safeParse(sector).error?.issues ?? []).toEqual([]);
});

test('every unit is known', () => {
  expect(entries.flatMap(({ title, entry }) => entry.units.filter((unit) => findUnit(unit) === undefined).map((unit) => `${title} · ${entry.name}: ${unit}`))).toEqual([]);
});

test('sign and direction agree', () => {
  const odd = entries.filter(({ entry: { sign, direction } }) => (/[≥＞]/.test(sign) && direction !== '正向') || (/[≤＜]/.test(sign) && direction !== '反向'));
  expect(odd.map(({ entry }) => entry.name)).toEqual([]);
});

test('names say neither value nor unit, and no two of a set are the same', () => {
  expect(entries.filter(({ entry }) => /\d{2,}%|[≥≤＝]|[（(](?:%|元|人|次)[）)]$/.test(entry.name)).map(({ entry }) => entry.name)).toEqual([]);
  expect(sets.filter(({ set }) => new Set(set.entries.map(({ name }) => name)).size < set.entries.length).map(({ title }) => title)).toEqual([]);
});

test('no two entries of one class are near-duplicates', () => {
  const near: string[] = [];
  entries.forEach(({ entry: a }, i) => {
    for (const { entry: b } of entries.slice(i + 1)) if (a.class === b.class && alike(a.name, b.name) >= 0.8) near.push(`${a.name} / ${b.name}`);
  });
  expect(near).toEqual([]);
});

test.each([
  ['88', 0],
  ['101', 0],
  ['88', -1],
  ['101', -1],
])('a form filled from any set draws no error or warning under %s, by unit %i', (preset, unit) => {
  const found = sets.flatMap(({ title, set }) => {
    const results = checkBook(bookOf(formOf(set, preset, unit)), { preset });
    return results.flatMap(({ forms, findings }) => [
      ...(forms.length === 1 ? [] : [`${title}: ${String(forms.length)} forms`]),
      ...findings.filter(({ severity }) => severity !== 'info').map(({ rule, message }) => `${title}: ${rule} ${message}`),
    ]);
  });
  expect(found).toEqual([]);
});

function formOf(set: IndicatorSet, preset: string, unit: number) {
  const rows = [...set.entries]
    .map((entry) => ({ entry, path: pathInPreset(preset, entry) }))
    .sort((a, b) => rank(a.entry) - rank(b.entry))
    .map(({ entry, path }, index) => [path.level1, path.level2, entry.name, valueFor(entry, index, unit), explanationOf(entry), entry.evidence.join('、')]);
  return sheetFromRows([
    ['2024年度项目支出绩效目标申报表'],
    ['项目名称', '某项工作', '主管部门', '某县某局'],
    ['年度资金总额（万元）', '9000'],
    ['年度目标', '按计划做好有关工作，提高服务水平。'],
    ['一级指标', '二级指标', '三级指标', '指标值', '指标解释', '指标值设定依据'],
    ...rows,
  ]);
}

const classes = ['经济成本', '社会成本', '生态环境成本', '数量', '质量', '时效', '经济效益', '社会效益', '生态效益', '可持续影响', '满意度'];
const rank = (entry: LibraryEntry): number => classes.indexOf(entry.class);
const explanationOf = ({ caliber }: LibraryEntry): string => (caliber.denominator === undefined ? caliber.numerator : `${caliber.numerator}÷${caliber.denominator}×100%`);

/** A value that such an indicator may well have. */
function valueFor({ units, sign, date, direction }: LibraryEntry, index: number, at: number): string {
  if (date === true) return '2024年11月30日前';
  const unit = units.at(at) ?? '';
  if (unit === '%') return sign === '＝' ? '＝100%' : sign === '≤' ? '≤5%' : `≥${String(86 + (index % 14))}%`;
  return sign === '＝' && direction === '反向' ? `＝0${unit}` : `${sign}${sign === '≤' ? '3' : '12'}${unit}`;
}

/** The share of pairs of characters that two names have in common, 0 to 1. */
function alike(a: string, b: string): number {
  const { both, either } = pairsInCommon(a, b, () => 1);
  return both / either;
}
