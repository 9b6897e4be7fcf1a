/** The fake program: a workbook that lives under a person's hands and under the add-in's, and tells of both. */
import { LiveBook } from '../../../src/host/live-book';
import { columnName } from '../../../src/sheet/address';
import type { Book, Name, Sheet } from '../../../src/sheet/book';
import type { Edit } from '../../../src/sheet/edit';
import { formatRange, rangeOf, type Range } from '../../../src/sheet/range';
import { remapRange } from '../../../src/sheet/remap';
import { workbookOf } from './objects';
import { HostError, Wire } from './wire';

/** Requirement sets of the programs that are about; the version of ExcelApi. */
export const profiles = { office2019: 7, excel1_9: 9, office2021: 14, office2024: 17, web: 21 } as const;
export type Profile = keyof typeof profiles;

export interface Format {
  readonly id: string;
  readonly sheet: string;
  ranges: readonly Range[];
  readonly type: string;
  formula: string;
  colour: string;
}

const CODES: Readonly<Record<string, string>> = { protected: 'AccessDenied', 'no-such-sheet': 'ItemNotFound', 'name-taken': 'ItemAlreadyExists', 'merge-overlaps': 'MergedRangeConflict' };

const EVENT = { changed: 10, activated: 11, added: 13, selected: 14, deleted: 15, name: 25 } as const;

export class FakeExcel {
  readonly live: LiveBook;
  readonly wire: Wire;
  readonly url = 'https://localhost/绩效目标表.xlsx';
  /** Conditional formats, in the order that they came in. */
  formats: Format[] = [];
  /** Custom XML parts by id. */
  readonly parts = new Map<string, string>();
  selection: { sheet: string; range: Range };
  hear: (args: unknown) => void = () => undefined;
  /** A cell that takes no writing and says nothing, by "sheet row:col". */
  readonly deaf = new Set<string>();
  private names = 0;
  private told: Promise<void> = Promise.resolve();
  /** Events since all was quiet. */
  private unheard = 0;

  constructor(book: Book, private readonly profile: Profile = 'web') {
    this.live = new LiveBook(book);
    this.wire = new Wire(() => workbookOf(this));
    this.selection = { sheet: book.sheets[0]?.id ?? '', range: rangeOf({ row: 0, col: 0 }) };
  }

  supports(set: string, version: string): boolean {
    return set === 'ExcelApi' && Number(version.split('.')[1] ?? 0) <= profiles[this.profile];
  }

  /** Of ExcelApi, as a host tells it. */
  get version(): string {
    return `1.${String(profiles[this.profile])}`;
  }

  fresh(kind: string): string {
    this.names += 1;
    return `{${kind}-${String(this.names)}}`;
  }

  /** @throws HostError */
  change(edits: readonly Edit[], source: 'user' | 'addin'): void {
    const refusal = this.live.apply(edits, source === 'addin');
    if (refusal) throw new HostError(CODES[refusal.code] ?? 'InvalidArgument', refusal.code);
    for (const edit of edits) {
      this.formats = this.formats.flatMap((format) => {
        if (format.sheet !== edit.sheet) return [format];
        const ranges = format.ranges.flatMap((range) => remapRange(range, edit) ?? []);
        return ranges.length === 0 ? [] : [{ ...format, ranges }];
      });
    }
    // Another sheet comes to the front where the one in front is taken away.
    this.selection = this.live.standing(this.selection);
  }

  /** Another book under the same hands, as if nothing had been done to it. */
  begin(book: Book): void {
    Reflect.set(this.live, 'current', book);
    this.formats = [];
    this.parts.clear();
    this.deaf.clear();
    this.wire.fault = null;
    this.selection = { sheet: book.sheets[0]?.id ?? '', range: rangeOf({ row: 0, col: 0 }) };
  }

  /** A sheet as it is from now on, where no edit of ours says so. */
  replace(sheet: Sheet): void {
    const { book } = this.live;
    Reflect.set(this.live, 'current', { ...book, sheets: book.sheets.map((one) => (one.id === sheet.id ? sheet : one)) });
  }

  /** What a defined name means from now on; no edit of ours says so. */
  rename(one: Name, formula: string): void {
    const { book } = this.live;
    Reflect.set(this.live, 'current', { ...book, names: book.names.map((name) => (name === one ? { ...name, formula } : name)) });
  }

  /** Tells whoever listens, once the request that is being answered has been. */
  tell(kind: keyof typeof EVENT, message: object, source: 'user' | 'addin' = 'user'): void {
    const trigger = profiles[this.profile] >= 14 && source === 'addin' ? { triggerSource: 'ThisLocalAddin' } : profiles[this.profile] >= 14 ? { triggerSource: 'Unknown' } : {};
    const entry = { messageCategory: 65_536, messageType: EVENT[kind], targetId: 'Workbook', message: JSON.stringify({ source: 'Local', ...trigger, ...message }), id: 0, isRemoteOverride: false };
    this.unheard += 1;
    this.told = this.told.then(() => new Promise((done) => setTimeout(done, 1))).then(() => {
      this.hear({ type: 'richApiMessage', entries: [entry] });
    });
  }

  changed(sheet: string, range: Range, source: 'user' | 'addin', changeType = 'RangeEdited'): void {
    this.tell('changed', { worksheetId: sheet, address: addressOf(range, changeType), changeType }, source);
  }

  /** Resolves when every event has been told. */
  async quiet(): Promise<void> {
    for (let unheard = 0; unheard !== this.unheard; ) {
      unheard = this.unheard;
      await this.told;
      await new Promise((done) => setTimeout(done, 5));
    }
    this.unheard = 0;
  }

  choose(sheet: string, range: Range): void {
    const moved = this.selection.sheet !== sheet;
    this.selection = { sheet, range };
    if (moved) this.tell('activated', { worksheetId: sheet });
    this.tell('selected', { worksheetId: sheet, address: formatRange(range) });
  }
}

function addressOf(range: Range, changeType: string): string {
  if (changeType.startsWith('Row')) return `${String(range.top + 1)}:${String(range.bottom + 1)}`;
  if (changeType.startsWith('Column')) return `${columnName(range.left)}:${columnName(range.right)}`;
  return formatRange(range);
}
