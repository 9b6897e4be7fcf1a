/** The indicators of a form under their levels, each with what a reviewer looks at first. */
import type { Finding } from '../../check/finding';
import { cellsByRole } from '../../form/cells';
import type { Form, Indicator, Role } from '../../form/schema';
import { nameCell } from '../../rules/facts/place';
import { unitOf } from '../../rules/facts/unit';
import type { CellRef } from '../../sheet/address';
import type { Target } from '../../target';
import { findingsAt, findingsByCell, standingOf, type Standing } from './state';

export interface Leaf {
  readonly cell: CellRef;
  readonly name: string;
  /** As the form writes it; "" where nothing stands. */
  readonly target: string;
  /** "" where the target has none, writes it itself, or is no number. */
  readonly unit: string;
  /** What the target rests on; "" where nothing stands, null where the form has no place for it. */
  readonly source: string | null;
  readonly weight: number | null;
  readonly standing: Standing;
  readonly findings: number;
}

export interface Twig {
  /** Level 2; "" where the form has none. */
  readonly text: string;
  readonly leaves: readonly Leaf[];
}

export interface Branch {
  /** Level 1, or 部门职责; the project in a register. */
  readonly text: string;
  readonly count: number;
  readonly twigs: readonly Twig[];
}

/** Targets that are counted in a unit. */
const MEASURED: ReadonlySet<Target['kind']> = new Set(['quantity', 'range', 'ratio', 'frequency']);

/** Branches and twigs in the order in which they first stand in the form. */
export function treeOf({ indicators }: Form, findings: readonly Finding[]): readonly Branch[] {
  const byCell = findingsByCell(findings);
  const branches = new Map<string, Map<string, Leaf[]>>();
  for (const indicator of indicators) {
    const branch = entry(branches, indicator.project || indicator.level1.text, () => new Map<string, Leaf[]>());
    entry(branch, indicator.level2.text, () => []).push(leafOf(indicator, byCell));
  }
  return [...branches].map(([text, twigs]) => ({
    text,
    count: [...twigs.values()].reduce((sum, leaves) => sum + leaves.length, 0),
    twigs: [...twigs].map(([level2, leaves]) => ({ text: level2, leaves })),
  }));
}

function leafOf(indicator: Indicator, byCell: ReadonlyMap<string, readonly Finding[]>): Leaf {
  const { name, value, weight } = indicator;
  const unit = unitOf(indicator);
  const at = findingsAt(byCell, cellsOf(indicator));
  return {
    cell: nameCell(indicator),
    name,
    target: value,
    unit: value.endsWith(unit) || !MEASURED.has(indicator.target.kind) ? '' : unit,
    source: hasSource(indicator) ? sourceOf(indicator) : null,
    weight,
    standing: standingOf(at),
    findings: at.length,
  };
}

/** What indicators have in common. */
const SHARED: ReadonlySet<Role> = new Set(['level1', 'level2', 'spine']);

/** Every cell that belongs to this indicator alone. */
function cellsOf({ cells, standards, history, areas }: Indicator): readonly CellRef[] {
  const own = cellsByRole(cells).flatMap(([role, cell]) => (SHARED.has(role) ? [] : [cell]));
  const references = [...standards, ...history].flatMap(({ cell, sourceCell }) => (sourceCell === null ? [cell] : [cell, sourceCell]));
  return [...own, ...references, ...areas.map(({ cell }) => cell)];
}

/** The target's own source, else those of the values beside it. */
export function sourceOf({ source, standards, history }: Indicator): string {
  if (source !== '') return source;
  return [...new Set([...standards, ...history].map((reference) => reference.source).filter((text) => text !== ''))].join('、');
}

/** Whether the form has a place where the source of this target could stand. */
export function hasSource({ cells, standards, history }: Indicator): boolean {
  return cells.source !== undefined || [...standards, ...history].some(({ sourceCell }) => sourceCell !== null);
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
