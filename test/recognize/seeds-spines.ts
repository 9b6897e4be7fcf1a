import { textAt } from '../../src/sheet/build';
import type { Sheet } from '../../src/sheet/book';
import type { Spines } from '../generate/merge-spines';

/**
 * Where the two seed layouts were merged on paper: the title, the heads of every sub-table or page, and the columns of
 * levels (一级指标, 二级目标) or duties (职责序号, 部门职责, 职责目标) down to the next blank line.
 */
export function printedSpines(sheet: Sheet): Spines {
  const first = (row: number): string => textAt(sheet, { row, col: 0 });
  const filled = (row: number): boolean => sheet.rows[row]?.some((cell) => cell !== undefined) === true;
  const across: number[] = [];
  const heads: [number, number][] = [];
  const down: { rows: [number, number]; columns: number[] }[] = [];

  sheet.rows.forEach((_, row) => {
    if (/绩效目标(申报)?表$/.test(first(row))) across.push(row);
    const duties = first(row) === '职责序号';
    if (!duties && first(row) !== '一级指标') return;
    let body = row + 1;
    if (duties) {
      while (!sheet.rows[body]?.some((cell) => cell?.value === '来源')) body += 1;
      heads.push([row, body]);
      body += 1;
    }
    let last = body;
    while (filled(last + 1)) last += 1;
    down.push({ rows: [body, last], columns: duties ? [0, 1, 2] : [0, 1] });
  });
  return { across, heads, down };
}
