import type { Sheet } from '../sheet/book';
import { contentOf, isEmpty } from '../sheet/content';
import { formatRange } from '../sheet/range';

/** Differs as soon as a content or a merge of the sheet does; looks do not count. FNV-1a, hexadecimal. */
export function fingerprint(sheet: Sheet): string {
  let hash = 0x811c9dc5;
  const add = (text: string): void => {
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  };
  sheet.rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      const { value, formula } = contentOf(cell);
      if (isEmpty(cell)) return;
      add(`${String(r)},${String(c)}`);
      add(formula ?? `${typeof value} ${typeof value === 'object' ? (value?.error ?? '') : String(value)}`);
    });
  });
  for (const merge of sheet.merges.map(formatRange).sort()) add(merge);
  return (hash >>> 0).toString(16);
}
