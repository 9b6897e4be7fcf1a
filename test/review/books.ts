/** Small sheets drawn with "|" between cells, and the forms that are read on them. */
import { recognizeSheet } from '../../src/recognize';
import type { PlacedForm } from '../../src/review/pair-forms';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import type { Book } from '../../src/sheet/book';

export function drawn(text: string, name = '申报表'): Book {
  return bookOf(sheetFromRows(text.trim().split('\n').map((row) => row.split('|').map((cell) => cell.trim())), { name }));
}

export function placed(text: string, file = 'a.xlsx'): PlacedForm {
  const [form] = recognizeSheet(drawn(text).sheets[0]!);
  if (form === undefined) throw new Error(`no form in ${text}`);
  return { file, sheet: '申报表', form };
}

/** A project's form of a year: head, goal, indicator rows "一级|二级|名称|值". */
export function project(rows: string, more: { readonly year?: number; readonly goal?: string; readonly unit?: string; readonly name?: string; readonly money?: string } = {}): string {
  const { year = 2024, goal = '养护村道20公里，群众满意度不低于90%。', unit = '县道路管护站', name = '村道养护项目', money = '120' } = more;
  return `${String(year)}年度项目支出绩效目标申报表\n项目名称|${name}\n实施单位|${unit}\n年度资金总额（万元）|${money}\n年度目标|${goal}\n一级指标|二级指标|三级指标|指标值\n${rows}`;
}
