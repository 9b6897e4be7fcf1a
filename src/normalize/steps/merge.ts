import type { Form, Role, Table } from '../../form/schema';
import { cellKey, MAX_COLUMNS } from '../../sheet/address';
import type { Edit } from '../../sheet/edit';
import { mergeAt, textAt } from '../../sheet/build';
import type { Range } from '../../sheet/range';
import type { Dresser } from '../dresser';
import { readingOf } from '../../form/reading-of';
import { rowsBetween } from '../layout';
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
  const tables = form.tables.filter(({ header }) => header !== null);
  const left = form.range.left;
  const right = Math.max(...tables.map(({ range }) => range.right), ...form.fields.map(({ cell }) => cell.col), left);
  const paper = new Paper(dresser, right);
  mergeTitle(form, paper, dresser);
  mergeFields(form, paper, dresser);
  for (const table of tables) {
    mergeHead(table, paper, dresser);
    mergeSpines(form, table, paper, dresser);
  }
}

/** The sheet with the merges that are coming about. */
class Paper {
  private readonly taken = new Set<number>();

  constructor(
    private readonly dresser: Dresser,
    readonly right: number,
  ) {}

  isBlank(row: number, col: number): boolean {
    const { sheet } = this.dresser;
    return squeeze(textAt(sheet, { row, col })) === '' && mergeAt(sheet, { row, col }) === undefined;
  }

  isFree(row: number, col: number): boolean {
    return !this.taken.has(row * MAX_COLUMNS + col) && this.isBlank(row, col);
  }

  /** Filled, alone, and in no merge yet. */
  isOpen(row: number, col: number): boolean {
    const { sheet } = this.dresser;
    return squeeze(textAt(sheet, { row, col })) !== '' && mergeAt(sheet, { row, col }) === undefined;
  }

  take(range: Range): Range[] {
    if (range.top === range.bottom && range.left === range.right) return [];
    for (const row of rowsBetween(range.top, range.bottom)) for (const col of rowsBetween(range.left, range.right)) this.taken.add(row * MAX_COLUMNS + col);
    return [range];
  }
}

function propose(dresser: Dresser, range: Range, reason: string, ranges: readonly Range[]): void {
  const { id } = dresser.sheet;
  dresser.propose({ range, reason, edits: ranges.map((one): Edit => ({ kind: 'merge', sheet: id, range: one, merged: true })) });
}

function mergeTitle({ titleCell, range }: Form, paper: Paper, dresser: Dresser): void {
  if (titleCell === null || !paper.isOpen(titleCell.row, titleCell.col) || titleCell.col !== range.left) return;
  const { row } = titleCell;
  if (!rowsBetween(range.left + 1, paper.right).every((col) => paper.isFree(row, col))) return;
  const across = { top: row, bottom: row, left: range.left, right: paper.right };
  propose(dresser, across, 'title', paper.take(across));
}

/** Above the tables every filled cell takes the blanks behind it, and those below where its whole breadth is blank. */
function mergeFields(form: Form, paper: Paper, dresser: Dresser): void {
  const first = form.tables[0]?.header?.first ?? form.range.bottom + 1;
  const isField = (row: number): boolean => ['field', 'money', 'goal'].includes(readingOf(form, row) ?? '');
  const rows = rowsBetween(form.range.top, first - 1).filter(isField);
  const places = valuePlaces(form);
  const ranges = rows.flatMap((row) =>
    rowsBetween(form.range.left, paper.right).flatMap((col) => {
      const isPlace = (c: number): boolean => places.has(cellKey({ row, col: c }));
      if (!paper.isOpen(row, col) && !(isPlace(col) && paper.isFree(row, col))) return [];
      let right = col;
      // A label leaves its value's place alone, empty or not.
      while (right < paper.right && paper.isFree(row, right + 1) && !isPlace(right + 1)) right += 1;
      let bottom = row;
      const below = (at: number): boolean => isField(at) && rowsBetween(col, right).every((c) => paper.isFree(at, c)) && beginsBlank(paper, at, col, form.range.left);
      while (below(bottom + 1)) bottom += 1;
      return paper.take({ top: row, bottom, left: col, right });
    }),
  );
  const [one] = ranges;
  if (one !== undefined) propose(dresser, { ...one, bottom: rows.at(-1) ?? one.bottom, left: form.range.left, right: paper.right }, 'fields', ranges);
}

/** Where values of fields stand or should stand, beside their labels. */
function valuePlaces({ fields }: Form): ReadonlySet<number> {
  return new Set(fields.filter(({ labelCell, cell }) => cell.row === labelCell.row && cell.col > labelCell.col).map(({ cell }) => cellKey(cell)));
}

/** A row without a label of its own goes on with the one above. */
function beginsBlank(paper: Paper, row: number, col: number, left: number): boolean {
  return rowsBetween(left, col).every((c) => paper.isBlank(row, c));
}

/** Parents over their children, the lowest cells down to the last head row. */
function mergeHead({ header, range, columns }: Table, paper: Paper, dresser: Dresser): void {
  if (header === null || header.first === header.last) return;
  const right = Math.max(...columns.map(({ col }) => col));
  const ranges = rowsBetween(header.first, header.last).flatMap((row) =>
    rowsBetween(range.left, right).flatMap((col) => {
      if (!paper.isOpen(row, col)) return [];
      const holds = (c: number): boolean => paper.isFree(row, c) && rowsBetween(row + 1, header.last).some((r) => !paper.isBlank(r, c));
      let end = col;
      // It spans its neighbour only where something of the head stands below that, under no cell of its own.
      while (row < header.last && rowsBetween(row + 1, header.last).some((r) => !paper.isBlank(r, col)) && end < right && holds(end + 1)) end += 1;
      let bottom = row;
      while (bottom < header.last && rowsBetween(col, end).every((c) => paper.isFree(bottom + 1, c))) bottom += 1;
      return paper.take({ top: row, bottom, left: col, right: end });
    }),
  );
  propose(dresser, { top: header.first, bottom: header.last, left: range.left, right }, 'head', ranges);
}

function mergeSpines(form: Form, table: Table, paper: Paper, dresser: Dresser): void {
  const top = (table.header?.last ?? table.range.top - 1) + 1;
  const rows = rowsBetween(top, table.range.bottom);
  const isBody = (row: number): boolean => ['indicator', 'level', 'slot', 'section'].includes(readingOf(form, row) ?? '');
  // Levels that are to stand in every row are not put together again.
  const roles = dresser.wanted.has('fill') ? spines.filter((role) => role !== 'level1' && role !== 'level2') : spines;
  const columns = roles.flatMap((role) => table.columns.filter((column) => column.role === role).map(({ col }) => col)).sort((a, b) => a - b);
  for (const [i, col] of columns.entries()) {
    const ranges: Range[] = [];
    for (const row of rows) {
      if (!isBody(row) || !paper.isOpen(row, col)) continue;
      let bottom = row;
      // A level left of it that begins anew ends the span.
      const goesOn = (at: number): boolean => at <= table.range.bottom && isBody(at) && paper.isFree(at, col) && columns.slice(0, i).every((outer) => paper.isBlank(at, outer) || !hasText(dresser, at, outer));
      while (goesOn(bottom + 1)) bottom += 1;
      ranges.push(...paper.take({ top: row, bottom, left: col, right: col }));
    }
    const [one] = ranges;
    if (one !== undefined) propose(dresser, { top: one.top, bottom: ranges.at(-1)?.bottom ?? one.bottom, left: col, right: col }, 'spine', ranges);
  }
}

function hasText({ sheet }: Dresser, row: number, col: number): boolean {
  return squeeze(textAt(sheet, { row, col })) !== '';
}
