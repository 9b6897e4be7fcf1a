/** Which entries measure what an indicator's name says: near in words and told by the same kind of number. */
import { findUnit } from '../target';
import type { Library, LibraryItem } from './library';
import type { LibraryEntry } from './schema';
import { pairCounts } from './pair-counts';
import { searchLibrary } from './search';
import { bareText, namesOf } from './search-texts';
import { pairsInCommon } from './text-match';

/** Two indicators that differ in it never measure the same. */
type Measured = 'satisfaction' | 'timeliness' | 'share' | 'time' | 'money' | 'count';

/** The first that a name ends with decides. */
const endings: readonly (readonly [Measured, RegExp])[] = [
  ['satisfaction', /满意|认可度|好评率/],
  ['timeliness', /(?:及时|按时|按期|准时).{0,4}[率性]$/],
  ['share', /(?:率|比例|占比|比重|幅度|百分比)$/],
  ['time', /(?:时间|时限|天数|周期|时长|日期|工期|年限|寿命)$/],
  ['money', /(?:成本|标准|单价|价格|造价|费用?|经费|投资|收入|金额|产值)$/],
  ['count', /(?:数量?|人次|场次|批次|面积|里程|长度|总量)$/],
];

/** From here on two names say much the same. Below it the names of real forms found 森林覆盖率 for 校舍改造覆盖率. */
const SAME = 0.5;
/** So many of the search's hits are looked at. */
const HITS = 20;

/** Entries for a name, the nearest first; none where nothing comes near. */
export function fittingItems(library: Library, name: string, limit = 5): readonly LibraryItem[] {
  const wanted = bareText(name);
  const kind = endings.find(([, ending]) => ending.test(wanted))?.[0];
  return searchLibrary(library, wanted, { limit: HITS })
    .filter(({ entry }) => kind === undefined || measuredBy(entry) === kind)
    .map((item) => ({ item, near: nearness(library, item, wanted) }))
    .filter(({ near }) => near >= SAME)
    .sort((a, b) => b.near - a.near)
    .slice(0, limit)
    .map(({ item }) => item);
}

/** By class and unit. */
function measuredBy({ class: level2, units: [unit = ''], date }: LibraryEntry): Measured {
  if (level2 === '满意度') return 'satisfaction';
  const dimension = findUnit(unit)?.dimension;
  if (dimension === 'percent') return level2 === '时效' ? 'timeliness' : 'share';
  if (dimension === 'money') return 'money';
  return date === true || dimension === 'duration' || dimension === 'workday' || dimension === 'calendar' ? 'time' : 'count';
}

/** The pairs of characters in both names against those of the shorter and those in either, 0 to 1; a pair that many entries have says little. */
function nearness(library: Library, item: LibraryItem, wanted: string): number {
  const counts = pairCounts(library);
  const weigh = (pair: string): number => 1 / Math.sqrt(counts.get(pair) ?? 1);
  const inCommon = (name: string): number => {
    const { both, either, lesser } = pairsInCommon(name, wanted, weigh);
    return both === 0 ? 0 : (both / lesser + both / either) / 2;
  };
  return Math.max(...namesOf(item).map(inCommon));
}
