import type { Edit } from '../sheet/edit';
import { remapCell } from '../sheet/remap';
import type { Flag } from './host';

/** The flags of a sheet after these edits: they move with their rows, as a spreadsheet's own formats do. */
export function moved(flags: readonly Flag[], sheet: string, edits: readonly Edit[]): readonly Flag[] {
  return flags.flatMap((flag) => {
    const at = edits.reduce<Flag['at'] | undefined>((cell, edit) => (cell && edit.sheet === sheet ? remapCell(cell, edit) : cell), flag.at);
    return at ? [{ ...flag, at }] : [];
  });
}
