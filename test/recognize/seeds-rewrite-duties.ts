import type { Random } from '../generate/random';
import type { LabelledIndicator } from './seeds-labels';
import { renaming, yearIn, type Grid, type Rewritten } from './seeds-rewrite';

/** An indicator of the duty table with every cell under its own head, as one page without breaks would show it. */
interface DutyRow {
  readonly duty: string;
  readonly goal: string;
  /** name, unit, explanation, value, plan, standard, source, mean, last year, data source, remark. */
  readonly cells: readonly string[];
  readonly activity: string;
  readonly budget: string;
}

interface Base {
  /** The three printed heads, each with its own slips; the first and third are 17 columns wide, the second 16. */
  readonly heads: readonly Grid[];
  readonly rows: readonly DutyRow[];
}

const planColumn = 7;
const remarkColumn = 13;

/** Seed and sample share their places: three pages whose second one lost the plan column behind its first row. */
export function readDuties(grid: Grid): Base {
  const starts = grid.flatMap((row, i) => (/绩效目标表$/.test(row[0] ?? '') ? [i] : []));
  const isData = (row: readonly string[]): boolean => row.length > 10 && row[5] !== '' && row[6] !== '' && !/指标值$/.test(row[6] ?? '') && row[0] !== '部门名称';
  const pages = starts.map((start, p) => grid.slice(start, starts[p + 1] ?? grid.length).filter((row) => row.some((cell) => cell !== '')));
  const heads = pages.map((page) => page.filter((row) => !isData(row)));
  const data = pages.map((page) => page.filter(isData));
  const straight = data.flatMap((page, p) => page.map((row, i) => (p === 1 && i > 0 ? [...row.slice(0, planColumn), '', ...row.slice(planColumn)] : [...row])));

  const breaks = [data[0]!.length, data[0]!.length + data[1]!.length];
  const rows: DutyRow[] = [];
  let [duty, goal] = ['', ''];
  straight.forEach((row, i) => {
    const torn = breaks.includes(i);
    // A duty printed late belongs to the rows above it that begin another goal, and the goal goes on.
    if (row[1] !== '') duty = row[1]!;
    if (row[2] !== '') goal = torn ? goal + row[2]! : row[2]!;
    rows.push({ duty, goal, cells: row.slice(3, 14), activity: row[14]!, budget: row[15]! });
    if (!torn) return;
    let begun = i - 1;
    while (straight[begun]![2] === '') begun -= 1;
    for (let at = begun; at < i; at++) rows[at] = { ...rows[at]!, duty, goal };
    const before = rows[i - 1]!;
    if (before.activity !== '' && row[14] !== '' && !before.activity.endsWith('。') && i === breaks[1]) {
      rows[i - 1] = { ...before, activity: before.activity + row[14]! };
      rows[i] = { ...rows[i]!, activity: '' };
    }
  });
  return { heads, rows };
}

/** The duty table under other names, its duties in another order, over two to five pages with the faults of the seed. */
export function rewriteDuties(base: Base, rng: Random): Rewritten {
  const rename = renaming(rng);
  const duties = rng.sample([...new Set(base.rows.map((row) => row.duty))]);
  const rows = duties.flatMap((duty) => base.rows.filter((row) => row.duty === duty)).map((row): DutyRow => ({
    duty: rename(row.duty), goal: rename(row.goal), cells: row.cells.map(rename), activity: rename(row.activity), budget: rename(row.budget),
  }));
  // No page ends on a goal without a full stop unless it goes on: nobody could say whether such a text is complete.
  const clear = rows.map((_, i) => i).slice(2, -2).filter((i) => rows[i - 1]!.goal.endsWith('。') || rows[i - 1]!.goal === rows[i]!.goal);
  const starts = [0, ...rng.sample(clear, rng.int(1, 4)).sort((a, b) => a - b)];
  const printed = printLevels(rows, starts, rng);

  const cells: string[][] = [[], []];
  const indicators: LabelledIndicator[] = [];
  let firstHead: Grid = [];
  starts.forEach((start, p) => {
    const end = starts[p + 1] ?? rows.length;
    const head = rng.pick(base.heads).map((row) => row.map(rename));
    if (p === 0) firstHead = head;
    cells.push([...head[0]!], [], ...head.slice(1).map((row) => [...row]));
    const narrow = head.some((row) => row.length === 16);
    // On a narrow page one blank column is lost from some row on: everything behind it stands one to the left.
    const lost = rng.pick([planColumn, remarkColumn]);
    const from = start + rng.int(0, Math.max(0, end - start - 2));
    for (let i = start; i < end; i++) {
      const row = [...printed[i]!.slice(0, 3), ...rows[i]!.cells, printed[i]![3]!, rows[i]!.budget, ''];
      if (narrow) row.splice(i >= from ? lost : row.length - 1, 1);
      cells.push(row);
      const [name = '', unit = '', , value = '', , , source = '', , history = '', dataSource = ''] = rows[i]!.cells;
      indicators.push({
        row: cells.length, level1: rows[i]!.duty, level2: rows[i]!.goal, name, value, unit,
        standardSource: source, history, historySource: dataSource,
      });
    }
    cells.push([]);
  });
  cells.pop();
  const title = firstHead[0]![0]!;
  const beside = (label: string): string => {
    const row = firstHead.find((cellsOfRow) => cellsOfRow.includes(label));
    return row?.slice(row.indexOf(label) + 1).find((cell) => cell !== '') ?? '';
  };
  const fields = { 年度资金总额: beside('部门整体预算总额'), 财政拨款: beside('1、资金来源：（1）财政拨款'), 总体目标: beside('战略目标'), 年度目标: beside('年度目标') };
  return { cells, label: { kind: 'department-target', title, year: yearIn(title), rows: [3, cells.length], fields, indicators } };
}

/** Number, duty, goal and activity of every row as printed: once each, blank below, some torn by the page break. */
function printLevels(rows: readonly DutyRow[], starts: readonly number[], rng: Random): string[][] {
  const numbers = new Map([...new Set(rows.map((row) => row.duty))].map((duty, i) => [duty, String(i + 1)]));
  const printed = rows.map((row, i): string[] => {
    const above = rows[i - 1];
    const newDuty = above?.duty !== row.duty;
    return [newDuty ? numbers.get(row.duty)! : '', newDuty ? row.duty : '', newDuty || above.goal !== row.goal ? row.goal : '', row.activity];
  });
  for (const start of starts.slice(1)) {
    const [above, below] = [rows[start - 1]!, rows[start]!];
    if (above.duty !== below.duty || above.goal !== below.goal) continue;
    const begun = rows.findIndex((row) => row.duty === below.duty && row.goal === below.goal);
    const whole = printed[begun]![2]!;
    // A text is torn once; on a third page the rest of its rows stay blank.
    if (whole !== below.goal || whole.length < 24) continue;
    const at = rng.int(10, whole.length - 10);
    printed[begun]![2] = whole.slice(0, at);
    printed[start]![2] = whole.slice(at);
    if (printed[begun]![1] !== '' && rng.chance(0.5)) {
      printed[start]!.splice(0, 2, printed[begun]![0]!, printed[begun]![1]!);
      printed[begun]!.splice(0, 2, '', '');
    }
  }
  return printed;
}
