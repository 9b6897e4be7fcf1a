/** The shape of a rule. One rule, one file; the registry, the documentation and the tests read nothing else. */
import type { Form, Indicator } from '../form/schema';
import type { Locale, TextData } from '../form/words';
import type { Frame } from '../frame/frame';
import type { CellRef } from '../sheet/address';
import type { Row, Sheet } from '../sheet/book';
import type { Edit, PutEdit } from '../sheet/edit';
import type { OptionShapes } from './options';

export type Severity = 'error' | 'warning' | 'info';
export type Category = '完整性' | '合规性' | '可衡量性' | '相关性' | '投入产出匹配';
export type { Locale };
/** A fix as data. safe = spelling only (fix-all may take it); review = a person decides; advice has no edits. */
export interface Fix {
  readonly title: string;
  readonly kind: 'safe' | 'review' | 'advice';
  readonly edits: readonly Edit[];
}

/** What a rule reports: `data` fills the {placeholders} of its message. */
export interface Problem {
  readonly at: CellRef;
  /** Key in texts.messages; the first one when absent. */
  readonly message?: string;
  readonly data?: TextData;
  readonly severity?: Severity;
  readonly related?: readonly { readonly at: CellRef; readonly text: string }[];
  readonly fixes?: readonly ProblemFix[];
  /**
   * The indicator spoken of. A row rule need not say it; for other rules the default is the indicator that `at` belongs to.
   * Null keeps the message from naming one.
   */
  readonly indicator?: Indicator | null;
  /** What the message names where no indicator is spoken of; default: the label of the field at the cell. */
  readonly subject?: string;
  /** What makes this finding the same one when rows move; default: the indicator's identity or the cell's field name. */
  readonly identity?: string;
}

/** A fix before its title is put into words: `title` is a key of texts.fixes. */
export interface ProblemFix {
  readonly title: string;
  readonly data?: TextData;
  readonly kind: Fix['kind'];
  readonly edits: readonly Edit[];
}

/** Neither pass nor finding: why the rule could not judge. */
export interface Deferral {
  readonly reason: string;
  readonly at?: CellRef;
}

export interface RuleTexts {
  /** A few words: "指标值缺比较符号". */
  readonly title: string;
  /** Why it matters, one or two sentences. */
  readonly why: string;
  /** place + words + trouble + way out, with {placeholders}; {xInEnglish} is {x} in English where its words are not the document's. The engine puts the place itself in front. */
  readonly messages: Readonly<Record<string, string>>;
  readonly fixes?: Readonly<Record<string, string>>;
}

/** An example that is test, documentation and help in one: a small sheet as rows of cells. */
export interface Example {
  /**
   * One line per row, cells separated by "|"; blanks around a cell and blank lines at the ends do not count.
   * A line "# 名称" starts another sheet of that name.
   */
  readonly sheet: string;
  /** "A3:A5": merged cells of the first sheet. */
  readonly merges?: readonly string[];
  /** Rows of the first sheet that are hidden, as the user counts them. */
  readonly hidden?: readonly number[];
  /** Name of the preset to check under; default: none. */
  readonly preset?: string;
  /** The rule's own options; default: its defaults. */
  readonly options?: unknown;
  /** What the user has set aside. */
  readonly ignored?: readonly { readonly rule: string; readonly reason: string }[];
  /** Wrong examples: exactly the cells at which the rule must report; "名称!B3" on another sheet. */
  readonly expect?: readonly string[];
  /** A part of the first finding's message. */
  readonly says?: string;
  /** Value of cells after the rule's first fix of each finding. */
  readonly after?: Readonly<Record<string, string>>;
}

export interface RuleContext<Options = unknown> {
  readonly sheet: Sheet;
  readonly form: Form;
  readonly options: Options;
  /** What the form is measured against: the preset or the office's own frame. */
  readonly frame: Frame;
  /** Shown text of a cell, squeezed of nothing. */
  textAt(cell: CellRef): string;
  /** The cells of a row; undefined beyond the sheet's end. */
  rowAt(row: number): Row | undefined;
  /** How many rows the sheet has. */
  readonly height: number;
  /** The edit that writes `text` into a cell, expecting what stands there now. */
  put(cell: CellRef, text: string): PutEdit;
  report(problem: Problem): void;
  defer(deferral: Deferral): void;
}

interface Base<Options> {
  readonly name: string;
  readonly category: Category;
  readonly severity: Severity;
  /** Document numbers, e.g. 财预〔2015〕88号; `verified: false` = professional default that an office may change. */
  readonly sources: readonly { readonly basis: string; readonly verified: boolean }[];
  /** What an office may set; each has a default. */
  readonly options?: OptionShapes;
  readonly defaults?: Options;
  readonly texts: Readonly<Record<Locale, RuleTexts>>;
  readonly wrong: readonly Example[];
  readonly right: readonly Example[];
  /** Runs on what is below the threshold of recognition instead of on forms. */
  readonly unsure?: boolean;
}

/** Judges by the indicator (and its options) alone: the answer is kept for as long as the indicator stays the same object. */
export interface RowRule<Options = undefined> extends Base<Options> {
  readonly cost: 'row';
  check(indicator: Indicator, ctx: RuleContext<Options>): void;
}

/** Something that a rule looks at: a part of the form or of its indicators, or what a function makes of an indicator. */
export type Reading = keyof Indicator | keyof Form | ((indicator: Indicator) => unknown);

/**
 * Judges a form. `reads` names what it looks at, so that it need not run again when other things change; beside that it
 * may look at the names, levels and places of indicators and at cells through `textAt`, `rowAt` and `put`, which are noted
 * as it asks. A rule that goes through all rows of the sheet says in `readsRow` what it makes of each. One without `reads`
 * always runs.
 */
export interface TableRule<Options = undefined> extends Base<Options> {
  readonly cost: 'table';
  readonly reads?: readonly Reading[];
  readonly readsRow?: (cells: Row) => unknown;
  check(form: Form, ctx: RuleContext<Options>): void;
}

/** Every form of every sheet; report through the context of the form that the finding belongs to. */
export interface DocumentRule<Options = undefined> extends Base<Options> {
  readonly cost: 'document';
  check(contexts: readonly RuleContext<Options>[]): void;
}

/** Methods are compared loosely, so a rule with any options is a Rule. */
export type Rule<Options = unknown> = RowRule<Options> | TableRule<Options> | DocumentRule<Options>;
