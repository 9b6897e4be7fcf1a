import type { CellValue, Sheet } from './book';
import { isEmpty } from './content';
import { formatRange } from './range';

/** Differs as soon as a content or a merge of the sheet does; looks do not count. FNV-1a, hexadecimal. */
export function fingerprint(sheet: Sheet): string {
  let hash = 0x811c9dc5;
  sheet.rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell === undefined || isEmpty(cell)) return;
      hash = mixed(mix(mix(hash, r), c), cell.formula ?? written(cell.value));
    });
  });
  for (const merge of sheet.merges.map(formatRange).sort()) hash = mixed(hash, merge);
  return (hash >>> 0).toString(16);
}

function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function mixed(before: number, text: string): number {
  let hash = before;
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return mix(hash, 0x1f);
}

/** The number 5 is not the text 5. */
function written(value: CellValue): string {
  if (typeof value === 'string') return value;
  return `${typeof value} ${typeof value === 'object' ? (value?.error ?? '') : String(value)}`;
}
