import type { VisibilityEdit } from '../edit';
import { refuse, type EditRule } from './rule';

export const visibility: EditRule<VisibilityEdit> = {
  apply(draft, edit) {
    const { sheet: id, expect, put } = edit;
    const sheet = draft.sheet(id);
    if (sheet === undefined) return refuse(edit, 'no-such-sheet');
    if (sheet.parts.visibility !== expect) return refuse(edit, 'value-differs');
    const seen = put === 'visible' || draft.book().sheets.some((each) => each.id !== id && each.visibility === 'visible');
    if (!seen) return refuse(edit, 'last-sheet');
    sheet.replace({ visibility: put });
    return [{ kind: 'visibility', sheet: id, expect: put, put: expect }];
  },

  follow: (edit) => edit,
};
