/** The seat before the fake Excel: our adapter on Microsoft's client on one side, a person's hands on the other. */
import { ExcelHost } from '../../../src/host/excel/host';
import type { HostEvent } from '../../../src/host/host';
import type { Book } from '../../../src/sheet/book';
import { contentAt } from '../../../src/sheet/content';
import { rangeOf } from '../../../src/sheet/range';
import { contractBook, type Seat } from '../contract';
import { bootClient } from './client';
import { FakeExcel, type Profile } from './excel';

export interface ExcelSeat extends Seat {
  readonly host: ExcelHost;
  readonly excel: FakeExcel;
}

export async function excelSeat(profile: Profile, book: Book = contractBook()): Promise<ExcelSeat> {
  const excel = new FakeExcel(book, profile);
  bootClient(excel);
  const host = new ExcelHost();
  const events: HostEvent[] = [];
  host.listen((event) => events.push(event));
  await host.heard();
  const lines = async (kind: 'insert' | 'delete', sheet: string, index: number, count: number) => {
    excel.change([{ kind, sheet, axis: 'row', index, count }], 'user');
    excel.changed(sheet, { top: index, bottom: index + count - 1, left: 0, right: 0 }, 'user', kind === 'insert' ? 'RowInserted' : 'RowDeleted');
    await excel.quiet();
  };
  return {
    host,
    excel,
    events: async () => {
      await excel.quiet();
      return events;
    },
    user: {
      type: async (sheet, row, col, value) => {
        excel.change([{ kind: 'put', sheet, at: { row, col }, expect: contentAt(excel.live.sheet(sheet), { row, col }), put: { value } }], 'user');
        excel.changed(sheet, rangeOf({ row, col }), 'user');
        await excel.quiet();
      },
      insertRows: (sheet, before, count) => lines('insert', sheet, before, count),
      deleteRows: (sheet, from, count) => lines('delete', sheet, from, count),
      choose: async (sheet, row, col) => {
        excel.choose(sheet, rangeOf({ row, col }));
        await excel.quiet();
      },
      renameSheet: async (sheet, name) => {
        excel.change([{ kind: 'renameSheet', sheet, expect: excel.live.sheet(sheet).name, name }], 'user');
        excel.tell('name', { worksheetId: sheet });
        await excel.quiet();
      },
      removeSheet: async (sheet) => {
        excel.change([{ kind: 'removeSheet', sheet }], 'user');
        excel.tell('deleted', { worksheetId: sheet });
        await excel.quiet();
      },
    },
  };
}
