/** What stands over each column of a head: its cells as a tree, by the columns they span; cells that slipped find their place. */
import type { CellRef } from '../sheet/address';
import type { Role } from '../form/schema';
import type { Lexicon, RoleVote } from './lexicon';
import { cellText, type Line } from './line';
import { bracketed, similarity, withoutBrackets } from './text';

/** The lowest head cell over a column, with those it hangs under, top first. */
export interface Leaf {
  readonly col: number;
  readonly cell: CellRef;
  readonly path: readonly string[];
  /** Where each part of the path stands, top first; the last is `cell`. */
  readonly cells: readonly CellRef[];
  /** The head cell was printed over another column than the one it belongs to. */
  readonly misplaced: boolean;
}

/** A head cell as a node; children are the cells that stand under its span in the rows below. */
interface Node {
  readonly cell: CellRef;
  readonly text: string;
  /** Last column of the span, inclusive. */
  end: number;
  readonly children: Node[];
  misplaced: boolean;
}

/** The lowest head cells of the rows `first` to `last`, in the order in which their columns follow one another. */
export function flatten(lines: readonly Line[], first: number, last: number, lexicon: Lexicon): Leaf[] {
  const roots = nodesOf(lines[first], first);
  let above = roots;
  for (let row = first + 1; row <= last; row++) {
    const nodes = nodesOf(lines[row], row);
    const strays: Node[] = [];
    let beside: { node: Node; parent: Node } | undefined;
    for (const node of nodes) {
      const neighbour = sourceBeside(node, beside, lexicon);
      const parent = neighbour ?? findParent(roots, node);
      if (parent === undefined || (neighbour === undefined && !mayHold(parent, node, roots, lexicon))) strays.push(node);
      else {
        adopt(parent, node);
        beside = { node, parent };
      }
    }
    // Cells that slipped belong together: they hang under the head cell whose words they repeat.
    placeStrays(strays, roots, above, lexicon);
    above = nodes;
  }
  const leaves: Leaf[] = [];
  const collect = (node: Node, above: readonly Node[], misplaced: boolean): void => {
    const here = [...above, node];
    const gone = misplaced || node.misplaced;
    if (node.children.length === 0) {
      leaves.push({ col: node.cell.col, cell: node.cell, path: here.map((n) => n.text), cells: here.map((n) => n.cell), misplaced: gone });
    } else for (const child of node.children) collect(child, here, gone);
  };
  for (const root of roots) collect(root, [], false);
  return leaves;
}

function nodesOf(line: Line | undefined, row: number): Node[] {
  if (line === undefined) return [];
  return line.cols.map((col, i) => ({
    cell: { row, col },
    text: cellText(line, col),
    end: (line.cols[i + 1] ?? Number.MAX_SAFE_INTEGER) - 1,
    children: [],
    misplaced: false,
  }));
}

/** A 来源 right beside a 标准值 or 历史值 hangs where that hangs, whatever stands above it. */
function sourceBeside(node: Node, beside: { node: Node; parent: Node } | undefined, lexicon: Lexicon): Node | undefined {
  if (beside === undefined || beside.node.cell.col + 1 !== node.cell.col) return undefined;
  const roles = (n: Node): readonly Role[] => lexicon.header(n.text).map((v) => v.role);
  const isValue = roles(beside.node).some((r) => r === 'standard' || r === 'history' || r === 'value');
  return isValue && roles(node).includes('source') ? beside.parent : undefined;
}

/** The lowest node over a column whose span covers it; the last root covers whatever lies right of it. */
function findParent(roots: readonly Node[], node: Node): Node | undefined {
  let list = roots;
  let found: Node | undefined;
  for (;;) {
    const col = node.cell.col;
    const next = [...list].reverse().find((n) => n.cell.col <= col && !n.misplaced);
    if (next === undefined || next.cell.row >= node.cell.row) return found;
    if (found !== undefined && next.cell.col > found.end && found.end >= found.cell.col && found !== roots.at(-1)) return found;
    found = next;
    list = next.children;
  }
}

/** A narrow, settled head cell (序号, 部门职责 …) takes no unrelated cell under it; nor does the last one, far to its right. */
function mayHold(parent: Node, node: Node, roots: readonly Node[], lexicon: Lexicon): boolean {
  const last = roots.at(-1);
  if (parent === last && isOverLevels(parent, lexicon)) return true;
  // 优|良|中|差 side by side: what holds the first of a kind holds those after it.
  const before = parent.children.at(-1);
  if (before !== undefined && before.cell.col + 1 === node.cell.col && roleOf(node, lexicon) !== undefined && roleOf(before, lexicon) === roleOf(node, lexicon)) return true;
  if (parent === last && node.cell.col > parent.cell.col + 1) return roleOf(parent, lexicon) === undefined || sharesKind(parent, node, lexicon);
  if (parent === last && node.cell.col === parent.cell.col + 1 && roots.length > 3) return sharesKind(parent, node, lexicon) || roleOf(parent, lexicon) === undefined;
  const wide = parent.end > parent.cell.col;
  if (wide) return true;
  const role = roleOf(parent, lexicon);
  if (role === undefined) return true;
  return sharesKind(parent, node, lexicon);
}

/** 绩效指标 right over 一级指标: what stands beside the levels hangs there too. */
function isOverLevels(parent: Node, lexicon: Lexicon): boolean {
  const [child] = parent.children;
  return child !== undefined && child.cell.col === parent.cell.col && roleOf(child, lexicon) === 'level1';
}

function sharesKind(parent: Node, node: Node, lexicon: Lexicon): boolean {
  const a = lexicon.header(parent.text).map((v) => v.role);
  const b = lexicon.header(node.text).map((v) => v.role);
  return b.length === 0 || a.some((role) => b.includes(role)) || similarity(parent.text, node.text) > 0.3;
}

function roleOf(node: Node, lexicon: Lexicon): Role | undefined {
  const best: RoleVote | undefined = lexicon.header(node.text)[0];
  return best !== undefined && best.weight >= 0.8 ? best.role : undefined;
}

function adopt(parent: Node, child: Node): void {
  child.end = Math.min(child.end, Math.max(parent.end, child.cell.col));
  parent.children.push(child);
}

/** Puts slipped cells under the node whose text or bracket they repeat; the order of the strays is kept. */
function placeStrays(strays: readonly Node[], roots: readonly Node[], above: readonly Node[], lexicon: Lexicon): void {
  let anchor: Node | undefined;
  let previous: Node | undefined;
  for (const stray of strays) {
    stray.misplaced = true;
    const all: Node[] = [];
    const walk = (nodes: readonly Node[]): void => {
      for (const n of nodes) {
        if (n !== stray) all.push(n);
        walk(n.children);
      }
    };
    walk(roots);
    const hint = bracketed(stray.text);
    const word = withoutBrackets(stray.text);
    const byBracket = hint.length >= 4 ? all.find((n) => bracketed(n.text) === hint && n.cell.row < stray.cell.row) : undefined;
    const candidates = all.filter((n) => n.cell.row < stray.cell.row && n.children.length === 0 && withoutBrackets(n.text).endsWith(word) && n.text !== stray.text);
    const byWord = candidates.find((n) => above.includes(n)) ?? candidates[0];
    const beside = previous !== undefined && previous.cell.col + 1 === stray.cell.col ? anchor : undefined;
    const parent = byBracket ?? beside ?? byWord;
    previous = stray;
    anchor = parent;
    if (parent !== undefined) {
      parent.children.push(stray);
    } else if (lexicon.header(stray.text).length > 0) {
      roots.at(-1)?.children.push(stray);
    }
  }
}
