/** Small sheets for the tests of normalising, and plans carried out on them. */
import { planNormalization } from '../../src/normalize/normalize';
import type { Plan, PlanOptions } from '../../src/normalize/plan';
import { recognizeSheet } from '../../src/recognize';
import { apply } from '../../src/sheet/apply';
import type { Book, CellValue, Sheet } from '../../src/sheet/book';
import { bookOf, sheetFromRows, textAt } from '../../src/sheet/build';
import type { Range } from '../../src/sheet/range';

/** Rows of a form with a title, a name and a head; indicator rows are "|"-separated lines. */
export function formSheet(lines: string, merges: readonly Range[] = []): Sheet {
  return sheetFromRows(rowsOf(`2024年度项目绩效目标申报表\n项目名称|村级道路养护\n年度目标|养护村级道路，改善群众出行条件。\n一级指标|二级指标|三级指标|指标值\n${lines}`), { merges });
}

export function rowsOf(text: string): CellValue[][] {
  return text.split('\n').map((line) => line.split('|').map((cell) => cell.replace(/\\n/g, '\n')));
}

export interface Done {
  readonly plan: Plan;
  readonly book: Book;
  readonly sheet: Sheet;
  /** Shown texts, rows joined by "|" with trailing blanks cut. */
  readonly lines: readonly string[];
}

/** Plans the first sheet and carries the plan out; fails where it is refused. */
export function normalized(given: Sheet | Book, options: PlanOptions = {}): Done {
  const book = 'sheets' in given ? given : bookOf(given);
  const sheet = book.sheets[0]!;
  const plan = planNormalization(book, sheet, recognizeSheet(sheet), options);
  const applied = apply(book, plan.edits);
  if (!applied.ok) throw new Error(JSON.stringify(applied.refusal));
  const after = applied.book.sheets[0]!;
  const lines = after.rows.map((row, r) => Array.from(row ?? [], (_, col) => textAt(after, { row: r, col })).join('|').replace(/\|+$/, ''));
  return { plan, book: applied.book, sheet: after, lines };
}
