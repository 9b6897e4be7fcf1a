/** A template's text grid as cells: what stands where, what is joined, which rows are indicators. No sheet is needed. */
import type { FormTemplate, IndicatorGrid } from '../library/template';
import type { Range } from '../sheet/range';

/** What a cell is for; its look follows from it. */
export type CellKind = 'title' | 'subtitle' | 'unit' | 'note' | 'label' | 'head' | 'level' | 'text' | 'center' | 'amount' | 'percent' | 'points' | 'tall';

export interface DrawnCell {
  readonly kind: CellKind;
  readonly text: string;
  /** In template letters, see FormTemplate. */
  readonly formula?: string;
  /** Key of the choices that it is filled in from. */
  readonly choice?: string;
}

export interface Drawing {
  readonly width: number;
  /** Every place of the grid; what a merge covers is undefined. */
  readonly rows: readonly (readonly (DrawnCell | undefined)[])[];
  readonly merges: readonly Range[];
  /** First and last indicator row; all tables together. */
  readonly indicators: readonly [number, number];
  /** First and last row of the first table's head. */
  readonly head: readonly [number, number];
}

/** How many rows a level 2 gets; undefined: as many as the template says. */
export type SlotsFor = (level1: string, level2: string) => number | undefined;

/** Draws a template. */
export function drawTemplate(template: FormTemplate, slotsFor: SlotsFor = () => undefined): Drawing {
  const width = template.widths.length;
  const lines = template.lines.flatMap((line) => (typeof line === 'string' ? [{ tokens: tokensOf(line, width), head: false, body: false }] : gridLines(line, slotsFor)));
  const tokens = lines.map((line) => line.tokens);
  const rows = lines.map(({ tokens: cells, head }, row) =>
    Array.from({ length: width }, (_, col) => cellOf(cells[col] ?? '', head && !isSpine(lines, row, col))),
  );
  const indexes = (pick: (line: (typeof lines)[number]) => boolean): readonly number[] => lines.flatMap((line, row) => (pick(line) ? [row] : []));
  const body = indexes((line) => line.body);
  const heads = indexes((line) => line.head);
  const lastHead = heads.find((row) => !heads.includes(row + 1)) ?? 0;
  return {
    width,
    rows,
    merges: mergesOf(tokens, width),
    indicators: [body[0] ?? 0, body.at(-1) ?? 0],
    head: [heads[0] ?? 0, lastHead],
  };
}

function tokensOf(line: string, width: number): readonly string[] {
  return /^[!~>*]/.test(line) ? [line, ...Array.from({ length: width - 1 }, () => '<')] : line.split('|');
}

function gridLines({ head, row, levels, slots = 1 }: IndicatorGrid, slotsFor: SlotsFor): { tokens: readonly string[]; head: boolean; body: boolean }[] {
  const pattern = row.split('|');
  const body = levels.flatMap(([level1, children]) =>
    children.flatMap((level2, child) =>
      Array.from({ length: slotsFor(level1, level2) ?? slots }, (_, slot) =>
        pattern.map((token) => {
          if (token === '@1') return child + slot === 0 ? `@${level1}` : '^';
          if (token === '@2') return slot === 0 ? `@${level2}` : '^';
          return token;
        }),
      ),
    ),
  );
  return [...head.map((line) => ({ tokens: line.split('|'), head: true, body: false })), ...body.map((tokens) => ({ tokens, head: false, body: true }))];
}

const inputs: Readonly<Record<string, CellKind>> = { '=': 'text', '=c': 'center', '=n': 'amount', '=p': 'percent', '=s': 'points', '=t': 'tall' };
const lineKinds: Readonly<Record<string, CellKind>> = { '!': 'title', '~': 'subtitle', '>': 'unit', '*': 'note' };

function cellOf(token: string, head: boolean): DrawnCell | undefined {
  if (token === '<' || token === '^') return undefined;
  const input = inputs[token];
  if (input !== undefined) return { kind: input, text: '' };
  const [, percent, formula] = /^=(%?)\{(.*)\}$/.exec(token) ?? [];
  if (formula !== undefined) return { kind: percent === '' ? 'points' : 'percent', text: '', formula };
  const first = token.charAt(0);
  const lineKind = lineKinds[first];
  if (lineKind !== undefined) return { kind: lineKind, text: token.slice(1) };
  if (first === '#') return { kind: 'center', text: '', choice: token.slice(1) };
  if (first === '@') return { kind: 'level', text: token.slice(1) };
  return { kind: head ? 'head' : 'label', text: token };
}

/** A head cell that goes on down the side of the table is a label of it. */
function isSpine(lines: readonly { readonly tokens: readonly string[]; readonly body: boolean }[], row: number, col: number): boolean {
  let below = row + 1;
  while (lines[below]?.tokens[col] === '^' && lines[below]?.body === false) below += 1;
  return lines[below]?.tokens[col] === '^';
}

/** A cell reaches over "<" to its right and, with all its width, over "^" below. */
function mergesOf(tokens: readonly (readonly string[])[], width: number): Range[] {
  const merges: Range[] = [];
  tokens.forEach((row, top) => {
    for (let left = 0; left < width; left += 1) {
      if (row[left] === '<' || row[left] === '^') continue;
      let right = left;
      while (row[right + 1] === '<') right += 1;
      let bottom = top;
      while (tokens[bottom + 1]?.[left] === '^') bottom += 1;
      if (right > left || bottom > top) merges.push({ top, left, bottom, right });
    }
  });
  return merges;
}
