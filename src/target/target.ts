/**
 * What a 指标值 says, as data. `parse` makes it, `print` writes it in canonical form.
 * A reading that could be another one carries the others in `alternatives`; nothing is guessed.
 */

/** The five signs of the 一体化 system beside 定性. */
export type Comparator = '≥' | '＞' | '＝' | '＜' | '≤';

/** A stretch of the source text: 0-based, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sign as it was written (">=", "不低于", "以上") beside what it means. */
export interface WrittenComparator {
  readonly comparator: Comparator;
  readonly written: string;
  readonly span: Span;
  /** How it was written: the canonical sign, another spelling of a sign, or a word. */
  readonly spelling: 'canonical' | 'variant' | 'word';
  /** Present where it comes from the sign column: then the span lies in that cell's text. */
  readonly cell?: 'sign';
}

/** A number with its unit. 2.5万 has number 25000; `digits` keeps "2.5万". */
export interface Quantity {
  readonly number: number;
  readonly digits: string;
  /** Unit as written, without brackets; "" when the text has none. "%" for every spelling of percent. */
  readonly unit: string;
  /** What it is counted per where that is said apart from the unit: 1次/周 → {number: 1, unit: "周"}, and 5/亩, which lacks its unit. */
  readonly per?: { readonly number: number; readonly unit: string };
}

/** A date as far as it is given; month 1–12, day 1–31. `approximate`: 底, 前, 旬 and the like. */
export interface PartialDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly approximate?: string;
}

/** Things about the spelling that rules speak of; each names the text it concerns. */
export type Trait =
  /** `>=`, `≧`, `﹦`, `═`. With `cell` the span lies in the sign cell. */
  | { readonly kind: 'noncanonical-sign'; readonly span: Span; readonly written: string; readonly canonical: string; readonly cell?: 'sign' }
  /** A single `=` `>` `<`: the system asks for the wide sign, no reviewer objects. */
  | { readonly kind: 'ascii-sign'; readonly span: Span; readonly written: string; readonly canonical: string; readonly cell?: 'sign' }
  /** The comparator that is one too many: 以上 in ≥95%以上. */
  | { readonly kind: 'double-comparator'; readonly span: Span; readonly written: string }
  /** The value writes a sign though the sign column has one. */
  | { readonly kind: 'repeated-sign'; readonly span: Span; readonly written: string }
  /** The value writes a unit though the unit column says the same. */
  | { readonly kind: 'repeated-unit'; readonly span: Span; readonly written: string }
  /** 力争 争取 (a wish), 约 左右 (not exact). */
  | { readonly kind: 'hedge'; readonly span: Span; readonly written: string; readonly sort: 'wish' | 'about' }
  /** Words before the number or long words behind it: 促成合作40例. */
  | { readonly kind: 'extra-text'; readonly span: Span; readonly written: string }
  /** A noun behind the measure word, good Chinese: 企业 in 10家企业. */
  | { readonly kind: 'noun'; readonly span: Span; readonly written: string }
  /** 提高5%: the number is a change, not a level. What it is measured against is the trait base. */
  | { readonly kind: 'change'; readonly span: Span; readonly written: string; readonly direction: 'up' | 'down' }
  /** 全区前 in 全区前十: the number is a place among others, no count. */
  | { readonly kind: 'rank'; readonly span: Span; readonly written: string }
  | { readonly kind: 'placeholder'; readonly span: Span; readonly written: string }
  | { readonly kind: 'unit-only'; readonly span: Span; readonly written: string }
  | { readonly kind: 'inverted-frequency'; readonly span: Span; readonly written: string; readonly suggestion: string }
  | { readonly kind: 'ocr-suspect'; readonly span: Span; readonly written: string; readonly suggestion: string }
  | { readonly kind: 'multiple'; readonly span: Span; readonly written: string }
  | { readonly kind: 'base'; readonly span: Span; readonly written: string }
  | { readonly kind: 'full-width'; readonly span: Span; readonly written: string; readonly canonical: string }
  | { readonly kind: 'space'; readonly span: Span }
  | { readonly kind: 'unknown-unit'; readonly span: Span; readonly written: string };

interface Common {
  /** The source as it was given. */
  readonly text: string;
  /** The written sign, if any; in a split form it comes from the sign column. */
  readonly sign?: WrittenComparator;
  readonly traits: readonly Trait[];
  readonly alternatives?: readonly Alternative[];
}

export interface Alternative {
  readonly target: Target;
  readonly reason: string;
}

export interface QuantityTarget extends Common, Quantity {
  readonly kind: 'quantity';
  /** Null when the text says none: a bare number. */
  readonly comparator: Comparator | null;
}

export interface RangeTarget extends Common {
  readonly kind: 'range';
  readonly low: Quantity;
  readonly high: Quantity;
  /** False where the end is excluded (不满, 不足, 未达). */
  readonly includesLow: boolean;
  readonly includesHigh: boolean;
}

export interface RatioTarget extends Common {
  readonly kind: 'ratio';
  readonly comparator: Comparator | null;
  readonly left: number;
  readonly right: number;
  /** Written 3/5 and not 3:5. */
  readonly fraction?: true;
}

/** So many times in a period; the quantity is counted per `per`: 2次/季度, 每两年1次. */
export interface FrequencyTarget extends Common, Quantity {
  readonly kind: 'frequency';
  readonly comparator: Comparator | null;
  readonly per: { readonly number: number; readonly unit: string };
}

/** A date or month by which (≤) or at which something is done; with `from`, an interval. */
export interface DeadlineTarget extends Common {
  readonly kind: 'deadline';
  readonly comparator: Comparator | null;
  readonly date: PartialDate;
  readonly from?: PartialDate;
  /** 6月底完成100%: what is to be reached by then. */
  readonly quantity?: Quantity;
  /** How that is compared: 年底前≥90%. */
  readonly quantityComparator?: Comparator;
  /** What happens then: 完成, 到位, 投入使用. */
  readonly event?: string;
}

/** A word of a known scale: 优良中差, 合格, 完成, 是/否, 达成… */
export interface GradeTarget extends Common {
  readonly kind: 'grade';
  readonly grade: string;
  /** The scale it stands on, best first; empty where only evaluation rows accept it (充分 规范 有效 …). */
  readonly scale: readonly string[];
}

/** 应审尽审, 全覆盖. */
export interface AllTarget extends Common {
  readonly kind: 'all';
  readonly phrase: string;
}

/** Words with no number, date or grade, or a sentence; `quantities` are the numbers with unit it holds. */
export interface TextTarget extends Common {
  readonly kind: 'text';
  readonly quantities: readonly Quantity[];
}

export type Target =
  | QuantityTarget
  | RangeTarget
  | RatioTarget
  | FrequencyTarget
  | DeadlineTarget
  | GradeTarget
  | AllTarget
  | TextTarget;

/** What stands beside the value in the same row. Cells are given as written. */
export interface TargetContext {
  readonly sign?: string | undefined;
  readonly unit?: string | undefined;
  readonly name?: string | undefined;
}
