/** Which sheet that came back is which that was sent: by path and name, else by the rows that both have, else by name alone. */
import { squeeze } from '../form/squeeze';
import { groupBy } from '../form/group';
import type { Grid } from './grid';
import { baseName } from './base-name';
import { indexBy, rare } from './index-by';

export interface FiledGrid {
  readonly file: string;
  readonly name: string;
  readonly grid: Grid;
}

/** Share of its rows that a sheet must have kept to be known by them. */
const KEPT = 0.3;

/** Pairs in the order of what was sent; what did not come back is left out. */
export function nearestSheets<Sent extends FiledGrid, Back extends FiledGrid>(sent: readonly Sent[], back: readonly Back[]): (readonly [Sent, Back])[] {
  const partner = new Map<Sent, Back>();
  const taken = new Set<Back>();
  const pair = (one: Sent, other: Back | undefined): void => {
    if (other === undefined || partner.has(one) || taken.has(other)) return;
    partner.set(one, other);
    taken.add(other);
  };
  pairByName(sent, back, ({ file, name }) => `${file}\n${name}`, pair);
  const nameKey = ({ file, name }: FiledGrid): string => `${baseName(file)}\n${name}`;
  // Units send files of one name: only a name that stands once tells.
  const once = (all: readonly FiledGrid[]): ReadonlyMap<string, number> => new Map([...groupBy(all, nameKey)].map(([key, list]) => [key, list.length]));
  const [sentOnce, backOnce] = [once(sent), once(back)];
  pairByName(sent.filter((one) => sentOnce.get(nameKey(one)) === 1), back.filter((one) => backOnce.get(nameKey(one)) === 1), nameKey, pair);
  const byRow = indexBy(back.filter((one) => !taken.has(one)), rowKeys);
  for (const one of sent.filter((each) => !partner.has(each))) {
    const rows = rowKeys(one);
    const counts = new Map<Back, number>();
    for (const row of rows) for (const other of rare(byRow, row)) if (!taken.has(other)) counts.set(other, (counts.get(other) ?? 0) + 1);
    const best = [...counts].reduce<readonly [Back | undefined, number]>((most, entry) => (entry[1] > most[1] ? entry : most), [undefined, 0]);
    if (rows.size > 0 && best[1] >= KEPT * rows.size) pair(one, best[0]);
  }
  pairByName(sent, back, nameKey, pair);
  return sent.flatMap((one): (readonly [Sent, Back])[] => {
    const other = partner.get(one);
    return other === undefined ? [] : [[one, other]];
  });
}

/** What has the same key is paired in order. */
function pairByName<Sent extends FiledGrid, Back extends FiledGrid>(sent: readonly Sent[], back: readonly Back[], keyOf: (one: FiledGrid) => string, pair: (one: Sent, other: Back | undefined) => void): void {
  const byName = groupBy(back, keyOf);
  for (const one of sent) for (const other of byName.get(keyOf(one)) ?? []) pair(one, other);
}

function rowKeys({ grid }: FiledGrid): Set<string> {
  return new Set(grid.map((row) => row.map(squeeze).filter((text) => text !== '').join('\n')).filter((row) => row !== ''));
}
