/** A spreadsheet without a program: for tests, and the plainest reading of the port. `live` is the user's side of it. */
import type { Book } from '../../sheet/book';
import type { Edit, EditKind } from '../../sheet/edit';
import type { Applied, Capabilities, Depth, Flag, Host, HostEvent, HostStorage, Selection, SheetInfo } from '../host';
import { moved } from '../flags';
import { LiveBook } from '../live-book';
import { LiveCopies } from '../live-copies';

const KINDS: readonly EditKind[] = [
  'put', 'style', 'validation', 'note', 'size', 'merge', 'insert', 'delete', 'addSheet', 'removeSheet', 'renameSheet', 'view', 'moveSheet',
  'visibility',
];

export class MemoryHost implements Host {
  readonly name = 'memory';
  readonly capabilities: Capabilities = { edits: new Set(KINDS), structure: true, flags: true, beforeSave: true };
  readonly live: LiveBook;
  readonly copies: LiveCopies;
  private chosen: Selection;
  private readonly flags = new Map<string, readonly Flag[]>();

  constructor(
    book: Book,
    readonly storage: HostStorage = memoryStorage(),
    private readonly key = 'memory',
  ) {
    this.live = new LiveBook(book);
    this.copies = new LiveCopies(this.live);
    this.chosen = { sheet: book.sheets[0]?.id ?? '', range: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  async workbookKey(): Promise<string> {
    return this.key;
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    return this.live.infos();
  }

  async selection(): Promise<Selection> {
    return this.live.standing(this.chosen);
  }

  async read(sheets: readonly string[], depth: Depth): Promise<Book> {
    return this.live.read(sheets, depth);
  }

  async apply(edits: readonly Edit[]): Promise<Applied> {
    return this.change(edits, true);
  }

  /** What the user does by hand. */
  type(edits: readonly Edit[]): Applied {
    return this.change(edits, false);
  }

  async select(selection: Selection): Promise<void> {
    this.live.sheet(selection.sheet);
    const moved = this.chosen.sheet !== selection.sheet;
    this.chosen = selection;
    if (moved) this.live.emit({ kind: 'activate', sheet: selection.sheet });
    this.live.emit({ kind: 'select', selection });
  }

  async focus(): Promise<void> {
    // Nobody sits at this sheet.
  }

  async paint(sheet: string, flags: readonly Flag[]): Promise<void> {
    this.live.sheet(sheet);
    this.flags.set(sheet, flags);
  }

  async painted(sheet: string): Promise<readonly Flag[]> {
    return this.flags.get(sheet) ?? [];
  }

  listen(listener: (event: HostEvent) => void): () => void {
    return this.live.listen(listener);
  }

  private change(edits: readonly Edit[], own: boolean): Applied {
    const refusal = this.live.apply(edits, own);
    if (refusal) return { done: false, because: refusal };
    for (const [sheet, flags] of this.flags) this.flags.set(sheet, moved(flags, sheet, edits));
    return { done: true };
  }
}

/** Storage that lasts as long as the object. */
export function memoryStorage(): HostStorage {
  let workbook: string | null = null;
  const user = new Map<string, string>();
  return {
    readWorkbook: async () => workbook,
    writeWorkbook: async (text) => {
      workbook = text;
    },
    readUser: async (key) => user.get(key) ?? null,
    writeUser: async (key, text) => {
      if (text === null) user.delete(key);
      else user.set(key, text);
    },
  };
}
