import { indicatorSheet } from '../example';
import type { Cell, Row } from '../../sheet/book';
import type { TableRule } from '../rule';

/** With blanks around it; texts of some length are no errors, and need no look. */
const LONGEST = 20;
const errorText = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/;

export const rule: TableRule = {
  name: 'layout/formula-error',
  cost: 'table',
  category: '合规性',
  severity: 'error',
  sources: [{ basis: '表内勾稽关系', verified: false }],
  texts: {
    zh: {
      title: '公式出错',
      why: '出错的公式没有结果，报出去就是一格乱码。',
      messages: { error: '单元格显示{error}，公式出错，请修改公式或直接填数。' },
    },
    en: {
      title: 'Formula error',
      why: 'A formula in error has no result, and the form goes out with an error code in a cell.',
      messages: { error: 'the cell shows {error}; mend the formula or type the number.' },
    },
  },
  wrong: [{ sheet: indicatorSheet('产出指标|数量指标|养护道路里程|#REF!'), expect: ['D6'], says: '#REF!' }],
  right: [{ sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里') }],
  reads: [],
  readsRow: errorsIn,
  check({ range }, ctx) {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (const { col, error } of errorsIn(ctx.sheet.rows[row] ?? []) ?? []) {
        if (col >= range.left && col <= range.right) ctx.report({ at: { row, col }, data: { error } });
      }
    }
  },
};

/** The cells of a row that show an error; undefined where none does. */
function errorsIn(cells: Row): readonly { readonly col: number; readonly error: string }[] | undefined {
  let found: { col: number; error: string }[] | undefined;
  for (let col = 0; col < cells.length; col += 1) {
    const cell = cells[col];
    const error = cell === undefined ? undefined : errorOf(cell);
    if (error !== undefined) (found ??= []).push({ col, error });
  }
  return found;
}

function errorOf({ value }: Cell): string | undefined {
  if (typeof value === 'object' && value !== null) return value.error;
  return typeof value === 'string' && value.length <= LONGEST && value.includes('#') && errorText.test(value.trim()) ? value.trim() : undefined;
}
