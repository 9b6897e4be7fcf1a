/** Names broken over two rows, as tables come that were typed line by line: 接受培训农户 with its target, 人数 alone in the row below. */
import type { BlockLayout } from './layout';
import { cellText, type Line } from './line';

/** What the name of an indicator ends with; a name that does so lacks nothing. */
const MEASURE = /(?:[率数量度额值]|面积|里程|长度|比例|情况|时间|时限|成本|标准|水平)$/;
const LONGEST_REST = 6;
/** One alone may be an indicator whose target was forgotten. */
const LEAST = 2;

/** The rows that hold nothing but the rest of the name above them; none where any row holds a name alone that is no such rest. */
export function wrappedNames(lines: readonly Line[], first: number, limit: number, { name, values }: BlockLayout): ReadonlySet<number> {
  const rests = new Set<number>();
  for (let row = first; row < limit; row += 1) {
    const line = lines[row];
    if (line?.cols.length !== 1 || line.cols[0] !== name) continue;
    const above = row > first ? lines[row - 1] : undefined;
    if (above === undefined || !isRest(cellText(line, name), above, name, values)) return NONE;
    rests.add(row);
  }
  return rests.size < LEAST ? NONE : rests;
}

const NONE: ReadonlySet<number> = new Set();

function isRest(rest: string, above: Line, name: number, values: readonly number[]): boolean {
  const start = cellText(above, name);
  return rest.length <= LONGEST_REST && MEASURE.test(rest) && start !== '' && !MEASURE.test(start) && values.some((col) => cellText(above, col) !== '');
}
