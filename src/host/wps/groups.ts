/** Which steps go together: ET is asked kind by kind, as far as that comes to the same as one by one. */
import { cellKey } from '../../sheet/address';
import type { Edit, EditKind } from '../../sheet/edit';
import { isStructural } from '../../sheet/move';
import { placesIn } from '../../sheet/range';
import type { Step } from '../steps';

/** Steps of one sheet that move nothing, by kind, the kinds in the order in which they came. */
export type Group = ReadonlyMap<EditKind, readonly Step[]>;

/** What moves rows, columns or sheets is a group by itself. */
export function groupsOf(steps: readonly Step[]): Group[] {
  const groups: Gathering[] = [];
  for (const step of steps) {
    const last = groups[groups.length - 1];
    if (last?.takes(step) !== true) groups.push(new Gathering(step));
  }
  return groups.map(({ kinds }) => kinds);
}

class Gathering {
  readonly kinds: Map<EditKind, Step[]>;
  /** The last kind, by its order, that names a place. */
  private readonly named = new Map<string | number, number>();

  constructor(private readonly first: Step) {
    this.kinds = new Map([[first.edit.kind, [first]]]);
    for (const place of placesOf(first.edit)) this.named.set(place, 0);
  }

  /** Whether the step joins: each of its places has been named by kinds before its own at most. */
  takes(step: Step): boolean {
    const { edit } = step;
    if (isStructural(this.first.edit) || isStructural(edit) || edit.sheet !== this.first.edit.sheet) return false;
    const known = [...this.kinds.keys()].indexOf(edit.kind);
    const order = known < 0 ? this.kinds.size : known;
    const places = placesOf(edit);
    if (places.some((place) => (this.named.get(place) ?? -1) >= order)) return false;
    for (const place of places) this.named.set(place, order);
    if (known < 0) this.kinds.set(edit.kind, [step]);
    else this.kinds.get(edit.kind)?.push(step);
    return true;
  }
}

/** What an edit touches: cells, lines, or the one thing of its kind that a sheet has. */
function placesOf(edit: Edit): readonly (string | number)[] {
  switch (edit.kind) {
    case 'put':
    case 'note':
      return [cellKey(edit.at)];
    case 'style':
    case 'merge':
      return placesIn(edit.range).map(cellKey);
    case 'size':
      return [`${edit.axis} ${String(edit.index)}`];
    default:
      return [edit.kind];
  }
}
