/** What the lexer makes of a text. Every token has its place: 0-based, end exclusive. */
import type { Comparator, PartialDate, WrittenComparator } from './target';

interface At {
  readonly start: number;
  readonly end: number;
}

export interface NumberToken extends At {
  readonly type: 'number';
  readonly value: number;
  /** As written, half width; of Chinese numerals the numerals. */
  readonly digits: string;
  /** O for 0, l for 1. */
  readonly misread: boolean;
  /** 百分之五, 千分之三: the unit is said in front of the number. */
  readonly unit?: '%' | '‰';
}

export interface ComparatorToken extends At {
  readonly type: 'comparator';
  readonly comparator: Comparator;
  readonly spelling: WrittenComparator['spelling'];
  readonly side: 'before' | 'after';
  readonly soft: boolean;
}

export interface DateToken extends At {
  readonly type: 'date';
  readonly date: PartialDate;
  readonly doubtful?: 'dotted' | 'month';
}

export interface UnitToken extends At {
  readonly type: 'unit';
  /** Without brackets and spaces. */
  readonly unit: string;
}

export interface HedgeToken extends At {
  readonly type: 'hedge';
  readonly sort: 'wish' | 'about';
}

export interface ChangeToken extends At {
  readonly type: 'change';
  readonly direction: 'up' | 'down';
}

/** 含, 不含 in brackets behind a number. */
export interface InclusiveToken extends At {
  readonly type: 'inclusive';
  readonly includes: boolean;
}

export interface PlainToken extends At {
  readonly type:
    | 'per' // 每, and / behind a number or unit
    | 'times' // · * × between units or numbers
    | 'dash' // - ~ 至 between numbers or dates
    | 'colon' // : 比 between numbers
    | 'and' // 且
    | 'pause' // 、 ， ； 。
    | 'open'
    | 'close'
    | 'base' // 同比, 较上年
    | 'placeholder' // **, XX, ……
    | 'stray' // $ ^ and other marks that have no place in a value
    | 'word';
}

export type Token = NumberToken | ComparatorToken | DateToken | UnitToken | HedgeToken | ChangeToken | InclusiveToken | PlainToken;

/** A number or a unit: what a comparator, a bracket or a dash may follow. */
export function isValue(token: Token | undefined): boolean {
  return token !== undefined && (token.type === 'number' || token.type === 'unit');
}

/** A word in progress, as what stands before a character. */
export const WORD: Token = { type: 'word', start: 0, end: 0 };

/** A short word right behind a number or unit: 企业 in 10家企业以上, or a unit that is not known. */
export const NOUN: Token = { type: 'word', start: 0, end: 0 };
