import type { Form, Indicator } from '../form/schema';
import type { Frame } from '../frame/frame';
import type { Deferral, Problem, RuleContext } from '../rules/rule';
import type { CellRef } from '../sheet/address';
import type { Row, Sheet } from '../sheet/book';
import { shownText } from '../sheet/build';
import { contentOf } from '../sheet/content';
import type { PutEdit } from '../sheet/edit';
import type { Finding } from './finding';
import type { ActiveRule } from './settings';

/** A problem beside the rule that found it. */
export interface Found {
  readonly active: ActiveRule;
  readonly problem: Problem;
  /** The indicator that a row rule was looking at, or that the problem names. */
  readonly indicator: Indicator | undefined;
}

/** A deferral beside the rule that made it. */
export interface Held {
  readonly active: ActiveRule;
  readonly deferral: Deferral;
}

/** Where rules leave what they have to say of one form. */
export interface Notes {
  readonly found: Found[];
  readonly held: Held[];
  /** The findings that it became when it was put into words last (words.ts). */
  told?: { readonly by: object; readonly findings: readonly Finding[] };
}

/** Where the contexts of the rules that run side by side leave what they say, and of which indicator. */
export interface Place {
  notes: Notes;
  /** The indicator that row rules are looking at. */
  indicator: Indicator | undefined;
}

export function emptyNotes(): Notes {
  return { found: [], held: [] };
}

const NONE: ReadonlySet<number> = new Set();

/** The context that a rule sees; the runner points its place at what comes next. */
export class Context implements RuleContext {
  readonly options: unknown;
  private rows: Set<number> | undefined;
  /** Whether the rule has taken the sheet as a whole. */
  tookSheet = false;

  constructor(
    readonly active: ActiveRule,
    readonly whole: Sheet,
    readonly form: Form,
    readonly frame: Frame,
    private readonly place: Place,
  ) {
    this.options = active.options;
  }

  get sheet(): Sheet {
    this.tookSheet = true;
    return this.whole;
  }

  get height(): number {
    return this.whole.rows.length;
  }

  /** Rows whose cells the rule has asked for. */
  get asked(): ReadonlySet<number> {
    return this.rows ?? NONE;
  }

  rowAt(row: number): Row | undefined {
    (this.rows ??= new Set()).add(row);
    return this.whole.rows[row];
  }

  textAt(cell: CellRef): string {
    return shownText(this.rowAt(cell.row)?.[cell.col]);
  }

  put(at: CellRef, text: string): PutEdit {
    const expect = contentOf(this.rowAt(at.row)?.[at.col]);
    return { kind: 'put', sheet: this.whole.id, at, expect, put: { value: text === '' ? null : text } };
  }

  report(problem: Problem): void {
    const indicator = problem.indicator === null ? undefined : (problem.indicator ?? this.place.indicator);
    this.place.notes.found.push({ active: this.active, problem, indicator });
  }

  defer(deferral: Deferral): void {
    this.place.notes.held.push({ active: this.active, deferral });
  }
}
