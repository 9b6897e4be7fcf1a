/** Pictures, charts, boxes and note shapes that move with the cells they stand on. */
import { shiftCell, shiftIndex, type Shift } from '../../../sheet/shift';
import { attribute, child, elements, textOf, type XmlElement } from '../../xml/tree';
import { shapeCell } from './notes-write';

/** The anchors of a drawing part. */
export function shiftDrawing(root: XmlElement, shift: Shift): boolean {
  let changed = false;
  for (const anchor of elements(root)) {
    const mode = attribute(anchor, 'editAs');
    if (mode === 'absolute') continue;
    const from = child(anchor, 'from');
    const to = child(anchor, 'to');
    const name = shift.axis === 'row' ? 'row' : 'col';
    const start = child(from, name);
    const end = child(to, name);
    if (!start) continue;
    const [first, moved] = [Number(textOf(start)), shiftEdge(Number(textOf(start)), shift)];
    if (moved.index !== first) changed = true;
    setEdge(from, name, moved);
    if (!end) continue;
    const last = Number(textOf(end));
    const target = mode === 'oneCell' ? { index: last + moved.index - first, inside: false } : shiftEdge(last, shift);
    if (target.index !== last) changed = true;
    setEdge(to, name, target);
  }
  return changed;
}

interface Edge {
  readonly index: number;
  /** The edge stood in what was deleted: it now stands at the gap, without its offset. */
  readonly inside: boolean;
}

function shiftEdge(index: number, shift: Shift): Edge {
  const moved = shiftIndex(index, shift);
  return moved === undefined ? { index: shift.index, inside: true } : { index: moved, inside: false };
}

function setEdge(corner: XmlElement | undefined, name: 'row' | 'col', edge: Edge): void {
  const element = child(corner, name);
  if (element) element.children = [String(edge.index)];
  const offset = child(corner, `${name}Off`);
  if (offset && edge.inside) offset.children = ['0'];
}

/** The shapes of an old drawing: those of deleted notes go, the others move. */
export function shiftVml(root: XmlElement, shift: Shift): void {
  root.children = root.children.filter((node) => {
    if (typeof node !== 'object' || !('local' in node) || node.local !== 'shape') return true;
    const cell = shapeCell(node);
    if (cell) {
      const at = shiftCell({ row: Number(textOf(cell.row)), col: Number(textOf(cell.col)) }, shift);
      if (!at) return false;
      cell.row.children = [String(at.row)];
      cell.col.children = [String(at.col)];
    }
    shiftVmlAnchor(child(node, 'ClientData', 'Anchor'), shift);
    return true;
  });
}

/** "left column, offset, top row, offset, right column, offset, bottom row, offset" */
function shiftVmlAnchor(anchor: XmlElement | undefined, shift: Shift): void {
  const parts = textOf(anchor).split(',').map(Number);
  if (!anchor || parts.length !== 8 || parts.some(Number.isNaN)) return;
  for (const i of shift.axis === 'row' ? [2, 6] : [0, 4]) {
    const edge = shiftEdge(parts[i] ?? 0, shift);
    parts[i] = edge.index;
    if (edge.inside) parts[i + 1] = 0;
  }
  anchor.children = [parts.join(', ')];
}
