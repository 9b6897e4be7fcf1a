/** Random edits on the contract's first sheet, for whatever host: memory says what they must come to. */
import fc from 'fast-check';
import type { MemoryHost } from '../../src/host/memory/host';
import type { Flag, Host } from '../../src/host/host';
import { contentAt } from '../../src/sheet/content';
import type { Edit } from '../../src/sheet/edit';
import type { CellValue } from '../../src/sheet/book';

export type Step =
  | { readonly kind: 'put'; readonly cells: readonly { readonly row: number; readonly col: number; readonly value: CellValue }[] }
  | { readonly kind: 'rows'; readonly insert: boolean; readonly index: number; readonly count: number }
  | { readonly kind: 'merge'; readonly row: number; readonly merged: boolean }
  | { readonly kind: 'paint'; readonly cells: readonly number[] };

const value = fc.constantFrom<CellValue>('≥50', '0013', '1-2', '=abc', '95%', "'x", 'TRUE', '#N/A 说明', '三月', '', 12, -3.5, true, null);
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('put' as const), cells: fc.array(fc.record({ row: fc.integer({ min: 1, max: 8 }), col: fc.nat(3), value }), { minLength: 1, maxLength: 5 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rows' as const), insert: fc.boolean(), index: fc.nat(6), count: fc.integer({ min: 1, max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('merge' as const), row: fc.integer({ min: 1, max: 7 }), merged: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('paint' as const), cells: fc.uniqueArray(fc.nat(20), { maxLength: 6 }) }) },
);

/** What the step does to the sheet as it stands in memory. */
export function actOf(memory: MemoryHost, one: Step): (host: Host) => Promise<unknown> {
  const sheet = 's1';
  if (one.kind === 'paint') {
    const places = [...one.cells].sort((a, b) => a - b);
    const flags = places.map((place): Flag => ({ at: { row: Math.floor(place / 3), col: place % 3 }, level: 'error' }));
    return (host) => host.paint(sheet, flags);
  }
  const edits = editsOf(memory, one);
  return (host) => host.apply(edits);
}

function editsOf(memory: MemoryHost, one: Exclude<Step, { kind: 'paint' }>): Edit[] {
  const sheet = 's1';
  if (one.kind === 'rows') return [{ kind: one.insert ? 'insert' : 'delete', sheet, axis: 'row', index: one.index, count: one.count }];
  if (one.kind === 'merge') return [{ kind: 'merge', sheet, range: { top: one.row, bottom: one.row, left: 0, right: 1 }, merged: one.merged }];
  const cells = new Map(one.cells.map((cell) => [`${String(cell.row)}:${String(cell.col)}`, cell]));
  return [...cells.values()].map(({ row, col, value: to }): Edit => ({ kind: 'put', sheet, at: { row, col }, expect: contentAt(memory.live.sheet(sheet), { row, col }), put: { value: to === '' ? null : to } }));
}

/** Every cell that holds something, as the host tells it. */
export const seen = async (host: Host) => {
  const [sheet] = (await host.read(['s1'], 'content')).sheets;
  return Array.from(sheet?.rows ?? []).flatMap((row, r) => Array.from(row ?? []).flatMap((cell, c) => (cell && cell.value !== null ? [[r, c, cell.value]] : [])));
};
