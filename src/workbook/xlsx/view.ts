import type { Protection, Size, View } from '../../sheet/book';
import type { Range } from '../../sheet/range';
import { attribute, booleanAttribute, child, elements, numberAttribute, type XmlElement } from '../xml/tree';
import { parseArea, splitSheet } from './ranges';

/** A stretch of sized columns that goes on beyond this one is about the rest of the sheet. */
const FAR_COLUMN = 256;

/** Sizes of columns; a stretch to the sheet's far end is told only as far as `used`, the number of columns in use. */
export function readColumnSizes(sheet: XmlElement, used: number): Map<number, Size> {
  const sizes = new Map<number, Size>();
  for (const el of elements(child(sheet, 'cols'), 'col')) {
    const first = numberAttribute(el, 'min') ?? 1;
    const max = numberAttribute(el, 'max') ?? first;
    const last = max > FAR_COLUMN ? Math.min(max, used) : max;
    const width = numberAttribute(el, 'width');
    const hidden = booleanAttribute(el, 'hidden') === true;
    if (width === undefined && !hidden) continue;
    for (let n = Math.max(first, 1); n <= last; n++) sizes.set(n - 1, { ...(width !== undefined && { size: width }), ...(hidden && { hidden }) });
  }
  return sizes;
}

/** What a protected sheet may allow. */
export const PERMISSIONS = [
  ...(['formatCells', 'formatRows', 'formatColumns'] as const),
  ...(['insertRows', 'insertColumns', 'deleteRows', 'deleteColumns'] as const),
] satisfies readonly (keyof Protection)[];

/** Undefined where the sheet is not protected. In the file "1" forbids; here true allows. */
export function readProtection(sheet: XmlElement): Protection | undefined {
  const el = child(sheet, 'sheetProtection');
  if (!el || booleanAttribute(el, 'sheet') !== true) return undefined;
  const allowed = (name: string): boolean => booleanAttribute(el, name) === false;
  return Object.fromEntries(PERMISSIONS.filter(allowed).map((name) => [name, true]));
}

/** `area` and `titles` are the formulas of the sheet's print names. */
export function readView(sheet: XmlElement, area: string | undefined, titles: string | undefined): View {
  const pane = child(sheet, 'sheetViews', 'sheetView', 'pane');
  const frozen = pane && /^frozen/.test(attribute(pane, 'state') ?? '');
  const rows = (frozen && numberAttribute(pane, 'ySplit')) ?? 0;
  const cols = (frozen && numberAttribute(pane, 'xSplit')) ?? 0;
  const print = readPrint(sheet, area, titles);
  return {
    ...((rows || cols) && { freeze: { rows: rows || 0, cols: cols || 0 } }),
    ...(print && { print }),
  };
}

function readPrint(sheet: XmlElement, area: string | undefined, titles: string | undefined): View['print'] {
  const setup = child(sheet, 'pageSetup');
  const fit = child(sheet, 'sheetPr', 'pageSetUpPr');
  const fits = fit !== undefined && booleanAttribute(fit, 'fitToPage') === true;
  const range = area === undefined ? undefined : printArea(area);
  const titleRows = titles === undefined ? undefined : printTitleRows(titles);
  const pages = (name: string): number => (setup && numberAttribute(setup, name)) ?? 1;
  const paper = setup && numberAttribute(setup, 'paperSize');
  const scale = (setup && numberAttribute(setup, 'scale')) ?? 100;
  const scaled = !fits && scale !== 100;
  const orientation = setup && attribute(setup, 'orientation');
  // Upright is what programs write of themselves; on a sheet that was set up for printing it was meant.
  const setUp = range !== undefined || titleRows !== undefined || fits || scaled;
  const print = {
    ...(range && { area: range }),
    ...(titleRows && { titleRows }),
    ...(fits && { fitToWidth: pages('fitToWidth'), fitToHeight: pages('fitToHeight') }),
    ...(scaled && { scale }),
    ...(orientation === 'landscape' ? { landscape: true } : setUp && orientation === 'portrait' && { landscape: false }),
    ...(paper !== undefined && { paper }),
  };
  return Object.keys(print).length > 0 ? print : undefined;
}

/** One area; several are left to the file. */
function printArea(formula: string): Range | undefined {
  return parseArea(splitSheet(formula).area);
}

/** The rows of "Sheet1!$A:$B,Sheet1!$1:$3". */
function printTitleRows(formula: string): readonly [number, number] | undefined {
  const rows = /\$?(\d+):\$?(\d+)$/.exec(formula.split(',').at(-1) ?? '');
  return rows ? [Number(rows[1]) - 1, Number(rows[2]) - 1] : undefined;
}
