import type { Form, Observation } from '../../form/schema';
import type { CellRef } from '../../sheet/address';
import type { Range } from '../../sheet/range';
import { filledCells } from '../layout';
import type { Act, Sketch } from '../sketch';
import type { ContentStep } from '../step';
import { squeeze } from '../../form/squeeze';
import { short } from '../words';

/** A text that a page or line break has cut in two becomes one again; a duty's number goes up to its first row. */
export const cutCells: ContentStep = {
  name: 'cut-cells',
  stage: 'content',
  usual: true,
  texts: {
    zh: {
      title: '接回断开的单元格',
      why: '被换页或换行切成两截的文字接回一格；职责序号、名称移到这项职责的第一行。文字一字不改。',
      reasons: {
        split: '“…{end}”与“{start}…”原是一段文字，被切成两格，接回一格',
        late: '“{text}”属于第{first}行起的各行，移到这项职责的第一行',
        empty: '这一行的内容已全部接回上一行',
      },
    },
    en: {
      title: 'Rejoin cut cells',
      why: 'A text that a page or line break has cut in two becomes one cell again; the number and name of a duty go up to its first row. No word changes.',
      reasons: {
        split: '“…{end}” and “{start}…” were one text, cut in two; joined in one cell',
        late: '“{text}” belongs to the rows from {first} on and goes up to the first row of its duty',
        empty: 'all that this row held has been joined to the row above',
      },
    },
  },
  propose(form, sketch) {
    for (const observed of form.observations) {
      if (observed.kind === 'split-cell') rejoin(sketch, observed);
      else if (observed.kind === 'late-duty') raise(form, sketch, observed);
    }
    form.rows.forEach((reading, i) => {
      const row = form.range.top + i;
      if (reading !== 'continuation' || filledCells(sketch.sheet, row).some(({ at }) => sketch.textOf(at) !== '')) return;
      sketch.propose({ at: { row, col: form.range.left }, reason: 'empty', acts: [{ kind: 'drop', row }] });
    });
  },
};

function rejoin(sketch: Sketch, { parts }: Extract<Observation, { kind: 'split-cell' }>): void {
  const [first, ...others] = parts;
  for (const rest of first === undefined ? [] : others) {
    sketch.propose({
      at: first?.cell ?? rest.cell,
      reason: 'split',
      data: { end: squeeze(first?.text ?? '').slice(-6), start: squeeze(rest.text).slice(0, 6) },
      acts: [{ kind: 'join', first: first?.cell ?? rest.cell, rest: rest.cell }, ...fuse(sketch, first?.cell ?? rest.cell, rest.cell)],
    });
  }
}

function raise(form: Form, sketch: Sketch, { cell, firstRow }: Extract<Observation, { kind: 'late-duty' }>): void {
  const table = form.tables.find(({ range }) => cell.row >= range.top && cell.row <= range.bottom);
  const ordinal = table?.columns.find(({ role }) => role === 'ordinal')?.col;
  const cells: CellRef[] = [...(ordinal === undefined ? [] : [{ row: cell.row, col: ordinal }]), cell].filter((from) => sketch.textOf(from) !== '');
  sketch.propose({
    at: cell,
    reason: 'late',
    data: { text: short(sketch.textOf(cell)), first: firstRow + 1 },
    acts: cells.flatMap((from): Act[] => {
      const to = { row: firstRow, col: from.col };
      return [{ kind: 'move', from, to }, ...fuse(sketch, to, from)];
    }),
  });
}

/** Where either part was merged down, the whole is: over both parts and what lies between. */
function fuse(sketch: Sketch, first: CellRef, rest: CellRef): Act[] {
  const merges = [sketch.mergeAt(first), sketch.mergeAt(rest)].filter((range): range is Range => range !== undefined);
  if (merges.length === 0 || first.col !== rest.col || merges.some(({ left, right }) => left !== first.col || right !== first.col)) return [];
  const bottom = Math.max(rest.row, ...merges.map((range) => range.bottom));
  return [
    ...merges.map((merge): Act => ({ kind: 'split', merge })),
    { kind: 'merge', range: { top: first.row, left: first.col, bottom, right: first.col } },
  ];
}
