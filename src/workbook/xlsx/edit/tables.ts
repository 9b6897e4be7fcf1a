/** Tables (list objects) of a sheet whose rows or columns are inserted or deleted. */
import { parseRange, type Range } from '../../../sheet/range';
import { shiftIndex, shiftRange, type Shift } from '../../../sheet/shift';
import { attribute, child, elements, isElement, make, numberAttribute, removeChildren, type XmlElement } from '../../xml/tree';
import type { PackageEditor } from './package-editor';

/** A header cell that a new table column needs, since its text must be the column's name. */
export interface TableHeader {
  readonly row: number;
  readonly col: number;
  readonly text: string;
}

/** Moves the tables of a sheet part; a table that lost its head or all its rows becomes plain cells. */
export function shiftTables(pkg: PackageEditor, part: string, sheet: XmlElement, shift: Shift): TableHeader[] {
  const headers: TableHeader[] = [];
  const listed = new Set(elements(child(sheet, 'tableParts')).flatMap((el) => [...el.attributes.values()]));
  for (const relation of pkg.relationships(part)) {
    if (relation.type !== 'table' || !listed.has(relation.id) || !pkg.has(relation.target)) continue;
    const before = parseRange(attribute(pkg.edit(relation.target), 'ref') ?? '');
    if (!before) continue;
    const after = shiftRange(before, shift);
    const headed = numberAttribute(pkg.edit(relation.target), 'headerRowCount') !== 0;
    const headGone = shift.axis === 'row' && headed && shiftIndex(before.top, shift) === undefined;
    if (!after || headGone || after.bottom - after.top < (headed ? 1 : 0)) dropTable(pkg, part, sheet, relation.target, relation.id);
    else if (shift.axis === 'column') headers.push(...shiftColumns(pkg.edit(relation.target), before, after, shift, headed));
  }
  return headers;
}

function dropTable(pkg: PackageEditor, part: string, sheet: XmlElement, table: string, id: string): void {
  const list = child(sheet, 'tableParts');
  if (list) {
    list.children = list.children.filter((node) => !isElement(node) || ![...node.attributes.values()].includes(id));
    list.attributes.set('count', String(elements(list).length));
    if (elements(list).length === 0) removeChildren(sheet, 'tableParts');
  }
  pkg.unrelate(part, table);
  pkg.remove(table);
}

function shiftColumns(table: XmlElement, before: Range, after: Range, shift: Shift, headed: boolean): TableHeader[] {
  const list = child(table, 'tableColumns');
  if (!list) return [];
  const old = elements(list, 'tableColumn');
  const byPlace = new Map(old.flatMap((el, i) => {
    const col = shiftIndex(before.left + i, shift);
    return col === undefined ? [] : [[col, el] as const];
  }));
  const names = new Set(old.map((el) => attribute(el, 'name')));
  let id = Math.max(0, ...old.map((el) => numberAttribute(el, 'id') ?? 0));
  const headers: TableHeader[] = [];
  list.children = [];
  for (let col = after.left; col <= after.right; col++) {
    const kept = byPlace.get(col);
    if (kept) {
      list.children.push(kept);
      continue;
    }
    let n = 1;
    while (names.has(`列${String(n)}`)) n++;
    const name = `列${String(n)}`;
    names.add(name);
    list.children.push(make(list, 'tableColumn', { id: ++id, name }));
    if (headed) headers.push({ row: after.top, col, text: name });
  }
  list.attributes.set('count', String(elements(list).length));
  return headers;
}
