import type { FormKind } from '../../src/form/schema';
import type { CellRef } from '../../src/sheet/address';
import type { Cell, Sheet } from '../../src/sheet/book';
import type { Range } from '../../src/sheet/range';
import type { FaultAt } from './faults';
import type { Box, Draft, Line } from './paper';
import type { ColumnTruth, FormTruth, InjectedFault } from './truth';

/** kept: as printed. lost: only the first cell of a merge holds text. filled: like lost, but levels repeat in every row. */
export type Merges = 'kept' | 'lost' | 'filled';

const squeeze = (text: string): string => text.replace(/\s+/g, '');
const isSign = (text: string): boolean => /^([≥≧>＞≤≦<＜=＝﹦═]=?|大于等于|小于等于|等于|大于|小于)$/.test(squeeze(text));

/** The drafts one below the other as a sheet, and what stands where. */
export function finish(
  drafts: readonly Draft[],
  merges: Merges,
  faults: readonly FaultAt[] = [],
): { sheet: Sheet; forms: FormTruth[]; faults: InjectedFault[] } {
  const lines = drafts.flatMap((form) => form.lines);
  const places = placeBoxes(lines);
  const at = (box: Box): CellRef => {
    const place = places.get(box)?.[0];
    if (!place) throw new Error(`a box of the truth is not on the sheet: ${box.text}`);
    return { row: place.top, col: place.left };
  };

  const rows = lines.map((line): (Cell | undefined)[] => line.slots.map(() => undefined));
  const ranges: Range[] = [];
  for (const [box, stretches] of places) {
    stretches.forEach((range, i) => {
      const cell = cellOf(box);
      if (merges === 'filled' && box.is === 'level') {
        for (let row = range.top; row <= range.bottom; row++) if (cell) rows[row]![range.left] = cell;
        return;
      }
      if (cell && i === 0) rows[range.top]![range.left] = cell;
      if (merges === 'kept' && (range.top !== range.bottom || range.left !== range.right)) ranges.push(range);
    });
  }
  const sheet: Sheet = {
    id: 's1', name: 'Sheet1', visibility: 'visible', rows, merges: ranges, validations: [], notes: [],
    rowSizes: new Map(lines.flatMap((line, row) => (line.hidden === true ? [[row, { hidden: true }] as const] : []))),
    columnSizes: new Map(),
    view: {},
  };
  let top = 0;
  const forms = drafts.map((form) => {
    const truth = truthOf(form, top, at);
    top += form.lines.length;
    return truth;
  });
  return { sheet, forms, faults: faults.map(({ topic, box }) => ({ topic, cell: at(box) })) };
}

/** The rectangles that each box fills, from the top down. */
function placeBoxes(lines: readonly Line[]): Map<Box, Range[]> {
  const places = new Map<Box, Range[]>();
  lines.forEach(({ slots }, row) => {
    for (let col = 0; col < slots.length; col++) {
      const box = slots[col];
      if (!box) continue;
      const left = col;
      while (slots[col + 1] === box) col += 1;
      const known = places.get(box) ?? [];
      const last = known.at(-1);
      if (last?.bottom === row - 1 && last.left === left && last.right === col) known[known.length - 1] = { ...last, bottom: row };
      else known.push({ top: row, left, bottom: row, right: col });
      places.set(box, known);
    }
  });
  return places;
}

function cellOf(box: Box): Cell | undefined {
  if (box.number !== undefined) return { value: box.number, ...(String(box.number) !== box.text && { text: box.text }) };
  return box.text === '' ? undefined : { value: box.text };
}

function truthOf(form: Draft, top: number, at: (box: Box) => CellRef): FormTruth {
  // What stands above the title (附件1, 表号) is no part of the form.
  const first = form.title ? at(form.title).row : top;
  const readings = form.lines.slice(first - top).map((line) => line.reading);
  while (readings.at(-1) === 'empty') readings.pop();
  const indicators = form.indicators.map((draft) => {
    const cells = Object.fromEntries([...draft.cells].map(([role, box]) => [role, at(box)]));
    // 定性 or 是/否 in the sign column is no sign: it is not joined.
    const parts = draft.value.filter((box) => box.is !== 'sign' || isSign(box.text));
    return {
      row: cells['name']!.row, table: draft.table, level1: draft.level1, level2: draft.level2, name: draft.name,
      value: squeeze(parts.map((part) => part.text).join('')),
      unit: squeeze(draft.unit?.text ?? ''),
      cells,
    };
  });
  return {
    layout: form.layout,
    kind: form.kind satisfies FormKind,
    of: form.of,
    title: form.title && squeeze(form.title.text),
    year: form.year,
    rows: [first, first + readings.length - 1],
    fields: form.fields.map(({ name, box }) => ({ name, value: box.text.trim(), cell: at(box) })),
    indicators: indicators.sort((a, b) => a.row - b.row || a.cells['name']!.col - b.cells['name']!.col),
    columns: columnsOf(form, at),
    readings,
  };
}

/** For every column of a table the place where most of its cells stand. */
function columnsOf(form: Draft, at: (box: Box) => CellRef): ColumnTruth[] {
  return form.tables.flatMap(({ roles, rows }, table) =>
    roles.map((role, c): ColumnTruth => {
      const counts = new Map<number, number>();
      for (const cells of rows) {
        const { col } = at(cells[c]!);
        counts.set(col, (counts.get(col) ?? 0) + 1);
      }
      const [col] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
      return { table, col, role };
    }),
  );
}
