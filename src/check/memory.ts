/** What one check leaves for the next, so that an edit costs what it touches. The answer is that of a full check. */
import type { Form, Indicator } from '../form/schema';
import type { TableRule } from '../rules/rule';
import type { CellRef } from '../sheet/address';
import type { Sheet } from '../sheet/book';
import type { Notes } from './context';
import { same } from './same';
import type { SheetForms } from './forms';

/** Kept under one set of settings; new settings need a new memory. */
export class Memory {
  private sheets = new Map<string, SheetMemory>();

  /** Takes up a sheet: what was kept of it, compared with what it is now. */
  begin(now: SheetForms): SheetMemory {
    const memory = new SheetMemory(now, this.sheets.get(now.sheet.id));
    this.sheets.set(now.sheet.id, memory);
    return memory;
  }

  /** Lets go of what came before the run that has ended. */
  settle(): void {
    for (const sheet of this.sheets.values()) sheet.settle();
  }

  /** Forgets sheets that are gone. */
  keep(sheets: ReadonlySet<string>): void {
    for (const id of this.sheets.keys()) if (!sheets.has(id)) this.sheets.delete(id);
  }
}

/** Row rules judge by the indicator alone, table rules by the parts that they name. */
export class SheetMemory {
  private readonly rows = new WeakMap<Indicator, Notes>();
  private readonly tables = new Map<string, Notes>();
  private readonly now: SheetForms;
  private readonly touched: ReadonlySet<number> | undefined;
  private before: SheetMemory | undefined;
  /** Parts that were compared already, by form and part. */
  private readonly compared = new Map<string, boolean>();

  constructor(now: SheetForms, before: SheetMemory | undefined) {
    this.now = now;
    this.before = before;
    this.touched = before === undefined ? undefined : touchedRows(before.now.sheet, now.sheet);
  }

  /** What the row rules said of this very indicator, else what `run` says. */
  rowNotes(indicator: Indicator, run: () => Notes): Notes {
    const notes = this.before?.rows.get(indicator) ?? run();
    this.rows.set(indicator, notes);
    return notes;
  }

  /** What the rule said of the form as it was before, if nothing that it reads has changed; else what `run` says. */
  tableNotes(rule: TableRule<unknown>, form: Form, run: () => Notes): Notes {
    const key = `${form.id}/${rule.name}`;
    const kept = this.before?.tables.get(key);
    const notes = kept !== undefined && this.stands(rule, form, kept) ? kept : run();
    this.tables.set(key, notes);
    return notes;
  }

  /** Else every check would hold on to all earlier ones. */
  settle(): void {
    this.before = undefined;
  }

  private stands({ reads }: TableRule<unknown>, form: Form, notes: Notes): boolean {
    const touched = this.touched;
    const before = this.before?.now.forms.find(({ id }) => id === form.id);
    if (reads === undefined || touched === undefined || before === undefined) return false;
    if (![...always, ...reads].every((part) => this.isSame(part, before, form))) return false;
    const stale = ({ row }: CellRef): boolean => touched.has(row);
    return !notes.found.some(
      ({ problem }) => stale(problem.at) || problem.fixes?.some(({ edits }) => edits.some((edit) => edit.kind === 'put' && stale(edit.at))) === true,
    );
  }

  private isSame(part: keyof Indicator | keyof Form, before: Form, form: Form): boolean {
    const key = `${form.id}/${part}`;
    const known = this.compared.get(key);
    if (known !== undefined) return known;
    const equal = part in form ? same(before[part as keyof Form], form[part as keyof Form]) : sameIn(part as keyof Indicator, before, form);
    this.compared.set(key, equal);
    return equal;
  }
}

/** What every rule may look at. */
const always = ['name', 'level1', 'level2', 'cells', 'row', 'kind', 'titleCell', 'range'] as const;

function sameIn(part: keyof Indicator, before: Form, form: Form): boolean {
  return (
    before.indicators.length === form.indicators.length &&
    form.indicators.every((indicator, index) => {
      const old = before.indicators[index];
      return old === indicator || (old !== undefined && same(old[part], indicator[part]));
    })
  );
}

/** Rows that are not the same object any more; undefined where rows have moved, so that nothing can be said. */
function touchedRows(before: Sheet, now: Sheet): ReadonlySet<number> | undefined {
  if (before.rows.length !== now.rows.length || before.merges !== now.merges || before.rowSizes !== now.rowSizes) return undefined;
  const touched = new Set<number>();
  for (let row = 0; row < now.rows.length; row += 1) if (before.rows[row] !== now.rows[row]) touched.add(row);
  return touched;
}
