import { libraryOf } from '../../src/library/library';
import { emptyLibrary, ownEntries, withEntries, withLibrary, withoutEntry } from '../../src/library/own-entries';
import { ownLibrarySchema, type IndicatorSet, type LibraryEntry } from '../../src/library/schema';
import { sectors } from '../../src/library/sectors';
import { similarEntries } from '../../src/library/similar';

const library = libraryOf(sectors);
const [one, two, three] = library.items.map(({ entry }) => entry) as [LibraryEntry, LibraryEntry, LibraryEntry];
const set = (name: string, ...entries: LibraryEntry[]): IndicatorSet => ({ name, projects: ['经常性'], keywords: [], entries });
const names = (own: typeof emptyLibrary) => ownEntries(own).map(({ sector, set: of, entry }) => [sector, of, entry.name]);

describe('a person’s own library', () => {
  const first = withEntries(emptyLibrary, '本单位', set('甲', one, two));

  test('grows by sets, and an entry stands in it once', () => {
    expect(names(first)).toEqual([['本单位', '甲', one.name], ['本单位', '甲', two.name]]);
    const moved = withEntries(first, '本单位', set('乙', { ...one, units: ['所'] }));
    expect(names(moved)).toEqual([['本单位', '甲', two.name], ['本单位', '乙', one.name]]);
    expect(ownEntries(moved).at(-1)?.entry.units).toEqual(['所']);
    expect(names(withEntries(moved, '本单位', set('甲', three))).filter(([, of]) => of === '甲')).toHaveLength(2);
  });

  test('loses sets and sectors with their last entry', () => {
    expect(withoutEntry(withoutEntry(first, one), two)).toEqual(emptyLibrary);
  });

  test('takes another in, whose entries stand before its own', () => {
    const other = withEntries(withEntries(emptyLibrary, '本单位', set('甲', { ...two, units: ['项'] })), '教育', set('丙', three));
    const both = withLibrary(first, other);
    expect(names(both)).toEqual([['本单位', '甲', one.name], ['本单位', '甲', two.name], ['教育', '丙', three.name]]);
    expect(ownEntries(both)[1]?.entry.units).toEqual(['项']);
    expect(ownLibrarySchema.safeParse(both).success).toBe(true);
  });
});

describe('相似案例', () => {
  test.each([
    ['培训参训人次', '数量', '职业技能培训人次'],
    ['道路清扫保洁面积', '数量', '道路保洁单价'],
    ['路灯亮灯率', '质量', '维护城市路灯'],
    ['危房改造户均补助标准', '经济成本', '户厕改造户均补助标准'],
  ] as const)('%s has %s %s beside it', (name, level2, near) => {
    const found = similarEntries(library, { name, class: level2 }, 3).map(({ entry }) => entry.name);
    expect(found).not.toContain(name);
    expect(found).toContain(near);
  });

  test('an indicator unlike any has none', () => {
    expect(similarEntries(library, { name: '星际航行' })).toEqual([]);
  });
});
