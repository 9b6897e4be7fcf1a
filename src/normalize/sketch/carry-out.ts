/** Acts carried out on paper: all of a proposal, or where something is in the way nothing. */
import type { CellRef } from '../../sheet/address';
import { shownText } from '../../sheet/build';
import { isEmpty } from '../../sheet/content';
import type { CellContent } from '../../sheet/edit';
import type { Act } from './act';
import type { Hurdle } from './hurdle';
import type { Paper } from './paper';

/** One cell that was written or moved, or a place that was filled. */
export interface Diff {
  readonly source: CellRef;
  readonly before: string;
  readonly after: string;
  /** Where `after` is in the end: wherever the cell goes, at the place itself, nowhere. */
  readonly stands: 'with-cell' | 'at-place' | 'nowhere';
}

type ActOf<Kind extends Act['kind']> = Extract<Act, { readonly kind: Kind }>;

/** Adds to `diffs` what changes; gives what was in the way, and then nothing was done. */
export function carryOut(paper: Paper, acts: readonly Act[], diffs: Diff[]): Hurdle | undefined {
  return paper.attempt(() => {
    for (const act of acts) if (act.kind === 'split') paper.split(act.merge);
    const hurdle = moveAll(paper, acts.filter(isMove), diffs) ?? writeAll(paper, acts, diffs) ?? dropAll(paper, acts, diffs);
    if (hurdle === undefined) for (const act of acts) if (act.kind === 'merge') paper.merge(act.range);
    return hurdle;
  });
}

function isMove(act: Act): act is ActOf<'move'> {
  return act.kind === 'move';
}

/** All cells are lifted before the first is put down, so that a row may shift by one. */
function moveAll(paper: Paper, moves: readonly ActOf<'move'>[], diffs: Diff[]): Hurdle | undefined {
  const lifted: { readonly source: CellRef; readonly to: CellRef; readonly content: CellContent }[] = [];
  for (const { from: source, to } of moves) {
    const from = paper.placeOf(source);
    if (from === undefined) return 'gone';
    const content = paper.contentAt(from);
    if (isEmpty(content)) continue;
    if (paper.references.touches(from) || paper.references.touches(to)) return 'referenced';
    if (paper.isCovered(to)) return 'merged';
    lifted.push({ source, to, content });
    paper.lift(from);
  }
  for (const { source, to, content } of lifted) {
    if (!isEmpty(paper.contentAt(to)) || paper.dropped.has(to.row)) return 'occupied';
    paper.put(to, content);
    paper.track(source, to);
    if (content.formula !== undefined || typeof content.value === 'number') paper.keepFormat(to, source);
    diffs.push({ source, before: shownText(content), after: shownText(content), stands: 'with-cell' });
  }
  return undefined;
}

function writeAll(paper: Paper, acts: readonly Act[], diffs: Diff[]): Hurdle | undefined {
  for (const act of acts) {
    const hurdle =
      act.kind === 'write' ? write(paper, act, diffs)
      : act.kind === 'fill' ? fill(paper, act, diffs)
      : act.kind === 'join' ? join(paper, act, diffs)
      : undefined;
    if (hurdle !== undefined) return hurdle;
  }
  return undefined;
}

function write(paper: Paper, { at: source, text }: Omit<ActOf<'write'>, 'kind'>, diffs: Diff[]): Hurdle | undefined {
  const place = paper.placeOf(source);
  if (place === undefined) return 'gone';
  const content = paper.contentAt(place);
  if (content.formula !== undefined) return 'formula';
  if (typeof content.value !== 'string') return 'number';
  if (paper.isCovered(place)) return 'merged';
  paper.put(place, { value: text });
  diffs.push({ source, before: shownText(content), after: text, stands: 'with-cell' });
  return undefined;
}

function fill(paper: Paper, { place, text }: ActOf<'fill'>, diffs: Diff[]): Hurdle | undefined {
  if (!isEmpty(paper.contentAt(place)) || paper.dropped.has(place.row)) return 'occupied';
  if (paper.isCovered(place)) return 'merged';
  paper.put(place, { value: text });
  diffs.push({ source: place, before: '', after: text, stands: 'at-place' });
  return undefined;
}

function join(paper: Paper, { first, rest }: ActOf<'join'>, diffs: Diff[]): Hurdle | undefined {
  const place = paper.placeOf(rest);
  if (place === undefined) return 'gone';
  if (!paper.isText(first) || !paper.isText(rest)) return 'number';
  if (paper.references.touches(rest)) return 'referenced';
  const text = paper.textOf(rest);
  const hurdle = write(paper, { at: first, text: closed(paper.textOf(first)) + closed(text) }, diffs);
  if (hurdle !== undefined) return hurdle;
  paper.lift(place);
  paper.track(rest, null);
  diffs.push({ source: rest, before: text, after: '', stands: 'nowhere' });
  return undefined;
}

/** 产　出 was set apart to fill its cell; as a half of 产出指标 it is not. */
function closed(text: string): string {
  return /^[一-龥](?:\s+[一-龥]){1,3}$/.test(text) ? text.replace(/\s+/g, '') : text;
}

function dropAll(paper: Paper, acts: readonly Act[], diffs: Diff[]): Hurdle | undefined {
  const rows = acts.flatMap((act) => (act.kind === 'drop' && !paper.dropped.has(act.row) ? [act.row] : [])).sort((a, b) => a - b);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const going = new Set([...rows, ...paper.dropped]);
  if (paper.sheet.notes.some(({ at }) => going.has(at.row))) return 'noted';
  for (const row of rows) {
    const hurdle = drop(paper, row, going, diffs);
    if (hurdle !== undefined) return hurdle;
  }
  return paper.references.within(first, last) ? 'referenced' : undefined;
}

function drop(paper: Paper, row: number, going: ReadonlySet<number>, diffs: Diff[]): Hurdle | undefined {
  const width = Math.max(paper.sheet.rows[row]?.length ?? 0, 1);
  for (let col = 0; col < width; col++) {
    const source = { row, col };
    const held = paper.contentAt(source);
    if (held.formula !== undefined) return 'formula';
    if (isEmpty(held)) continue;
    // What has moved here from another row would be lost with it.
    const place = paper.placeOf(source);
    if (place?.row !== row || place.col !== col) return 'occupied';
    const merge = paper.mergeAt(source);
    if (merge?.top === row && !going.has(merge.bottom)) return 'merged';
    diffs.push({ source, before: shownText(held), after: '', stands: 'nowhere' });
  }
  paper.drop(row);
  return undefined;
}
