/// <reference types="office-js" />
/**
 * What is kept inside the workbook is a custom XML part, a very hidden sheet where Excel does not take one; what is the
 * person's stays in this browser, under Office's own partition.
 */
import { joinFromCells, splitIntoCells, STORE_NAMESPACE, STORE_SHEET, unwrapFromXml, wrapInXml } from '../../store/places';
import { HostFailure, type HostStorage } from '../host';
import { readUserText, writeUserText } from '../user-texts';
import { act, ask } from './batch';

export class ExcelStorage implements HostStorage {
  async readWorkbook(): Promise<string | null> {
    return (await orElse(readPart, async () => null)) ?? readSheet();
  }

  async writeWorkbook(text: string | null): Promise<void> {
    await orElse(
      () => writePart(text),
      () => writeSheet(text),
    );
  }

  async readUser(key: string): Promise<string | null> {
    return readUserText(key, partition());
  }

  async writeUser(key: string, text: string | null): Promise<void> {
    writeUserText(key, text, partition());
  }
}

/** The second way, where Excel does not know the first; what will pass or is refused for good is said as it is. */
async function orElse<T>(first: () => Promise<T>, second: () => Promise<T>): Promise<T> {
  try {
    return await first();
  } catch (error) {
    if (!(error instanceof HostFailure) || error.fault.code !== 'unknown') throw error;
    return second();
  }
}

function readPart(): Promise<string | null> {
  return ask(async (context) => {
    const part = context.workbook.customXmlParts.getByNamespace(STORE_NAMESPACE).getOnlyItemOrNullObject();
    part.load('id');
    await context.sync();
    if (part.isNullObject) return null;
    const xml = part.getXml();
    await context.sync();
    return unwrapFromXml(xml.value) ?? null;
  });
}

function writePart(text: string | null): Promise<void> {
  return act(async (context) => {
    const parts = context.workbook.customXmlParts;
    const standing = parts.getByNamespace(STORE_NAMESPACE);
    standing.load('items/id');
    await context.sync();
    // One part, whatever copies of sheets and workbooks have brought together.
    const [first, ...others] = standing.items;
    for (const part of others) part.delete();
    if (text === null) first?.delete();
    else if (first) first.setXml(wrapInXml(text));
    else parts.add(wrapInXml(text));
    await context.sync();
  });
}

function readSheet(): Promise<string | null> {
  return ask(async (context) => {
    const used = context.workbook.worksheets.getItemOrNullObject(STORE_SHEET).getUsedRangeOrNullObject(true);
    used.load('values');
    await context.sync();
    return used.isNullObject ? null : (joinFromCells(used.values.map(([cell]) => String(cell))) ?? null);
  });
}

function writeSheet(text: string | null): Promise<void> {
  return act(async (context) => {
    const { worksheets } = context.workbook;
    const standing = worksheets.getItemOrNullObject(STORE_SHEET);
    await context.sync();
    if (!standing.isNullObject) {
      // What is very hidden cannot be deleted.
      standing.visibility = 'Hidden';
      standing.delete();
    }
    if (text !== null) {
      const cells = splitIntoCells(text);
      const sheet = worksheets.add(STORE_SHEET);
      sheet.visibility = 'VeryHidden';
      // An apostrophe in front, so that no piece is taken for a formula or a number.
      sheet.getRangeByIndexes(0, 0, cells.length, 1).values = cells.map((cell) => [`'${cell}`]);
    }
    await context.sync();
  });
}

function partition(): string {
  return (Office.context as { partitionKey?: string }).partitionKey ?? '';
}
