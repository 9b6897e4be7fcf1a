import { shownText } from '../../sheet/build';
import type { Book } from '../../sheet/book';
import { joinFromCells, STORE_NAMESPACE, STORE_SHEET, unwrapFromXml, wrapInXml } from '../../store/places';
import { isEmptyStore } from '../../store/empty';
import { printStore } from '../../store/print';
import type { Store } from '../../store/schema';
import { WorkbookError } from '../errors';
import { decodeXml } from '../xml/text';
import type { WorkbookEditor } from './edit/editor';
import { parseRoot } from './edit/package-editor';
import type { Package, Relationship } from './package';
import { attempt } from './read';

/** What reading the store needs of a package, open or being changed. */
interface Parts {
  bytes(part: string): Uint8Array | undefined;
  relationships(part: string): readonly Relationship[];
}

/** The store of a workbook: its custom XML part, else its very hidden sheet; undefined where there is neither. */
export async function readStore(pkg: Package, workbook: string, book: Book): Promise<Store | undefined> {
  const found = attempt(() => findStorePart(pkg, workbook));
  const text = found && !(found instanceof WorkbookError) ? found.text : textOfSheet(book);
  if (text === undefined) return undefined;
  // The schema is heavy, and few workbooks have a store.
  const { parseStore } = await import('../../store/text');
  return parseStore(text);
}

/** What the very hidden sheet keeps. */
function textOfSheet(book: Book): string | undefined {
  const sheet = book.sheets.find(({ name }) => name === STORE_SHEET);
  return sheet && joinFromCells(sheet.rows.map((row) => shownText(row?.[0])));
}

function findStorePart(pkg: Parts, workbook: string): { readonly part: string; readonly text: string } | undefined {
  for (const { type, target, external } of pkg.relationships(workbook)) {
    const bytes = type === 'customXml' && !external ? pkg.bytes(target) : undefined;
    const text = bytes && unwrapFromXml(decodeXml(bytes));
    if (text !== undefined) return { part: target, text };
  }
  return undefined;
}

const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** Writes, replaces or (an empty one) removes the store of a workbook that is being changed. */
export function writeStore(editor: WorkbookEditor, store: Store): void {
  const { pkg, workbookPart } = editor;
  const found = findStorePart(pkg, workbookPart);
  if (isEmptyStore(store)) {
    if (!found) return;
    for (const { target, external } of pkg.relationships(found.part)) if (!external) pkg.remove(target);
    pkg.remove(found.part);
    pkg.unrelate(workbookPart, found.part);
    return;
  }
  const text = wrapInXml(printStore(store));
  if (found) {
    pkg.put(found.part, new TextEncoder().encode(text));
    return;
  }
  const part = pkg.freeName('customXml/item#.xml');
  const properties = pkg.freeName('customXml/itemProps#.xml');
  pkg.put(part, new TextEncoder().encode(text));
  pkg.setDefaultType('xml', 'application/xml');
  pkg.put(
    properties,
    parseRoot(
      `<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${PROPERTIES}">` +
        `<ds:schemaRefs><ds:schemaRef ds:uri="${STORE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
  );
  pkg.setContentType(properties, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
  pkg.relate(part, 'customXmlProps', properties);
  pkg.relate(workbookPart, 'customXml', part);
}

/** One store to a workbook, so the item may have the same id everywhere. */
const ITEM_ID = '{6A1B1A0E-7C1D-4E0B-9C55-4A69B1A00001}';
