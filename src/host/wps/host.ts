/// <reference path="./et.d.ts" />
/** WPS Spreadsheets as a host. */
import type { Book } from '../../sheet/book';
import type { Edit } from '../../sheet/edit';
import { HostFailure, type Applied, type Capabilities, type Depth, type Flag, type Host, type HostEvent, type HostStorage, type Selection, type SheetInfo } from '../host';

const later = (): never => {
  throw new HostFailure({ code: 'unknown', detail: 'not written yet' });
};

export class WpsHost implements Host {
  readonly name = 'wps';
  readonly capabilities: Capabilities = { edits: new Set(), structure: true, flags: true, beforeSave: true };
  readonly storage: HostStorage = { readWorkbook: later, writeWorkbook: later, readUser: later, writeUser: later };
  async workbookKey(): Promise<string> {
    return later();
  }
  async sheets(): Promise<readonly SheetInfo[]> {
    return later();
  }
  async selection(): Promise<Selection> {
    return later();
  }
  async read(_sheets: readonly string[], _depth: Depth): Promise<Book> {
    return later();
  }
  async apply(_edits: readonly Edit[]): Promise<Applied> {
    return later();
  }
  async select(_selection: Selection): Promise<void> {
    later();
  }
  async focus(): Promise<void> {
    later();
  }
  async paint(_sheet: string, _flags: readonly Flag[]): Promise<void> {
    later();
  }
  async painted(_sheet: string): Promise<readonly Flag[]> {
    return later();
  }
  listen(_listener: (event: HostEvent) => void): () => void {
    return () => undefined;
  }
}
