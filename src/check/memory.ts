/** What one check leaves for the next, so that an edit costs what it touches. The answer is that of a full check. */
import type { Form, Indicator } from '../form/schema';
import type { Reading, TableRule } from '../rules/rule';
import type { Row, Sheet } from '../sheet/book';
import { Change, changedRows, type Pair } from './change';
import { emptyNotes, type Context, type Notes } from './context';
import type { SheetForms } from './forms';
import { Names } from './names';

/** Kept under one set of settings; new settings need a new memory. */
export class Memory {
  private sheets = new Map<string, SheetMemory>();

  /** Takes up a sheet: what was kept of it, compared with what it is now. */
  begin(now: SheetForms): SheetMemory {
    const memory = new SheetMemory(now, this.sheets.get(now.sheet.id));
    this.sheets.set(now.sheet.id, memory);
    return memory;
  }

  /** Lets go of what came before the run that has ended: else every check would hold on to all earlier ones. */
  settle(): void {
    for (const sheet of this.sheets.values()) sheet.settle();
  }

  /** Forgets sheets that are gone. */
  keep(sheets: ReadonlySet<string>): void {
    for (const id of this.sheets.keys()) if (!sheets.has(id)) this.sheets.delete(id);
  }
}

export class SheetMemory {
  private readonly sheet: Sheet;
  private readonly forms = new Map<string, FormMemory>();
  private before: SheetMemory | undefined;

  constructor({ sheet, forms }: SheetForms, before: SheetMemory | undefined) {
    this.sheet = sheet;
    this.before = before;
    const rows = before && changedRows(before.sheet, sheet);
    for (const form of forms) this.forms.set(form.id, new FormMemory(form, before?.forms.get(form.id), rows));
  }

  of(form: Form): FormMemory | undefined {
    return this.forms.get(form.id);
  }

  settle(): void {
    this.before = undefined;
    for (const form of this.forms.values()) form.settle();
  }
}

/** What a table rule has said, and the rows whose cells it asked for. */
interface Kept {
  readonly notes: Notes;
  readonly asked: ReadonlySet<number>;
  readonly tookSheet: boolean;
}

/** Row rules judge by the indicator alone, table rules by what they say that they read. */
export class FormMemory {
  readonly names: Names;
  private rowNotes: readonly Notes[] = [];
  private readonly tables = new Map<string, Kept>();
  private readonly form: Form;
  private change: Change | undefined;
  private before: FormMemory | undefined;

  constructor(form: Form, before?: FormMemory, rows?: ReadonlyMap<number, Pair<Row | undefined>>) {
    this.form = form;
    this.before = before;
    const change = before && new Change(before.form, form, rows);
    this.change = change;
    const called = change !== undefined && namesFrom.every((part) => change.keeps(part)) ? before?.names.of(form, change) : undefined;
    this.names = called ?? new Names(form);
  }

  /** What the row rules said of the indicators that are still the same objects, else what `run` says. */
  judgeRows(run: (indicator: Indicator) => Notes): readonly Notes[] {
    const { before } = this;
    const { indicators } = this.form;
    this.rowNotes = indicators.map((indicator, index) => before?.keptOf(indicator, index, indicators.length) ?? run(indicator));
    return this.rowNotes;
  }

  /**
   * What the row rules said of an indicator that now stands at an index of so many. What stands above and below an edit is
   * found from the start and from the end, however many rows came or went.
   */
  private keptOf(indicator: Indicator, index: number, count: number): Notes | undefined {
    const { indicators } = this.form;
    if (indicators[index] === indicator) return this.rowNotes[index];
    const fromEnd = index - count + indicators.length;
    return fromEnd >= 0 && indicators[fromEnd] === indicator ? this.rowNotes[fromEnd] : undefined;
  }

  /** What the rule said of the form as it was before, if nothing that it reads has changed; else what it says now. */
  judgeTable(rule: TableRule<unknown>, contextInto: (notes: Notes) => Context): Notes {
    const before = this.before?.tables.get(rule.name);
    const kept = before !== undefined && this.stands(rule, before) ? before : this.judge(rule, contextInto);
    this.tables.set(rule.name, kept);
    return kept.notes;
  }

  settle(): void {
    this.before = undefined;
    this.change = undefined;
  }

  private judge(rule: TableRule<unknown>, contextInto: (notes: Notes) => Context): Kept {
    const notes = emptyNotes();
    const context = contextInto(notes);
    rule.check(this.form, context);
    const { asked, tookSheet } = context;
    return { notes, asked, tookSheet: tookSheet && rule.readsRow === undefined };
  }

  private stands({ reads, readsRow }: TableRule<unknown>, { notes, asked, tookSheet }: Kept): boolean {
    const { change } = this;
    if (reads === undefined || tookSheet || change?.rows === undefined || change.indicators === undefined) return false;
    if (!always.every((part) => change.keeps(part)) || !reads.every((part) => change.keeps(part))) return false;
    if (readsRow !== undefined && !change.keepsRows(readsRow)) return false;
    for (const row of change.rows.keys()) if (asked.has(row)) return false;
    // A finding names its indicator: the object must be that of the form.
    const gone = new Set([...change.indicators.values()].map(([before]) => before));
    return !notes.found.some(({ indicator }) => indicator !== undefined && gone.has(indicator));
  }
}

/** What every rule may look at. */
const always: readonly Reading[] = ['name', 'level1', 'level2', 'cells', 'row', 'kind', 'titleCell', 'range'];

/** What the words of a finding are taken from. */
const namesFrom: readonly Reading[] = ['name', 'level1', 'level2', 'project', 'cells', 'row', 'title', 'of', 'fields', 'range'];
