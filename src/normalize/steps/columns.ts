import type { Form, Observation, Table } from '../../form/schema';
import { placeOf } from '../../recognize/drift';
import { cellKey, columnName, type CellRef } from '../../sheet/address';
import { intersects, type Range } from '../../sheet/range';
import { headColumns, rowsBetween, type HeadCell } from '../layout';
import type { Act, Sketch } from '../sketch';
import type { ContentStep } from '../step';
import { short } from '../words';

/** Cells that have slipped sideways go back under their own heads, and heads over their own contents. */
export const columns: ContentStep = {
  name: 'columns',
  stage: 'content',
  usual: true,
  texts: {
    zh: {
      title: '各归其列',
      why: '整体左移或右移的行移回表头之下，错位的表头移到所管的列上。内容一字不改。',
      reasons: {
        row: '第{first}行自{column}列起错位{by}列，移回各自的表头之下',
        rows: '第{first}～{last}行自{column}列起错位{by}列，移回各自的表头之下',
        head: '表头“{text}”移到{column}列，与下面的内容对齐',
      },
    },
    en: {
      title: 'Values under their heads',
      why: 'Rows that have slipped sideways go back under their heads, misplaced heads over their columns. No content changes.',
      reasons: {
        row: 'row {first} is shifted by {by} from column {column} on and goes back under its heads',
        rows: 'rows {first}–{last} are shifted by {by} from column {column} on and go back under their heads',
        head: 'the head “{text}” goes to column {column}, over its contents',
      },
    },
  },
  propose(form, sketch) {
    for (const observed of form.observations) if (observed.kind === 'column-drift') moveRows(form, sketch, observed);
    for (const table of form.tables) {
      const head = table.header === null || sketch.dropped.has(table.header.first) ? undefined : headColumns(sketch.sheet, table);
      if (head !== undefined) moveHead(sketch, table, head);
    }
  },
};

function moveRows(form: Form, sketch: Sketch, { rows: [first, last], by, fromCol }: Extract<Observation, { kind: 'column-drift' }>): void {
  const table = form.tables.find(({ range }) => first >= range.top && first <= range.bottom);
  if (table === undefined) return;
  const shift = { from: fromCol, by };
  const acts = rowsBetween(first, last).flatMap((row): Act[] =>
    table.columns.flatMap(({ col }): Act[] => {
      const place = placeOf(col, shift);
      return place < 0 || place === col ? [] : [{ kind: 'move', from: { row, col: place }, to: { row, col } }];
    }),
  );
  const merges = movedMerges(sketch, { top: first, bottom: last, left: fromCol, right: Infinity }, by);
  if (merges === undefined) {
    sketch.refuse({ row: first, col: fromCol }, sketch.locale === 'zh' ? '合并单元格伸到错位的行之外，请先取消合并' : 'merged cells reach beyond the shifted rows; split them first');
    return;
  }
  sketch.propose({
    at: { row: first, col: fromCol },
    reason: first === last ? 'row' : 'rows',
    data: { first: first + 1, last: last + 1, by: Math.abs(by), column: columnName(fromCol) },
    acts: [...merges, ...acts],
  });
}

/** Merges inside the shifted block move with it; undefined where one reaches out of it. */
function movedMerges(sketch: Sketch, block: Range, by: number): Act[] | undefined {
  const acts: Act[] = [];
  for (const merge of sketch.sheet.merges) {
    if (sketch.splits.has(merge) || !intersects(merge, block)) continue;
    if (merge.top < block.top || merge.bottom > block.bottom || merge.left < block.left) return undefined;
    acts.push({ kind: 'split', merge }, { kind: 'merge', range: { ...merge, left: merge.left - by, right: merge.right - by } });
  }
  return acts;
}

/** Every head cell goes over the first of its columns; merges in the head are made anew over what they cover. */
function moveHead(sketch: Sketch, table: Table, head: readonly HeadCell[]): void {
  if (table.header === null || head.every(({ leaf, col }) => leaf.col === col)) return;
  const cells = new Map<number, { readonly cell: CellRef; readonly text: string; first: number; last: number }>();
  for (const { leaf, col } of head) {
    leaf.cells.forEach((cell, i) => {
      const key = cellKey(cell);
      const known = cells.get(key);
      if (known === undefined) cells.set(key, { cell, text: leaf.path[i] ?? '', first: col, last: col });
      else {
        known.first = Math.min(known.first, col);
        known.last = Math.max(known.last, col);
      }
    });
  }
  const moved = [...cells.values()].filter(({ cell, first }) => cell.col !== first);
  const band: Range = { top: table.header.first, bottom: table.header.last, left: 0, right: Infinity };
  const merges = sketch.sheet.merges.filter((merge) => intersects(merge, band));
  const remade = merges.flatMap((merge): Act[] => {
    const owner = [...cells.values()].find(({ cell }) => cell.row === merge.top && cell.col === merge.left);
    const split: Act = { kind: 'split', merge };
    return owner === undefined ? [split] : [split, { kind: 'merge', range: { ...merge, left: owner.first, right: owner.last } }];
  });
  const spanned = remade.flatMap((act) => (act.kind === 'merge' ? [act.range] : []));
  const clash = spanned.some((range, i) => spanned.some((other, j) => j > i && intersects(range, other)));
  const [one] = moved;
  if (one === undefined || clash || merges.some(({ top, bottom }) => top < band.top || bottom > band.bottom)) return;
  sketch.propose({
    at: one.cell,
    reason: 'head',
    data: { text: moved.map(({ text }) => short(text, 10)), column: moved.map(({ first }) => columnName(first)) },
    acts: [
      ...remade.filter((act) => act.kind !== 'merge' || act.range.left !== act.range.right || act.range.top !== act.range.bottom),
      ...moved.map(({ cell, first }): Act => ({ kind: 'move', from: cell, to: { row: cell.row, col: first } })),
    ],
  });
}
