import type { Random } from '../generate/random';
import type { LabelledIndicator } from './seeds-labels';
import { renaming, yearIn, type Grid, type Rewritten } from './seeds-rewrite';

interface SubTable {
  readonly label: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const canonical: Readonly<Record<string, string>> = {
  主管部门: '主管部门', '项目总金额(万元)': '年度资金总额', 项目总目标: '总体目标', 年度绩效目标: '年度目标',
};
const squeeze = (text: string): string => text.replace(/\s+/g, '');

/**
 * The county form of stacked sub-tables under other names, the sub-tables and the rows of each level 2 in another order.
 * The block without a head stays last: it continues whatever stands above it.
 */
export function rewriteProject(base: Grid, rng: Random): Rewritten {
  const rename = renaming(rng);
  const first = base.findIndex((row) => row[0] === '一级指标') - 1;
  const head = base.slice(0, first);
  const { tables, orphan } = read(base.slice(first));
  const cells: string[][] = head.map((row) => row.map(rename));
  const indicators: LabelledIndicator[] = [];
  for (const table of rng.sample(tables)) {
    cells.push([...table.label], [...table.header]);
    write(regroup(table.rows, rng), cells, indicators);
    cells.push(...Array.from({ length: rng.int(1, 2) }, () => []));
  }
  write(orphan, cells, indicators);

  const titleRow = cells.findIndex((row) => (row[0] ?? '').includes('绩效目标'));
  const title = cells[titleRow]![0]!;
  const fields = cells.slice(0, first).flatMap(([label = '', value = '']) => {
    const name = canonical[squeeze(label)];
    return name === undefined || value === '' ? [] : [[name, value] as const];
  });
  return {
    cells,
    label: { kind: 'project-target', title, year: yearIn(title), rows: [titleRow + 1, cells.length], fields: Object.fromEntries(fields), indicators },
  };
}

function read(rows: Grid): { tables: SubTable[]; orphan: Grid } {
  const blocks: (readonly string[])[][] = [[]];
  for (const row of rows) {
    if (row.every((cell) => cell === '')) blocks.push([]);
    else blocks.at(-1)!.push(row);
  }
  const filled = blocks.filter((block) => block.length > 0);
  const tables = filled.filter((block) => block[1]?.[0] === '一级指标');
  return {
    tables: tables.map(([label, header, ...body]) => ({ label: label!, header: header!, rows: body })),
    orphan: filled.at(-1)!,
  };
}

/** The rows of each level 2 in another order, its name again in the first one. */
function regroup(rows: Grid, rng: Random): string[][] {
  const groups: string[][][] = [];
  for (const row of rows) {
    if (row[1] !== '' || groups.length === 0) groups.push([]);
    groups.at(-1)!.push([...row]);
  }
  const level1 = rows[0]![0]!;
  return rng.sample(groups).flatMap((group, g) => {
    const level2 = group[0]![1]!;
    return rng.sample(group).map((row, i) => [g === 0 && i === 0 ? level1 : '', i === 0 ? level2 : '', row[2]!, row[3]!]);
  });
}

function write(rows: Grid, cells: string[][], indicators: LabelledIndicator[]): void {
  let [level1, level2] = ['', ''];
  for (const row of rows) {
    cells.push([...row]);
    if (/^-+$/.test(row[0] ?? '')) continue;
    level1 = row[0] === '' ? level1 : row[0]!;
    level2 = row[1] === '' ? level2 : row[1]!;
    indicators.push({ row: cells.length, level1, level2, name: squeeze(row[2]!), value: row[3]!, unit: '' });
  }
}
