/// <reference types="office-js" />
/** What is kept inside the workbook is a custom XML part; what is the person's stays in this browser, under Office's own partition. */
import { STORE_NAMESPACE, unwrapFromXml, wrapInXml } from '../../store/places';
import type { HostStorage } from '../host';
import { act, ask } from './batch';

export class ExcelStorage implements HostStorage {
  async readWorkbook(): Promise<string | null> {
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

  async writeWorkbook(text: string | null): Promise<void> {
    await act(async (context) => {
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

  async readUser(key: string): Promise<string | null> {
    return localStorage.getItem(nameOf(key));
  }

  async writeUser(key: string, text: string | null): Promise<void> {
    if (text === null) localStorage.removeItem(nameOf(key));
    else localStorage.setItem(nameOf(key), text);
  }
}

function nameOf(key: string): string {
  const partition = (Office.context as { partitionKey?: string }).partitionKey ?? '';
  return `${partition}jibiao:${key}`;
}
