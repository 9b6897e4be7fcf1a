import type { Form, Role, Table } from '../../form/schema';
import { textAt } from '../../sheet/build';
import type { Range } from '../../sheet/range';
import type { Dresser } from '../dresser';
import { readingOf } from '../../form/reading-of';
import { rowsBetween } from '../layout';
import { mergeFields, mergeTitle, proposeMerges, Blanks } from '../blanks';
import type { LooksStep } from '../step';
import { squeeze } from '../../form/squeeze';

const spines: readonly Role[] = ['spine', 'ordinal', 'level1', 'level2'];

/**
 * Blanks that on paper belong to the cell above or beside are merged with it: heads, levels, labels and their values.
 * Sources, activities and budget items are not: a merge would say that they hold for every row.
 */
export const merge: LooksStep = {
  name: 'merge',
  stage: 'looks',
  usual: false,
  texts: {
    zh: {
      title: '合并同类单元格',
      why: '打印用：标题、表头、一级/二级指标、项目信息的空格并入所属单元格；来源、依据、工作活动、预算项目不合并，已填满的不合并。',
      reasons: { title: '标题居中跨列', head: '表头的空格并入所属表头', fields: '空格并入左边的内容', spine: '同一项之下的空格并入上面的单元格' },
    },
    en: {
      title: 'Merge for print',
      why: 'For print: blanks of title, heads, levels and labels are merged with what they belong to; sources, bases, activities and budget items are not, nor is anything that is filled.',
      reasons: { title: 'title across the form', head: 'blanks of the head', fields: 'blanks beside the content', spine: 'blanks under the same level' },
    },
  },
  dress(forms, dresser) {
    for (const form of forms) mergeForm(form, dresser);
  },
};

function mergeForm(form: Form, dresser: Dresser): void {
  const blanks = new Blanks(form, dresser);
  mergeTitle(form, blanks, dresser);
  mergeFields(form, blanks, dresser);
  for (const table of form.tables) {
    if (table.header === null) continue;
    mergeHead(table, blanks, dresser);
    mergeSpines(form, table, blanks, dresser);
  }
}

/** Parents over their children, the lowest cells down to the last head row. */
function mergeHead({ header, range, columns }: Table, blanks: Blanks, dresser: Dresser): void {
  if (header === null || header.first === header.last) return;
  const right = Math.max(...columns.map(({ col }) => col));
  const ranges = rowsBetween(header.first, header.last).flatMap((row) =>
    rowsBetween(range.left, right).flatMap((col) => {
      if (!blanks.isOpen(row, col)) return [];
      const holds = (c: number): boolean => blanks.isFree(row, c) && rowsBetween(row + 1, header.last).some((r) => !blanks.isBlank(r, c));
      let end = col;
      // It spans its neighbour only where something of the head stands below that, under no cell of its own.
      while (row < header.last && rowsBetween(row + 1, header.last).some((r) => !blanks.isBlank(r, col)) && end < right && holds(end + 1)) end += 1;
      let bottom = row;
      while (bottom < header.last && rowsBetween(col, end).every((c) => blanks.isFree(bottom + 1, c))) bottom += 1;
      return blanks.take({ top: row, bottom, left: col, right: end });
    }),
  );
  proposeMerges(dresser, { top: header.first, bottom: header.last, left: range.left, right }, 'head', ranges);
}

function mergeSpines(form: Form, table: Table, blanks: Blanks, dresser: Dresser): void {
  const top = (table.header?.last ?? table.range.top - 1) + 1;
  const rows = rowsBetween(top, table.range.bottom);
  const isBody = (row: number): boolean => ['indicator', 'level', 'slot', 'section'].includes(readingOf(form, row) ?? '');
  // Levels that are to stand in every row are not put together again.
  const roles = dresser.wanted.has('fill') ? spines.filter((role) => role !== 'level1' && role !== 'level2') : spines;
  const columns = roles.flatMap((role) => table.columns.filter((column) => column.role === role).map(({ col }) => col)).sort((a, b) => a - b);
  for (const [i, col] of columns.entries()) {
    const ranges: Range[] = [];
    for (const row of rows) {
      if (!isBody(row) || !blanks.isOpen(row, col)) continue;
      let bottom = row;
      // A level left of it that begins anew ends the span.
      const goesOn = (at: number): boolean => at <= table.range.bottom && isBody(at) && blanks.isFree(at, col) && columns.slice(0, i).every((outer) => blanks.isBlank(at, outer) || !hasText(dresser, at, outer));
      while (goesOn(bottom + 1)) bottom += 1;
      ranges.push(...blanks.take({ top: row, bottom, left: col, right: col }));
    }
    const [one] = ranges;
    if (one !== undefined) proposeMerges(dresser, { top: one.top, bottom: ranges.at(-1)?.bottom ?? one.bottom, left: col, right: col }, 'spine', ranges);
  }
}

function hasText({ sheet }: Dresser, row: number, col: number): boolean {
  return squeeze(textAt(sheet, { row, col })) !== '';
}
