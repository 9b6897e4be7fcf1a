import { parseCell } from '../../../sheet/address';
import type { Sheet } from '../../../sheet/book';
import { encodeCellText } from '../../xml/text';
import { attribute, child, elements, type XmlElement } from '../../xml/tree';
import type { SheetDocument } from './sheet-document';

/**
 * Before a cell of a shared formula is changed, every cell of its group gets the formula that it means, written out.
 * `sheet` is the sheet as the file has it.
 */
export function unshareFormulas(document: SheetDocument, cell: XmlElement, sheet: Sheet): void {
  const formula = child(cell, 'f');
  const group = formula && attribute(formula, 't') === 'shared' ? attribute(formula, 'si') : undefined;
  if (group !== undefined) writeOut(document, sheet, (el) => attribute(el, 'si') === group);
}

/** The same for all shared formulas of a sheet. */
export function unshareAll(document: SheetDocument, sheet: Sheet): void {
  writeOut(document, sheet, () => true);
}

function writeOut(document: SheetDocument, sheet: Sheet, wanted: (formula: XmlElement) => boolean): void {
  for (const row of document.touch((_, text) => /\st=["']shared["']/.test(text))) {
    for (const cell of elements(row, 'c')) {
      const formula = child(cell, 'f');
      const at = parseCell(attribute(cell, 'r') ?? '');
      if (!formula || !at || attribute(formula, 't') !== 'shared' || !wanted(formula)) continue;
      for (const name of ['t', 'si', 'ref']) formula.attributes.delete(name);
      formula.children = [encodeCellText(sheet.rows[at.row]?.[at.col]?.formula ?? '')];
    }
  }
}
