/** A target laid out in the columns that a form has: in one cell, or split into sign, number and unit. */
import type { Role } from '../form/schema';
import type { CellValue } from '../sheet/book';
import type { Comparator } from '../target';

export interface TargetParts {
  readonly sign: Comparator | null;
  /** Digits as written: "5", "4.2万", "0". */
  readonly number: string;
  readonly unit: string;
}

/** 38万 and 元 are 38 and 万元: a number stays a number. */
export function scaleWithUnit(digits: string, unit: string): Pick<TargetParts, 'number' | 'unit'> {
  const [, number = digits, scale = ''] = /^(.*\d)([万亿])$/.exec(digits) ?? [];
  return { number, unit: scale + unit };
}

/** In a split form a plain number is a number, as the 一体化 system wants it; elsewhere the target is text. */
export function targetCells(columns: Readonly<Partial<Record<Role, number>>>, { sign, number, unit }: TargetParts): Partial<Record<Role, CellValue>> {
  const unitCell = columns.unit === undefined ? {} : { unit };
  const rest = columns.unit === undefined ? unit : '';
  if (columns.sign === undefined) return { value: `${sign ?? ''}${number}${rest}`, ...unitCell };
  const value = rest === '' && /^\d+(?:\.\d+)?$/.test(number) ? Number(number) : `${number}${rest}`;
  return { ...(sign === null ? {} : { sign }), value, ...unitCell };
}
