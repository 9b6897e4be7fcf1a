/** Characters shown on either side of a difference. */
const around = 4;

/**
 * The stretch in which two texts differ, with a little of what stands around it: 转换化和 against 转化和.
 * Short texts are given whole.
 */
export function difference(a: string, b: string): readonly [string, string] {
  if (a.length <= 16 && b.length <= 16) return [a, b];
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const cut = (text: string) => text.slice(Math.max(0, start - around), text.length - end + around);
  return [cut(a), cut(b)];
}
