/// <reference types="office-js" />
/**
 * Copies of sheets that nobody sees. Before a command deletes rows the sheet is copied; undoing lays the deleted lines
 * back from there, with all that no edit of ours knows: rich text, links, the user's own conditional formats.
 */
import { STORE_SHEET } from '../../store/places';
import { linesAddress } from '../addresses';
import type { Copies, CopiedLines } from '../host';
import { act, ask } from './batch';

const PREFIX = `${STORE_SHEET}_`;

/** Whether a sheet of this name is ours and none of the user's. */
export function isOurs(name: string): boolean {
  return name === STORE_SHEET || name.startsWith(PREFIX);
}

export class ExcelCopies implements Copies {
  constructor(private readonly excelId: (sheet: string) => string) {}

  async keep(sheet: string, key: string): Promise<void> {
    await act(async (context) => {
      const { worksheets } = context.workbook;
      const front = worksheets.getActiveWorksheet();
      const copy = worksheets.getItem(this.excelId(sheet)).copy('End');
      copy.name = PREFIX + key;
      // A program may bring the copy to the front.
      front.activate();
      copy.visibility = 'VeryHidden';
      await context.sync();
    });
  }

  async bringBack(sheet: string, key: string, lines: readonly CopiedLines[]): Promise<boolean> {
    return act(async (context) => {
      const { worksheets } = context.workbook;
      const copy = worksheets.getItemOrNullObject(PREFIX + key);
      await context.sync();
      if (copy.isNullObject) return false;
      const target = worksheets.getItem(this.excelId(sheet));
      for (const { axis, index, count, now } of lines) target.getRange(linesAddress(axis, now, count)).copyFrom(copy.getRange(linesAddress(axis, index, count)));
      await context.sync();
      return true;
    });
  }

  async sweep(wanted: readonly string[]): Promise<void> {
    const gone = await ask(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      return worksheets.items.map(({ name }) => name).filter((name) => name.startsWith(PREFIX) && !wanted.includes(name.slice(PREFIX.length)));
    });
    if (gone.length === 0) return;
    await act(async (context) => {
      // What is very hidden cannot be deleted.
      for (const name of gone) {
        const copy = context.workbook.worksheets.getItem(name);
        copy.visibility = 'Hidden';
        copy.delete();
      }
      await context.sync();
    });
  }
}
