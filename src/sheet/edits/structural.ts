/** Structural edits with exact inverses: the plain opposite, and what it leaves to be brought back. */
import type { Restore } from '../edit';
import { moveOf, sheetsAfter, type Move, type StructuralEdit } from '../move';
import { followRestore, layRestore, restoreBetween } from '../restore';
import { addSheet } from './add-sheet';
import { remove } from './delete';
import { insert } from './insert';
import { removeSheet } from './remove-sheet';
import { renameSheet } from './rename-sheet';
import type { EditRule, Structure } from './rule';

const structures: { readonly [K in StructuralEdit['kind']]: Structure<Extract<StructuralEdit, { kind: K }>> } = {
  insert,
  delete: remove,
  addSheet,
  removeSheet,
  renameSheet,
};

function structureOf<E extends StructuralEdit>({ kind }: E): Structure<E> {
  return structures[kind] as unknown as Structure<E>;
}

/**
 * The inverse is made by carrying the opposite out at once and comparing: whatever it does not bring back by itself
 * goes into its `restore`. So it is exact by construction, and small where the opposite does well.
 */
export function structural<E extends StructuralEdit>(structure: Structure<E>): EditRule<E> {
  return {
    apply(draft, edit) {
      const before = draft.book();
      const refusal = structure.refuse(before, edit);
      if (refusal !== undefined) return refusal;
      const after = layRestore(structure.carryOut(before, edit), edit.restore);
      draft.reset(after);
      const opposite = structure.opposite(before, edit, after);
      return [{ ...opposite, restore: restoreBetween(before, structureOf(opposite).carryOut(after, opposite)) }];
    },

    follow(edit, move) {
      const followed = structure.follow(edit, move);
      if (followed === null || edit.restore === undefined) return followed;
      const restore = restoreAfter(edit, edit.restore, move);
      return restore && { ...followed, restore };
    },
  };
}

/** Its places are those after the edit, so the move has to be seen from there as well. */
function restoreAfter(edit: StructuralEdit, restore: Restore, move: Move): Restore | null {
  if (edit.kind === 'removeSheet' && edit.sheet === move.through.sheet) return restore;
  const own = moveOf(edit, move.sheets);
  const through = structureOf(move.through).follow(move.through, own);
  return through && followRestore(restore, moveOf(through, sheetsAfter(own)));
}
