import { columnName, formatCell } from '../../../sheet/address';
import type { Protection, View } from '../../../sheet/book';
import { sameData } from '../../../sheet/equal';
import type { Range } from '../../../sheet/range';
import { child, elements, make, placeChild, removeChildren, setAttribute, type XmlElement } from '../../xml/tree';
import { PERMISSIONS } from '../view';
import { WORKSHEET } from './order';

/** Writes what differs between two views into a sheet's tree; print areas and titles are names of the workbook. */
export function writeView(sheet: XmlElement, before: View, after: View): void {
  if (!sameData(before.freeze, after.freeze)) writeFreeze(sheet, after.freeze);
  if (!sameData(setup(before), setup(after))) writeSetup(sheet, after.print ?? {});
}

function setup({ print }: View): object {
  return { ...print, area: undefined, titleRows: undefined };
}

function writeFreeze(sheet: XmlElement, freeze: View['freeze']): void {
  const views = child(sheet, 'sheetViews') ?? make(sheet, 'sheetViews');
  const view = child(views, 'sheetView') ?? make(views, 'sheetView', { workbookViewId: 0 });
  if (!child(views, 'sheetView')) views.children.push(view);
  placeChild(sheet, views, WORKSHEET);
  removeChildren(view, 'pane');
  // Selections name a pane that may be gone; without them the cursor stands at A1.
  removeChildren(view, 'selection');
  if (!freeze || (freeze.rows === 0 && freeze.cols === 0)) return;
  const { rows, cols } = freeze;
  const pane = rows > 0 && cols > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const attributes = {
    xSplit: cols || undefined,
    ySplit: rows || undefined,
    topLeftCell: formatCell({ row: rows, col: cols }),
    activePane: pane,
    state: 'frozen',
  };
  view.children.unshift(make(view, 'pane', attributes), make(view, 'selection', { pane }));
}

function writeSetup(sheet: XmlElement, print: NonNullable<View['print']>): void {
  const element = child(sheet, 'pageSetup') ?? make(sheet, 'pageSetup');
  const fits = print.fitToWidth !== undefined || print.fitToHeight !== undefined;
  setAttribute(element, 'paperSize', print.paper);
  // What is fitted to pages has no scale of its own; the file may keep one for later.
  if (!fits) setAttribute(element, 'scale', print.scale);
  setAttribute(element, 'fitToWidth', print.fitToWidth);
  setAttribute(element, 'fitToHeight', print.fitToHeight);
  setAttribute(element, 'orientation', print.landscape === undefined ? undefined : print.landscape ? 'landscape' : 'portrait');
  if (element.attributes.size > 0) placeChild(sheet, element, WORKSHEET);
  else removeChildren(sheet, 'pageSetup');
  writeFits(sheet, fits);
}

function writeFits(sheet: XmlElement, fits: boolean): void {
  const properties = child(sheet, 'sheetPr') ?? make(sheet, 'sheetPr');
  const page = child(properties, 'pageSetUpPr') ?? make(properties, 'pageSetUpPr');
  if (fits) page.attributes.set('fitToPage', '1');
  else page.attributes.delete('fitToPage');
  placeChild(properties, page, ['tabColor', 'outlinePr', 'pageSetUpPr']);
  if (page.attributes.size === 0) removeChildren(properties, 'pageSetUpPr');
  if (properties.attributes.size > 0 || elements(properties).length > 0) placeChild(sheet, properties, WORKSHEET);
  else removeChildren(sheet, 'sheetPr');
}

/** Protects the sheet and permits what is permitted, password and all else as they were; undefined takes the protection away. */
export function writeProtection(sheet: XmlElement, protection: Protection | undefined): void {
  if (!protection) {
    removeChildren(sheet, 'sheetProtection');
    return;
  }
  const element = child(sheet, 'sheetProtection') ?? make(sheet, 'sheetProtection', { objects: 1, scenarios: 1 });
  element.attributes.set('sheet', '1');
  for (const name of PERMISSIONS) {
    if (protection[name] === true) element.attributes.set(name, '0');
    else element.attributes.delete(name);
  }
  placeChild(sheet, element, WORKSHEET);
}

/** The formula of a print area name. */
export function printAreaFormula(sheetName: string, { top, left, bottom, right }: Range): string {
  const corner = (row: number, col: number): string => `$${columnName(col)}$${String(row + 1)}`;
  return `${quoteSheet(sheetName)}!${corner(top, left)}:${corner(bottom, right)}`;
}

/** The formula of a print titles name: columns that were there stay in front. */
export function printTitlesFormula(sheetName: string, columns: string | undefined, rows: readonly [number, number] | undefined): string {
  const own = rows && `${quoteSheet(sheetName)}!$${String(rows[0] + 1)}:$${String(rows[1] + 1)}`;
  return [columns, own].filter((part) => part !== undefined).join(',');
}

/** A sheet name as formulas want it where it holds spaces or signs. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
