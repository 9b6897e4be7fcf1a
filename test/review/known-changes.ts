/** A generated form and a copy of it with known changes: figures, signs, units and names edited, rows moved, put in and taken out. */
import type { Cell, Sheet } from '../../src/sheet/book';
import { shownText } from '../../src/sheet/build';
import { generateForm, type Generated, type IndicatorTruth, type LayoutId } from '../generate';
import { sectors } from '../generate/activities';
import { random, type Random } from '../generate/random';

export type ChangeKind = 'value' | 'sign' | 'unit' | 'name' | 'gone' | 'new';

export interface KnownChange {
  readonly kind: ChangeKind;
  /** The indicator as the later form calls it; a lost one as it was called. */
  readonly name: string;
  /** What the changed cell shows then; "" for a lost row. */
  readonly text: string;
}

export interface ChangedSheet {
  readonly before: Sheet;
  readonly after: Sheet;
  readonly changes: readonly KnownChange[];
}

export interface ChangedForm extends ChangedSheet {
  readonly made: Generated;
}

export interface ChangeOptions {
  readonly edits?: number;
  readonly shuffle?: boolean;
}

interface Line {
  readonly indicator: IndicatorTruth | undefined;
  cells: (Cell | undefined)[];
}

/** Level labels stay where they are when the row behind them moves. */
const labels = ['spine', 'level1', 'level2', 'ordinal', 'project'] as const;

/** Undefined for a form in which not every indicator has a row, a name and a value of its own. */
export function changedForm(seed: number, options: ChangeOptions & { readonly layout?: LayoutId } = {}): ChangedForm | undefined {
  const made = generateForm(seed, { ...options, noise: 'none' });
  const changed = made.forms.length > 1 ? undefined : changedSheet({ ...made.sheet, merges: [] }, made.truth.indicators, seed, options);
  return changed && { made, ...changed };
}

/** The same for a sheet whose indicators are known. */
export function changedSheet(before: Sheet, indicators: readonly IndicatorTruth[], seed: number, options: ChangeOptions = {}): ChangedSheet | undefined {
  if (new Set(indicators.map(({ row }) => row)).size < indicators.length) return undefined;
  if (indicators.some(({ cells }) => cells.value === undefined || cells.name?.row !== cells.value.row || cells.name.col === cells.value.col)) return undefined;
  const rng = random(seed * 7919);
  const lines: Line[] = Array.from(before.rows, (row, at) => ({ indicator: indicators.find((one) => one.row === at), cells: [...(row ?? [])] }));
  const changes: KnownChange[] = [];
  const chosen = rng.sample(lines.filter(({ indicator }) => indicator !== undefined), options.edits ?? 4);
  const kinds: readonly ChangeKind[] = ['value', 'name', 'gone', 'new', 'sign', 'unit'];
  chosen.forEach((line, i) => {
    const change = carryOut(rng, kinds[(seed + i) % kinds.length]!, line, lines, indicators);
    if (change !== undefined) changes.push(change);
  });
  if (options.shuffle !== false) swapNeighbours(rng, lines);
  if (rng.chance(0.5)) lines.splice(rng.int(1, 2), 0, { indicator: undefined, cells: [] });
  return { before, after: { ...before, rows: lines.map(({ cells }) => cells) }, changes };
}

function carryOut(rng: Random, kind: ChangeKind, line: Line, lines: Line[], known: readonly IndicatorTruth[]): KnownChange | undefined {
  const { indicator, cells } = line;
  const [name, value] = [indicator!.cells.name!.col, indicator!.cells.value!.col];
  const written = shownText(cells[value]);
  const put = (col: number, text: string): KnownChange => {
    cells[col] = { value: text };
    return { kind, name: col === name ? text : indicator!.name, text };
  };
  switch (kind) {
    case 'value': {
      const number = /^\D?(\d+)(\D*)$/.exec(written);
      return number === null ? undefined : put(value, written.replace(number[1]!, String(Number(number[1]) + rng.pick([-1, 1, 3]))));
    }
    case 'name':
      return put(name, rng.pick([`${indicator!.name}情况`, `全年${indicator!.name}`, indicator!.name.replace(/.{2}$/, '水平')]));
    case 'sign':
      return /^[≥≤]\d/.test(written) ? put(value, rng.pick([written.slice(1), `＝${written.slice(1)}`])) : undefined;
    case 'unit':
      return /^[≥≤]?\d+(?:人次|人|家|个|次|台)$/.test(written) ? put(value, written.replace(/\D+$/, (unit) => (unit === '户' ? '亩' : '户'))) : undefined;
    case 'gone': {
      if (labels.some((role) => indicator!.cells[role] !== undefined && shownText(cells[indicator!.cells[role].col]) !== '')) return undefined;
      lines.splice(lines.indexOf(line), 1);
      return { kind, name: indicator!.name, text: '' };
    }
    case 'new': {
      const sector = rng.pick(sectors);
      const fresh = rng.pick(sector.quantity)[0];
      if (known.some((one) => one.name.slice(0, 2) === fresh.slice(0, 2))) return undefined;
      const own = [...cells];
      for (const role of labels) if (indicator!.cells[role] !== undefined) own[indicator!.cells[role].col] = undefined;
      own[name] = { value: fresh };
      own[value] = { value: /^[≥≤]?\d+/.exec(written) === null ? '123' : written.replace(/\d+/, String(rng.int(100, 999))) };
      lines.splice(lines.indexOf(line) + 1, 0, { indicator: undefined, cells: own });
      return { kind, name: fresh, text: fresh };
    }
  }
}

/** Two rows of one level change places; what says the level stays. */
function swapNeighbours(rng: Random, lines: readonly Line[]): void {
  const pairs = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    const [one, other] = [line.indicator, next?.indicator];
    return one !== undefined && other !== undefined && one.level2 === other.level2 && one.level1 === other.level1 ? [[line, next!] as const] : [];
  });
  if (pairs.length === 0) return;
  const [a, b] = rng.pick(pairs);
  const fixed = new Set(labels.flatMap((role) => a.indicator!.cells[role]?.col ?? []));
  const [above, below] = [a.cells, b.cells];
  const mix = (own: Line['cells'], other: Line['cells']) => Array.from({ length: Math.max(own.length, other.length) }, (_, col) => (fixed.has(col) ? own[col] : other[col]));
  a.cells = mix(above, below);
  b.cells = mix(below, above);
}
