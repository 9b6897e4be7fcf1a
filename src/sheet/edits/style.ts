import type { Style } from '../book';
import { cellOf, contentOf } from '../content';
import { sameData } from '../equal';
import type { StyleEdit } from '../edit';
import { firstCell, insideSheet, placesIn, type Range } from '../range';
import { shiftInside, shiftRange, shiftRows, spanOf, type Shift } from '../shift';
import { shiftOn } from '../move';
import { forbids } from './guard';
import { refuse, type EditRule } from './rule';

type Styles = readonly (Style | undefined)[];

export const style: EditRule<StyleEdit> = {
  apply(draft, edit) {
    const { range, expect, styles } = edit;
    const sheet = draft.sheet(edit.sheet);
    if (sheet === undefined) return refuse(edit, 'no-such-sheet');
    if (!insideSheet(range)) return refuse(edit, 'outside-sheet', firstCell(range));
    if (!fits(styles, range) || (expect && !fits(expect, range))) return refuse(edit, 'unsupported');
    if (forbids(sheet, 'formatCells')) return refuse(edit, 'protected', firstCell(range));

    const cells = placesIn(range);
    const before = cells.map((at) => draft.styleOf(sheet.cell(at)));
    const different = expect && before.findIndex((look, i) => !sameData(look, pick(expect, i) ?? draft.styleOf(undefined)));
    if (different !== undefined && different >= 0) return refuse(edit, 'value-differs', cells[different]);

    const indices = new Map<Style | undefined, number | undefined>();
    cells.forEach((at, i) => {
      const look = pick(styles, i);
      if (!indices.has(look)) indices.set(look, draft.styleIndex(look));
      const index = indices.get(look);
      const cell = sheet.cell(at);
      if ((cell?.style ?? 0) === (index ?? 0)) return;
      sheet.setCell(at, cellOf(contentOf(cell), index));
    });
    const uniform = before.every((look) => look === before[0]);
    return [{ kind: 'style', sheet: edit.sheet, range, expect: styles, styles: uniform ? before.slice(0, 1) : before }];
  },

  follow(edit, move) {
    const shift = shiftOn(edit.sheet, move);
    if (shift === undefined) return edit;
    const range = shiftRange(edit.range, shift);
    if (range === undefined) return null;
    const inside = shiftInside(spanOf(edit.range, shift.axis), shift);
    if (inside === undefined) return { ...edit, range };
    const follow = (styles: Styles) => followStyles(styles, edit.range, inside);
    return { ...edit, range, styles: follow(edit.styles), ...(edit.expect && { expect: follow(edit.expect) }) };
  },
};

/** Drops the styles of deleted cells; what was inserted into the range since keeps the default look. */
function followStyles(styles: Styles, range: Range, inside: Shift): Styles {
  if (styles.length === 1 && inside.by < 0) return styles;
  const width = range.right - range.left + 1;
  const grid = Array.from({ length: range.bottom - range.top + 1 }, (_, row) =>
    Array.from({ length: width }, (_, col) => pick(styles, row * width + col)),
  );
  return shiftRows(grid, inside).flatMap((row) => row ?? new Array<undefined>(width).fill(undefined));
}

/** One style for all, or one for each cell of the range. */
function fits(styles: Styles, range: Range): boolean {
  return styles.length === 1 || styles.length === (range.bottom - range.top + 1) * (range.right - range.left + 1);
}

function pick(styles: Styles, i: number): Style | undefined {
  return styles.length === 1 ? styles[0] : styles[i];
}
