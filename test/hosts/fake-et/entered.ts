/** What ET makes of an entry into a cell, as far as tests need it: the same as of a person's typing. */
import type { CellContent } from '../../../src/sheet/edit';

/** @param asText the cell's format is "@" */
export function entered(entry: unknown, asText: boolean): CellContent {
  if (typeof entry === 'number' || typeof entry === 'boolean') return { value: entry };
  if (typeof entry !== 'string' || entry === '') return { value: null };
  if (entry.startsWith("'")) return { value: entry === "'" ? null : entry.slice(1) };
  if (asText) return { value: entry };
  if (entry.startsWith('=')) return { value: 0, formula: entry.slice(1) };
  if (/^[+-]?\d+(\.\d+)?$/.test(entry.trim())) return { value: Number(entry) };
  if (/^\d+(\.\d+)?%$/.test(entry)) return { value: parseFloat(entry) / 100 };
  if (/^\d{1,2}[-/]\d{1,2}$/.test(entry)) return { value: 45_293 };
  if (/^(true|false)$/i.test(entry)) return { value: /^true$/i.test(entry) };
  if (entry in ERRORS) return { value: { error: entry } };
  return { value: entry };
}

/** Error values as the program gives them. */
export const ERRORS: Readonly<Record<string, number>> = {
  '#NULL!': -2146826288, '#DIV/0!': -2146826281, '#VALUE!': -2146826273, '#REF!': -2146826265, '#NAME?': -2146826259, '#NUM!': -2146826252, '#N/A': -2146826246,
};
