import { parseA1Range, stringifyA1Ref, tokenize, type RangeA1 } from '@borgar/fx/xlsx';
import { MAX_COLUMNS, MAX_ROWS, type CellRef } from '../../sheet/address';

/** Formulas that several cells share: the first cell has the text, the others mean it from where they stand. */
export class SharedFormulas {
  private readonly masters = new Map<number, { readonly at: CellRef; readonly formula: string; parts?: readonly Part[] }>();

  /** The formula of a cell of the group: its own text, which makes it the first, else the first's moved here. */
  resolve(group: number, text: string, at: CellRef): string {
    if (text !== '') {
      if (!this.masters.has(group)) this.masters.set(group, { at, formula: text });
      return text;
    }
    const master = this.masters.get(group);
    if (!master) return '';
    master.parts ??= split(master.formula);
    return move(master.parts, at.row - master.at.row, at.col - master.at.col);
  }
}

/** Text that stays, or a reference that moves. */
type Part = string | { readonly prefix: string; readonly range: RangeA1 };

function split(formula: string): readonly Part[] {
  return tokenize(formula).map(({ type, value }): Part => {
    if (type !== 'range' && type !== 'range_beam') return value;
    const bang = value.lastIndexOf('!') + 1;
    const range = parseA1Range(value.slice(bang));
    return range ? { prefix: value.slice(0, bang), range } : value;
  });
}

function move(parts: readonly Part[], rows: number, cols: number): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const { range } = part;
      const moved: RangeA1 = {
        ...range,
        top: shift(range.top, range.$top, rows, MAX_ROWS),
        bottom: shift(range.bottom, range.$bottom, rows, MAX_ROWS),
        left: shift(range.left, range.$left, cols, MAX_COLUMNS),
        right: shift(range.right, range.$right, cols, MAX_COLUMNS),
      };
      return part.prefix + stringifyA1Ref({ workbookName: '', sheetName: '', range: moved });
    })
    .join('');
}

/** Relative references wrap around the edge of the sheet, as spreadsheets let them. */
function shift(index: number | null | undefined, absolute: boolean | null | undefined, by: number, length: number): number | null {
  if (typeof index !== 'number') return null;
  return absolute === true ? index : (index + by + length) % length;
}
