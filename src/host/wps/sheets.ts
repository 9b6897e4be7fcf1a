/** Which sheet is which. ET knows sheets by name and place; here each has an id that stays while the workbook is open. */
import type { Sheet } from '../../sheet/book';
import { STORE_SHEET } from '../../store/places';
import { HostFailure } from '../host';
import { application } from './application';

/** ET's numbers for how a sheet is shown. */
export const VISIBILITY = { visible: -1, hidden: 0, veryHidden: 2 } as const;

/** How a sheet is shown. */
export function visibilityOf({ Visible }: Et.Worksheet): Sheet['visibility'] {
  return Visible === VISIBILITY.visible ? 'visible' : Visible === VISIBILITY.veryHidden ? 'veryHidden' : 'hidden';
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly sheet: Et.Worksheet;
}

interface Known {
  readonly id: string;
  readonly name: string;
}

export class SheetTable {
  private known: readonly Known[] = [];
  private bound = '';
  private last = 0;
  /** The workbook in front, until what runs now has run: no user can change it meanwhile. */
  private inFront: Et.Workbook | undefined;
  /** Its sheets that have been asked for meanwhile. */
  private readonly found = new Map<string, Et.Worksheet>();

  /** The workbook that the user has before him. @throws HostFailure */
  workbook(): Et.Workbook {
    if (this.inFront !== undefined) return this.inFront;
    const workbook = application().ActiveWorkbook;
    if (!workbook) throw new HostFailure({ code: 'closed', detail: 'no workbook' });
    const { FullName: name } = workbook;
    // An id never means a sheet of two workbooks: numbers go on.
    if (name !== this.bound) this.known = [];
    this.bound = name;
    this.inFront = workbook;
    void Promise.resolve().then(() => { this.lookAgain(); });
    return workbook;
  }

  /** Where that workbook is kept, which tells it from every other. @throws HostFailure */
  fullName(): string {
    this.workbook();
    return this.bound;
  }

  /** ET has spoken: another workbook may be in front. */
  lookAgain(): void {
    this.inFront = undefined;
    this.found.clear();
  }

  /** Every sheet but our own store, in tab order. @throws HostFailure */
  list(): readonly Listed[] {
    const { Worksheets } = this.workbook();
    const count = Worksheets.Count;
    const sheets = Array.from({ length: count }, (_one, index) => Worksheets.Item(index + 1))
      .map((sheet) => ({ sheet, name: sheet.Name }))
      .filter(({ name }) => name !== STORE_SHEET);
    this.known = this.recognized(sheets.map(({ name }) => name));
    return sheets.map(({ sheet, name }) => ({ sheet, name, id: this.known.find((one) => one.name === name)?.id ?? '' }));
  }

  /** The names in tab order as one text: it changes with any of them. @throws HostFailure */
  names(): string {
    return JSON.stringify(this.list().map(({ name }) => name));
  }

  /** @throws HostFailure `no-such-sheet` */
  find(id: string): Et.Worksheet {
    const workbook = this.workbook();
    const known = this.found.get(id);
    if (known) return known;
    const name = this.known.find((one) => one.id === id)?.name;
    const sheet = name === undefined ? undefined : named(workbook.Worksheets, name);
    const found = sheet ?? this.list().find((one) => one.id === id)?.sheet;
    if (!found) throw new HostFailure({ code: 'no-such-sheet' });
    this.found.set(id, found);
    return found;
  }

  idOf(sheet: Et.Worksheet): string {
    const { Name: name } = sheet;
    const id = () => this.known.find((one) => one.name === name)?.id;
    const known = id();
    if (known !== undefined) return known;
    this.list();
    return id() ?? '';
  }

  /** A sheet of this name goes by this id: an edit has added it so, or renamed it. */
  give(id: string, name: string): void {
    this.known = [...this.known.filter((one) => one.id !== id && one.name !== name), { id, name }];
    this.found.clear();
  }

  /** An edit has removed the sheet. */
  drop(id: string): void {
    this.found.delete(id);
  }

  /** The names that stand there now, each under its id; where one is gone and another new, it was renamed. */
  private recognized(names: readonly string[]): readonly Known[] {
    const gone = this.known.filter((one) => !names.includes(one.name));
    const fresh = names.filter((name) => !this.known.some((one) => one.name === name));
    const renamed = new Map(gone.length === fresh.length ? fresh.map((name, index) => [name, gone[index]?.id]) : []);
    return names.map((name) => ({ name, id: this.known.find((one) => one.name === name)?.id ?? renamed.get(name) ?? this.fresh() }));
  }

  private fresh(): string {
    let id: string;
    do id = `s${String(++this.last)}`;
    while (this.known.some((one) => one.id === id));
    return id;
  }
}

/** What a sheet of that name is; undefined where there is none, which some builds say by throwing. */
export function named(sheets: Et.Worksheets, name: string): Et.Worksheet | undefined {
  try {
    const sheet = sheets.Item(name) as Et.Worksheet | null;
    return sheet?.Name === name ? sheet : undefined;
  } catch {
    return undefined;
  }
}
