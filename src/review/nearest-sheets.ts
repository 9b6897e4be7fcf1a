/** Which sheet that came back is which that was sent: by file and name, else by the rows that both have. */
import { squeeze } from '../recognize/text';
import type { Grid } from './align';
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
  const nameKey = ({ file, name }: FiledGrid): string => `${baseName(file)}\n${name}`;
  const byName = indexBy(back, (one) => [nameKey(one)]);
  for (const one of sent) pair(one, byName.get(nameKey(one))?.[0]);
  const byRow = indexBy(back.filter((one) => !taken.has(one)), rowKeys);
  for (const one of sent.filter((each) => !partner.has(each))) {
    const rows = rowKeys(one);
    const counts = new Map<Back, number>();
    for (const row of rows) for (const other of rare(byRow, row)) if (!taken.has(other)) counts.set(other, (counts.get(other) ?? 0) + 1);
    const best = [...counts].reduce<readonly [Back | undefined, number]>((most, entry) => (entry[1] > most[1] ? entry : most), [undefined, 0]);
    if (best[1] >= KEPT * rows.size) pair(one, best[0]);
  }
  return sent.flatMap((one): (readonly [Sent, Back])[] => {
    const other = partner.get(one);
    return other === undefined ? [] : [[one, other]];
  });
}

function rowKeys({ grid }: FiledGrid): Set<string> {
  return new Set(grid.map((row) => row.map(squeeze).filter((text) => text !== '').join('\n')).filter((row) => row !== ''));
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
