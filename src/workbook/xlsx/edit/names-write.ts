import type { Book, Name, Sheet } from '../../../sheet/book';
import { sameData } from '../../../sheet/equal';
import { attribute, child, elements, isElement, make, placeChild, removeChildren, textOf, type XmlElement } from '../../xml/tree';
import { WORKBOOK } from './order';
import { printAreaFormula, printTitlesFormula } from './view-write';

export const PRINT_AREA = '_xlnm.Print_Area';
export const PRINT_TITLES = '_xlnm.Print_Titles';

/** Sets, changes or (formula undefined) removes a defined name of a sheet's position, or of the whole book. */
export function setName(workbook: XmlElement, name: string, position: number | undefined, formula: string | undefined): void {
  const list = child(workbook, 'definedNames') ?? make(workbook, 'definedNames');
  const local = position === undefined ? undefined : String(position);
  const found = elements(list, 'definedName').find((el) => attribute(el, 'name') === name && attribute(el, 'localSheetId') === local);
  if (formula === undefined) list.children = list.children.filter((node) => node !== found);
  else if (found) found.children = [formula];
  else list.children.push(make(list, 'definedName', { name, localSheetId: local }, [formula]));
  if (elements(list).length === 0) removeChildren(workbook, 'definedNames');
  else placeChild(workbook, list, WORKBOOK);
}

/** Names that people define, brought from one book to the other. */
export function writeNames(workbook: () => XmlElement, positionOf: (sheet: string) => number | undefined, before: Book, after: Book): void {
  if (sameData(before.names, after.names)) return;
  const key = ({ name, scope }: Name): string => `${scope ?? ''}!${name}`;
  const kept = new Set(after.names.map(key));
  const old = new Map(before.names.map((name) => [key(name), name]));
  const write = (each: Name, formula: string | undefined): void => {
    const position = each.scope === undefined ? undefined : positionOf(each.scope);
    // The names of a removed sheet went with it.
    if (each.scope === undefined || position !== undefined) setName(workbook(), each.name, position, formula);
  };
  for (const each of before.names) if (!kept.has(key(each))) write(each, undefined);
  for (const each of after.names) if (old.get(key(each))?.formula !== each.formula) write(each, each.formula);
}

/** Print area and repeated rows, where they differ. */
export function writePrintNames(workbook: () => XmlElement, position: number, before: Sheet, after: Sheet): void {
  const [old, now] = [before.view.print, after.view.print];
  if (!sameData(old?.area, now?.area)) {
    setName(workbook(), PRINT_AREA, position, now?.area && printAreaFormula(after.name, now.area));
  }
  if (!sameData(old?.titleRows, now?.titleRows)) {
    const columns = titleColumns(workbook(), position);
    const formula = printTitlesFormula(after.name, columns, now?.titleRows);
    setName(workbook(), PRINT_TITLES, position, formula === '' ? undefined : formula);
  }
}

/** The columns of print titles ("Sheet1!$A:$B"), of which a View does not speak. */
function titleColumns(workbook: XmlElement, position: number): string | undefined {
  const found = elements(child(workbook, 'definedNames'), 'definedName').find(
    (el) => attribute(el, 'name') === PRINT_TITLES && attribute(el, 'localSheetId') === String(position),
  );
  return found && /(?:^|,)([^,]*!\$[A-Z]+:\$[A-Z]+)/.exec(textOf(found))?.[1];
}

/** The scopes of all names after the sheets changed places; those of a sheet that is gone go. */
export function renumberScopes(workbook: XmlElement, moved: (position: number) => number | undefined): void {
  const list = child(workbook, 'definedNames');
  if (!list) return;
  list.children = list.children.filter((node) => {
    const local = isElement(node) ? attribute(node, 'localSheetId') : undefined;
    if (!isElement(node) || local === undefined) return true;
    const position = moved(Number(local));
    if (position !== undefined) node.attributes.set('localSheetId', String(position));
    return position !== undefined;
  });
  if (elements(list).length === 0) removeChildren(workbook, 'definedNames');
}
