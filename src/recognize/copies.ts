/** Pages that repeat the head of their form: where the copies say different things. */
import type { Observation } from '../form/schema';
import { squeeze } from '../form/squeeze';
import { readFields } from './fields';
import type { Lexicon } from './lexicon';
import { rawText, type Line } from './line';
import type { Segment } from './segment';

/** Pages that repeat the form's head: where they stand, and every label, value or column head in which the copies differ. */
export function compareCopies(lines: readonly Line[], segment: Segment, lexicon: Lexicon): Observation[] {
  if (segment.pages.length < 2) return compareHeads(lines, segment.headers.filter((h) => h.signature === segment.headers[0]?.signature));
  const observations: Observation[] = [];
  const copies = segment.pages.map((page) => {
    const header = segment.headers.find((h) => h.first > page.first);
    const rows: number[] = [];
    for (let row = page.first + 1; row < (header?.first ?? page.first + 1); row++) rows.push(row);
    return { page, header, fields: readFields(lines, rows, lexicon) };
  });
  copies.forEach(({ page, header }, i) => {
    const line = lines[page.first];
    if (i > 0) observations.push({ kind: 'repeated-page', title: { row: page.first, col: line?.cols[0] ?? 0 }, rows: [page.first, header?.last ?? page.first] });
  });
  const first = copies[0];
  if (first === undefined) return observations;
  for (const field of first.fields) {
    const all = copies.flatMap((c) => c.fields.filter((f) => f.name === field.name).slice(0, 1));
    const texts = new Set(all.map((f) => squeeze(f.value)));
    if (all.length === copies.length && texts.size > 1) {
      observations.push({ kind: 'conflicting-repeat', label: field.name, copies: all.map((f) => ({ cell: f.cell, text: f.value })) });
    }
  }
  observations.push(...compareHeads(lines, copies.flatMap((c) => (c.header === undefined ? [] : [c.header]))));
  return observations;
}

/** Column heads of the copies, by their order in the row. */
function compareHeads(lines: readonly Line[], headers: readonly { readonly first: number; readonly last: number }[]): Observation[] {
  const cellsOf = (h: { readonly first: number; readonly last: number }): { row: number; col: number; text: string }[] => {
    const cells: { row: number; col: number; text: string }[] = [];
    for (let row = h.first; row <= h.last; row++) {
      const line = lines[row];
      for (const col of line?.cols ?? []) if (line !== undefined) cells.push({ row, col, text: squeeze(rawText(line, col)) });
    }
    return cells;
  };
  const all = headers.map(cellsOf);
  const first = all[0] ?? [];
  if (all.some((cells) => cells.length !== first.length)) return [];
  return first.flatMap((cell, i): Observation[] => {
    const copies = all.flatMap((cells) => cells.slice(i, i + 1));
    if (new Set(copies.map((c) => c.text)).size < 2) return [];
    return [{ kind: 'conflicting-repeat', label: cell.text, copies: copies.map((c) => ({ cell: { row: c.row, col: c.col }, text: c.text })) }];
  });
}
