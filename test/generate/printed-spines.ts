import { textAt } from '../../src/sheet/build';
import type { Sheet } from '../../src/sheet/book';
import type { Spines } from './merge-spines';

/**
 * Where a flattened form was merged on paper: its head line by line, the headers of every sub-table or page, and the
 * columns of levels (一级指标, 二级目标) or duties (职责序号, 部门职责, 职责目标) down to the end of the table.
 */
export function printedSpines(sheet: Sheet): Spines {
  const texts = sheet.rows.map((cells, row) => (cells ?? []).map((_, col) => textAt(sheet, { row, col })));
  const across: number[] = [];
  const heads: [number, number][] = [];
  const down: { rows: [number, number]; columns: number[] }[] = [];
  const filled = (row: number): boolean => texts[row]?.some((text) => text !== '') === true;

  let inHead = false;
  let head = 0;
  for (let row = 0; row < texts.length; row++) {
    const first = texts[row]![0] ?? '';
    if (/(绩效目标(申报)?表|自评表)$/.test(first)) [inHead, head] = [true, row];
    const level = first === '职责序号' ? 0 : texts[row]!.indexOf('一级指标');
    if (level < 0) {
      if (inHead && filled(row)) across.push(row);
      continue;
    }
    // 项目资金 beside its lines: a label whose next cell is filled reaches down, not right.
    if (inHead && row > head + 1) down.push({ rows: [head + 1, row - 1], columns: [0] });
    inHead = false;
    const duties = first === '职责序号';
    let body = row + 1;
    if (duties) {
      while (!texts[body]!.includes('来源')) body += 1;
      heads.push([row, body]);
      body += 1;
    }
    let last = body;
    while (filled(last + 1) && (level === 0 || texts[last + 1]![0] === '')) last += 1;
    if (level === 1) down.push({ rows: [row, last], columns: [0] });
    down.push({ rows: [body, last], columns: duties ? [0, 1, 2] : [level, level + 1] });
    row = last;
  }
  return { across, heads, down };
}
