/** Where a new row belongs: into a waiting row of its class, behind the last row of it, or where the frame has the class. */
import { childClasses, type Level1Class, type Level2Class } from '../frame/levels';
import type { Body, BodyRow } from './body';

/** What a new row is filed under. */
export interface RowClass {
  readonly level1: Level1Class;
  readonly level2: Level2Class;
}

/**
 * slot: row `row` waits for it. Otherwise it is inserted behind `row` of the sheet as it is: into the same level-2 group
 * (level2), as a new level 2 of the same level 1 (level1), or as a group of its own (none).
 */
export interface Place {
  readonly body: number;
  readonly kind: 'slot' | 'insert';
  readonly row: number;
  readonly shares: 'level2' | 'level1' | 'none';
}

const order1: readonly Level1Class[] = ['决策', '过程', '投入', '管理', '成本', '产出', '效益', '满意度'];
const rankOf = ({ level1, level2 }: RowClass): number => childClasses[level1].indexOf(level2);

/** Sorts by the order in which frames print their classes. */
export function byClass(a: RowClass, b: RowClass): number {
  return order1.indexOf(a.level1) - order1.indexOf(b.level1) || rankOf(a) - rankOf(b);
}

/** The places of new rows, which come in the order of their classes. A waiting row is given away once. */
export function placesOf(bodies: readonly Body[], wanted: readonly RowClass[]): readonly Place[] {
  const given = new Set<BodyRow>();
  return wanted.map((row) => {
    const slot = slotFor(bodies, row, given);
    return slot ?? insertion(bodies, row);
  });
}

function slotFor(bodies: readonly Body[], wanted: RowClass, given: Set<BodyRow>): Place | undefined {
  for (const [body, { rows }] of bodies.entries()) {
    const slot = rows.find((row) => row.empty && !given.has(row) && sameGroup(row, wanted));
    if (slot === undefined) continue;
    given.add(slot);
    return { body, kind: 'slot', row: slot.row, shares: 'level2' };
  }
  return undefined;
}

function insertion(bodies: readonly Body[], wanted: RowClass): Place {
  const at = (body: number, row: number, shares: Place['shares']): Place => ({ body, kind: 'insert', row, shares });
  // A group may go on under the repeated head of the next page.
  const lastOf = (fits: (row: BodyRow) => boolean): readonly [number, BodyRow] | undefined =>
    bodies.flatMap(({ rows }, body) => rows.filter(fits).map((row) => [body, row] as const)).at(-1);
  const group = lastOf((row) => sameGroup(row, wanted));
  if (group !== undefined) return at(group[0], group[1].row, 'level2');
  const family = (row: BodyRow): boolean => row.level1 === wanted.level1;
  const elder = lastOf(({ level1, level2 }) => level1 === wanted.level1 && level2 !== undefined && rankOf({ level1, level2 }) < rankOf(wanted)) ?? lastOf(family);
  if (elder !== undefined) return at(elder[0], elder[1].row, 'level1');
  const section = bodies.findIndex((body) => body.section === wanted.level1);
  if (section >= 0) return at(section, lastRow(bodies[section]), 'none');
  const rank1 = order1.indexOf(wanted.level1);
  const before = lastOf((row) => row.level1 !== undefined && order1.indexOf(row.level1) < rank1);
  if (before !== undefined && bodies.length === 1) return at(before[0], before[1].row, 'none');
  const level1Of = ({ section: one, rows }: Body): Level1Class => one ?? rows.at(-1)?.level1 ?? wanted.level1;
  const earlier = bodies.flatMap((one, index) => (order1.indexOf(level1Of(one)) < rank1 ? [index] : []));
  const body = earlier.at(-1) ?? bodies.length - 1;
  return at(body, lastRow(bodies[body]), 'none');
}

function lastRow(body: Body | undefined): number {
  return body?.rows.at(-1)?.row ?? body?.head ?? 0;
}

/** A level that the form leaves out (成本 with no level 1) does not keep rows apart. */
function sameGroup(row: BodyRow, { level1, level2 }: RowClass): boolean {
  return (row.level2 === level2 || row.anyLevel2) && (row.level1 === undefined || row.level1 === level1);
}
