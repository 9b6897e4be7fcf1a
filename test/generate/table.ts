import type { Role, RowReading } from '../../src/form/schema';
import { box, line, type Box, type Draft, type IndicatorDraft, type Line, type Part } from './paper';
import type { Aim } from './plan';

/** A column of an indicator table. `header` is the path from the upper header row down. */
export interface ColumnSpec {
  readonly role: Role;
  readonly header: string | readonly string[];
  /** What stands in the row of an aim; columns without it stay blank. */
  readonly text?: (aim: Aim, index: number) => string;
  /** Blocks side by side: which aims of the row the column speaks of. */
  readonly block?: number;
}

export interface Row {
  /** One for each block side by side; null where the block says nothing. */
  readonly aims: readonly (Aim | null)[];
  readonly level1: string;
  readonly level2: string;
  /** Levels never reach from one group of rows into the next. */
  readonly group?: number;
}

export interface TableSpec {
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly Row[];
  /** Label merged down the left side, in a column of its own. */
  readonly spine?: string;
  /** No header lines: the block continues another. */
  readonly headless?: boolean;
}

const boxKinds: Partial<Record<Role, Box['is']>> = { level1: 'level', level2: 'level', name: 'name', value: 'value', sign: 'sign', unit: 'unit' };
const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** Writes header lines and one line a row, levels merged down while they stay the same. */
export function table(form: Draft, spec: TableSpec): void {
  const number = form.tables.length;
  const written: (readonly Box[])[] = [];
  form.tables.push({ roles: spec.columns.map((column) => column.role), rows: written });
  const spine = spec.spine === undefined ? null : box(spec.spine, 'label');
  const side: Part[] = spec.spine === undefined ? [] : [[spine, 1]];
  if (spec.headless !== true) header(form, spec, side, number);

  const held = new Map<number, { key: string; box: Box }>();
  spec.rows.forEach((row, index) => {
    const cells = spec.columns.map((column, c): Box => {
      const aim = row.aims[column.block ?? 0];
      const merged = mergedText(column, row, aim ?? null);
      const is = boxKinds[column.role] ?? 'text';
      if (merged === undefined) return box(aim ? (column.text?.(aim, index) ?? '') : '', is);
      const before = held.get(c);
      if (before?.key === merged.key) return before.box;
      const made = box(merged.text ?? String(duty(before) + 1), is);
      if (is === 'level') form.words.levels.add(bare(made.text));
      held.set(c, { key: merged.key, box: made });
      return made;
    });
    written.push(cells);
    const reading: RowReading = row.aims.some((aim) => aim !== null) ? 'indicator' : 'level';
    close(line(form, reading, [...side, ...cells.map((cell): Part => [cell, 1])], number), side.length + cells.length);
    row.aims.forEach((aim, block) => {
      if (aim) form.indicators.push(indicator(spec, cells, row, aim, block, number));
    });
  });
}

/** What a column that is merged down says in a row, and the key that stays the same while the merge goes on. */
function mergedText(column: ColumnSpec, row: Row, aim: Aim | null): { key: string; text?: string } | undefined {
  const group = String(row.group ?? '');
  switch (column.role) {
    case 'level1':
      return { key: `${group}/${row.level1}`, text: row.level1 };
    case 'level2':
      return { key: `${group}/${row.level1}/${row.level2}`, text: row.level2 };
    case 'ordinal':
      return { key: `${group}/${row.level1}` };
    case 'project': {
      const text = aim ? (column.text?.(aim, 0) ?? '') : '';
      return { key: `${group}/${text}`, text };
    }
    default:
      return undefined;
  }
}

const duty = (before: { readonly box: Box } | undefined): number => Number(before?.box.text ?? 0);

/** The cells behind the last column stay blank rather than merged with it. */
function close(written: Line, used: number): void {
  written.slots.fill(null, used);
}

function header(form: Draft, spec: TableSpec, side: readonly Part[], number: number): void {
  const paths = spec.columns.map(({ header: text }) => (typeof text === 'string' ? [text] : text));
  const depth = Math.max(...paths.map((path) => path.length));
  const above: (Box | null)[] = paths.map(() => null);
  for (let level = 0; level < depth; level++) {
    const boxes = paths.map((path, c): Box | null => {
      const text = path[level];
      if (text === undefined) return above[c] ?? null;
      const left = level < path.length - 1 && paths[c - 1]?.slice(0, level + 1).join('/') === path.slice(0, level + 1).join('/');
      if (text !== '') form.words.headers.add(squeeze(text));
      return left ? null : box(text, 'header');
    });
    // A group reaches over its columns: null takes the box on its left unless the one above comes down.
    boxes.forEach((made, c) => {
      boxes[c] = made ?? boxes[c - 1] ?? null;
    });
    close(line(form, 'header', [...side, ...boxes.map((made): Part => [made, 1])], number), side.length + boxes.length);
    above.splice(0, above.length, ...boxes);
  }
}

function indicator(spec: TableSpec, cells: readonly Box[], row: Row, aim: Aim, block: number, number: number): IndicatorDraft {
  const places = new Map<Role, Box>();
  spec.columns.forEach((column, c) => {
    const shared = column.block === undefined;
    const made = cells[c];
    if (made && (shared || column.block === block) && !places.has(column.role)) places.set(column.role, made);
  });
  const value = places.get('value') ?? box('');
  const sign = places.get('sign');
  const unit = places.get('unit');
  return {
    table: number,
    name: squeeze(aim.name),
    level1: spec.columns.some((c) => c.role === 'level1') ? bare(row.level1) : '',
    level2: spec.columns.some((c) => c.role === 'level2') ? bare(row.level2) : '',
    value: sign ? [sign, value, ...(unit ? [unit] : [])] : [value],
    unit: sign ? null : (unit ?? null),
    cells: places,
  };
}

/** A level's text as it counts: squeezed, without a trailing bracket. */
export function bare(level: string): string {
  return squeeze(level).replace(/[(（][^()（）]*[)）]分?$/, '');
}
