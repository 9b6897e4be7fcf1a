import type { FormKind, Role, RowReading } from '../../src/form/schema';
import type { LayoutId } from './truth';

/**
 * A printed form in the making. A box that spans several cells is one object standing in all its slots, so noise may insert
 * lines and columns without losing sight of anything: places are read off at the end.
 */
export interface Box {
  text: string;
  readonly is: 'title' | 'label' | 'header' | 'level' | 'goal' | 'name' | 'value' | 'sign' | 'unit' | 'text';
  /** A number that the spreadsheet stores as such; the text is then what it shows. */
  number?: number;
}

export interface Line {
  readonly reading: RowReading;
  readonly slots: (Box | null)[];
  /** Index of the table that an indicator or header line belongs to. */
  readonly table?: number;
  hidden?: boolean;
}

export interface IndicatorDraft {
  readonly table: number;
  readonly name: string;
  readonly level1: string;
  readonly level2: string;
  /** Boxes whose texts make the value: [value], or [sign, value, unit]. */
  readonly value: readonly Box[];
  readonly unit: Box | null;
  readonly cells: ReadonlyMap<Role, Box>;
}

/** One form on the paper. */
export interface Draft {
  readonly layout: LayoutId;
  kind: FormKind;
  of: FormKind;
  title: Box | null;
  year: number | null;
  readonly width: number;
  readonly lines: Line[];
  readonly fields: { readonly name: string; readonly box: Box }[];
  indicators: IndicatorDraft[];
  /** Every table's roles and, row by row, the boxes of its columns. */
  readonly tables: { readonly roles: readonly Role[]; readonly rows: (readonly Box[])[] }[];
  readonly words: { readonly headers: Set<string>; readonly levels: Set<string> };
}

export function box(text: string, is: Box['is'] = 'text'): Box {
  return { text, is };
}

export function draft(layout: LayoutId, kind: FormKind, year: number | null, width: number): Draft {
  return {
    layout, kind, of: kind, title: null, year, width,
    lines: [], fields: [], indicators: [], tables: [],
    words: { headers: new Set(), levels: new Set() },
  };
}

/** A box and the columns it takes. */
export type Part = readonly [Box | null, number];

/** Writes a line; each part takes as many columns as it says, the last filled part reaches to the edge. */
export function line(form: Draft, reading: RowReading, parts: readonly Part[], table?: number): Line {
  const slots: (Box | null)[] = [];
  for (const [content, span] of parts) for (let i = 0; i < span; i++) slots.push(content);
  const edge = slots.at(-1) ?? null;
  while (slots.length < form.width) slots.push(edge);
  const made: Line = { reading, slots: slots.slice(0, form.width), ...(table !== undefined && { table }) };
  form.lines.push(made);
  return made;
}

export function title(form: Draft, text: string): void {
  form.title = box(text, 'title');
  line(form, 'title', [[form.title, form.width]]);
}

/** A label or, where `name` is given, a canonical field of the form. */
export interface Pair {
  readonly label: string;
  readonly value: string;
  readonly name?: string;
}

/** Labels with their values in one line, the width shared out among the pairs. */
export function fields(form: Draft, reading: RowReading, pairs: readonly Pair[], side: readonly Part[] = []): void {
  const taken = side.reduce((sum, [, span]) => sum + span, 0);
  const share = Math.max(2, Math.floor((form.width - taken) / pairs.length));
  const parts: Part[] = [...side];
  pairs.forEach((pair, i) => {
    const value = box(pair.value, reading === 'goal' ? 'goal' : 'text');
    const last = i === pairs.length - 1;
    parts.push([box(pair.label, 'label'), 1], [value, last ? form.width - taken - share * i - 1 : share - 1]);
    note(form, pair.name, value);
  });
  line(form, reading, parts);
}

/** Remembers a canonical field; an empty value is none. */
export function note(form: Draft, name: string | undefined, value: Box): void {
  if (name !== undefined && value.text !== '') form.fields.push({ name, box: value });
}
