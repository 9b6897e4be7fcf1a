/** The shape of a rule. One rule, one file; the registry, the documentation and the tests read nothing else. */
import type { z } from 'zod';
import type { Form, Indicator } from '../form/schema';
import type { CellRef } from '../sheet/address';
import type { Edit } from '../sheet/edit';
import type { Sheet } from '../sheet/book';

export type Severity = 'error' | 'warning' | 'info';
export type Category = '完整性' | '合规性' | '可衡量性' | '相关性' | '投入产出匹配';
export type Locale = 'zh' | 'en';
/** row: one indicator at a time. table: one form. document: all forms of the workbook. */
export type Cost = 'row' | 'table' | 'document';

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
  readonly data?: Readonly<Record<string, string | number>>;
  readonly severity?: Severity;
  readonly related?: readonly { readonly at: CellRef; readonly text: string }[];
  readonly fixes?: readonly ProblemFix[];
  /** What makes this finding the same one when rows move; default: the indicator's identity or the cell's field name. */
  readonly identity?: string;
}

/** A fix before its title is put into words: `title` is a key of texts.fixes. */
export interface ProblemFix {
  readonly title: string;
  readonly data?: Readonly<Record<string, string | number>>;
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
  /** place + words + trouble + way out, with {placeholders}. The place itself is put in front by the engine. */
  readonly messages: Readonly<Record<string, string>>;
  readonly fixes?: Readonly<Record<string, string>>;
}

/** An example that is test, documentation and help in one: a small sheet as rows of cells. */
export interface Example {
  /** One line per row, cells separated by "|". */
  readonly sheet: string;
  /** Wrong examples: cells at which the rule must report. */
  readonly expect?: readonly string[];
  /** Value of cells after the rule's first fix of each finding. */
  readonly after?: Readonly<Record<string, string>>;
}

export interface RuleContext<Options = unknown> {
  readonly sheet: Sheet;
  readonly form: Form;
  readonly options: Options;
  /** Shown text of a cell, squeezed of nothing. */
  readonly textAt: (cell: CellRef) => string;
  report: (problem: Problem) => void;
  defer: (deferral: Deferral) => void;
}

interface Base<Options> {
  readonly name: string;
  readonly category: Category;
  readonly severity: Severity;
  /** Document numbers, e.g. 财预〔2015〕88号; `verified: false` = professional default that an office may change. */
  readonly sources: readonly { readonly basis: string; readonly verified: boolean }[];
  readonly options?: z.ZodType<Options>;
  readonly defaults?: Options;
  readonly texts: Readonly<Record<Locale, RuleTexts>>;
  readonly wrong: readonly Example[];
  readonly right: readonly Example[];
}

export interface RowRule<Options = undefined> extends Base<Options> {
  readonly cost: 'row';
  check(indicator: Indicator, ctx: RuleContext<Options>): void;
}

export interface TableRule<Options = undefined> extends Base<Options> {
  readonly cost: 'table';
  check(form: Form, ctx: RuleContext<Options>): void;
}

/** Every form of every sheet; report through the context of the form that the finding belongs to. */
export interface DocumentRule<Options = undefined> extends Base<Options> {
  readonly cost: 'document';
  check(contexts: readonly RuleContext<Options>[]): void;
}

export type Rule<Options = never> = RowRule<Options> | TableRule<Options> | DocumentRule<Options>;
