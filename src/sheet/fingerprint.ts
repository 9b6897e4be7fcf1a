import type { CellValue, Sheet } from './book';
import { isEmpty } from './content';
import { formatRange } from './range';

/** Differs as soon as a content or a merge of the sheet does; looks do not count. FNV-1a, hexadecimal. */
export function fingerprint(sheet: Sheet): string {
  let hash = 0x811c9dc5;
  const mix = (unit: number): void => {
    hash = Math.imul(hash ^ unit, 0x01000193);
  };
  const add = (text: string): void => {
    for (let i = 0; i < text.length; i++) mix(text.charCodeAt(i));
    mix(0x1f);
  };
  sheet.rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell === undefined || isEmpty(cell)) return;
      mix(r);
      mix(c);
      add(cell.formula ?? written(cell.value));
    });
  });
  for (const merge of sheet.merges.map(formatRange).sort()) add(merge);
  return (hash >>> 0).toString(16);
}

/** The number 5 is not the text 5. */
function written(value: CellValue): string {
  if (typeof value === 'string') return value;
  return `${typeof value} ${typeof value === 'object' ? (value?.error ?? '') : String(value)}`;
}
