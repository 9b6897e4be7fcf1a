/// <reference types="office-js" />
/**
 * Frozen panes and print settings. Excel always has a paper and a direction: those of a sheet that nobody has set up for
 * printing count as unsaid, so that taking print settings back leaves the sheet as one that was never set up.
 */
import type { View } from '../../sheet/book';
import { sameData } from '../../sheet/equal';
import { formatRange } from '../../sheet/range';
import { linesAddress, rangesOf } from '../addresses';

/** Excel's papers; a place in this list is the number of OOXML. */
const PAPERS = ['', 'Letter', 'LetterSmall', 'Tabloid', 'Ledger', 'Legal', 'Statement', 'Executive', 'A3', 'A4', 'A4Small', 'A5', 'B4', 'B5', 'Folio', 'Quatro'] as const;
const A4 = PAPERS.indexOf('A4');

type Print = NonNullable<View['print']>;

/** Asks for them; the answer is there after the next round trip. */
export function askView(sheet: Excel.Worksheet): () => View {
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load('rowIndex,columnIndex,rowCount,columnCount');
  const layout = sheet.pageLayout;
  layout.load('orientation,paperSize,zoom');
  const area = layout.getPrintAreaOrNullObject();
  area.load('address');
  const titles = layout.getPrintTitleRowsOrNullObject();
  titles.load('rowIndex,rowCount');
  return () => {
    const print = printFrom(layout, area.isNullObject ? '' : area.address, titles.isNullObject ? undefined : [titles.rowIndex, titles.rowIndex + titles.rowCount - 1]);
    return { ...(frozen.isNullObject ? {} : freezeFrom(frozen)), ...(Object.keys(print).length === 0 ? {} : { print }) };
  };
}

/** Writes what differs between the two. */
export function putView(sheet: Excel.Worksheet, before: View, after: View): void {
  if (!sameData(before.freeze, after.freeze)) putFreeze(sheet, after.freeze);
  if (!sameData(before.print, after.print)) putPrint(sheet, before.print ?? {}, after.print ?? {});
}

function freezeFrom({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): View {
  // Frozen rows reach over all columns, frozen columns over all rows.
  const all = { rows: rowCount > 1_000_000, cols: columnCount > 16_000 };
  return { freeze: { rows: all.rows ? 0 : rowIndex + rowCount, cols: all.cols ? 0 : columnIndex + columnCount } };
}

function printFrom({ orientation, paperSize, zoom }: Excel.PageLayout, address: string, titleRows: Print['titleRows']): Print {
  const [area] = rangesOf(address);
  const { horizontalFitToPages: wide, verticalFitToPages: tall, scale } = zoom as { horizontalFitToPages?: number | null; verticalFitToPages?: number | null; scale?: number | null };
  const fit = wide || tall ? { fitToWidth: wide ?? 0, fitToHeight: tall ?? 0 } : {};
  const scaled = !('fitToWidth' in fit) && scale && scale !== 100 ? { scale } : {};
  const setUp = area !== undefined || titleRows !== undefined || 'fitToWidth' in fit || 'scale' in scaled;
  const paper = PAPERS.indexOf(paperSize as (typeof PAPERS)[number]);
  return {
    ...(area && { area }),
    ...(titleRows && { titleRows }),
    ...fit,
    ...scaled,
    ...((setUp || orientation === 'Landscape') && { landscape: orientation === 'Landscape' }),
    ...(paper > 0 && (setUp || paper !== A4) && { paper }),
  };
}

function putFreeze(sheet: Excel.Worksheet, freeze: View['freeze']): void {
  if (!freeze || (freeze.rows === 0 && freeze.cols === 0)) sheet.freezePanes.unfreeze();
  else if (freeze.cols === 0) sheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze.rows === 0) sheet.freezePanes.freezeColumns(freeze.cols);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, freeze.rows, freeze.cols));
}

function putPrint(sheet: Excel.Worksheet, before: Print, after: Print): void {
  const layout = sheet.pageLayout;
  if (after.area) layout.setPrintArea(formatRange(after.area));
  // There is no call that takes them back; the names that Excel keeps them under can be deleted.
  else if (before.area) sheet.names.getItemOrNullObject('Print_Area').delete();
  if (after.titleRows) layout.setPrintTitleRows(linesAddress('row', after.titleRows[0], after.titleRows[1] - after.titleRows[0] + 1));
  else if (before.titleRows) sheet.names.getItemOrNullObject('Print_Titles').delete();
  layout.orientation = after.landscape === true ? 'Landscape' : 'Portrait';
  const paper = PAPERS[after.paper ?? A4];
  if (paper) layout.paperSize = paper;
  const { fitToWidth: wide, fitToHeight: tall } = after;
  if (wide || tall) layout.zoom = { ...(wide ? { horizontalFitToPages: wide } : {}), ...(tall ? { verticalFitToPages: tall } : {}) };
  else if (before.fitToWidth || before.fitToHeight || before.scale !== after.scale) layout.zoom = { scale: after.scale ?? 100 };
}
