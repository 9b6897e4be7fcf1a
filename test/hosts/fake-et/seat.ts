/** The contract's seat at the fake ET. */
import { WpsHost } from '../../../src/host/wps/host';
import type { HostEvent } from '../../../src/host/host';
import type { Book, CellValue } from '../../../src/sheet/book';
import { contentAt } from '../../../src/sheet/content';
import { rangeOf } from '../../../src/sheet/range';
import { contractBook, type Seat } from '../contract';
import { FakeEt, type Build } from './et';

export interface EtSeat extends Seat {
  readonly host: WpsHost;
  readonly et: FakeEt;
}

/** How each build is called in a test's title. */
export const builds: Readonly<Record<string, Build>> = {
  usual: {},
  'without events': { events: false },
  'without conditional formats': { formats: false },
  'without custom XML parts': { parts: false },
  'telling of everything': { loud: true },
};

export function etSeat(build: Build = {}, book: Book = contractBook()): EtSeat {
  const et = new FakeEt(book, build);
  Object.assign(globalThis, { Application: et.application });
  const host = new WpsHost(Infinity);
  const events: HostEvent[] = [];
  host.listen((event) => events.push(event));
  const done = () => {
    host.look();
  };
  return {
    host,
    et,
    events: async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return events;
    },
    user: {
      type: async (sheet, row, col, value: CellValue) => {
        et.change([{ kind: 'put', sheet, at: { row, col }, expect: contentAt(et.live.sheet(sheet), { row, col }), put: { value } }], false);
        et.changed(sheet, [rangeOf({ row, col })]);
        done();
      },
      insertRows: async (sheet, index, count) => {
        et.change([{ kind: 'insert', sheet, axis: 'row', index, count }], false);
        et.changed(sheet, [{ top: index, bottom: index + count - 1, left: 0, right: 16_383 }], 'row');
        done();
      },
      deleteRows: async (sheet, index, count) => {
        et.change([{ kind: 'delete', sheet, axis: 'row', index, count }], false);
        et.changed(sheet, [{ top: index, bottom: index + count - 1, left: 0, right: 16_383 }], 'row');
        done();
      },
      choose: async (sheet, row, col) => {
        et.choose(sheet, rangeOf({ row, col }));
        done();
      },
      renameSheet: async (sheet, name) => {
        // ET tells nobody of a new name.
        et.change([{ kind: 'renameSheet', sheet, expect: et.live.sheet(sheet).name, name }], false);
        done();
      },
      removeSheet: async (sheet) => {
        et.tell('SheetBeforeDelete', sheet);
        et.change([{ kind: 'removeSheet', sheet }], false);
        if (et.active === sheet) et.activate(et.live.book.sheets[0]!.id);
        done();
      },
    },
  };
}
