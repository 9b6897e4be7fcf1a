/** What makes an indicator or a finding the same one though rows moved. */
import type { Form, Indicator } from '../form/schema';
import { subjectField } from '../form/subject';

/** Of the indicators whose level1/level2/name stood in the form before, the how many each is: 2, 3 …, in order. */
export function ordinalsOf({ indicators }: Form): Map<Indicator, number> {
  const ordinals = new Map<Indicator, number>();
  const firstOfName = new Map<string, Indicator>();
  const counts = new Map<string, number>();
  for (const indicator of indicators) {
    // Hardly any name comes twice: only then is looked at where both stand.
    const namesake = firstOfName.get(indicator.name);
    if (namesake === undefined) {
      firstOfName.set(indicator.name, indicator);
      continue;
    }
    const path = pathOf(indicator);
    const count = (counts.get(path) ?? Number(pathOf(namesake) === path)) + 1;
    counts.set(path, count);
    if (count > 1) ordinals.set(indicator, count);
  }
  return ordinals;
}

/** level1/level2/name squeezed, with the ordinal among equals from the second on: 产出指标/数量指标/培训人次#2. */
export function indicatorIdentity(indicator: Indicator, ordinal = 1): string {
  return `${pathOf(indicator)}${ordinal === 1 ? '' : `#${String(ordinal)}`}`;
}

function pathOf({ project, level1, level2, name }: Indicator): string {
  return `${project === '' ? '' : `${project}/`}${level1.text}/${level2.text}/${name}`;
}

/** What a form is known by: its title and, where it has one, the project or department it is about. */
export function formIdentity(form: Form): string {
  return `${form.title ?? ''}/${subjectField(form)?.value ?? ''}`;
}

/** Makes keys of texts that all begin alike; the beginning is gone over once. */
export type Hasher = (...texts: readonly string[]) => string;

/** Short stable keys of a text: 53-bit hashes in base 36. Collisions would only join two findings of one rule. */
export function hasherOf(...beginning: readonly string[]): Hasher {
  const [first, second] = mixed(0xdeadbeef, 0x41c6ce57, beginning);
  return (...texts) => {
    let [a, b] = mixed(first, second, texts);
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
    return inBase36(4294967296 * (2097151 & b) + (a >>> 0));
  };
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A whole number in base 36, as its own `toString(36)` writes it, which is made for fractions too and takes long. */
function inBase36(number: number): string {
  let rest = number;
  let written = '';
  do {
    const above = Math.floor(rest / 36);
    written = DIGITS.charAt(rest - above * 36) + written;
    rest = above;
  } while (rest > 0);
  return written;
}

/** The key of a text that begins like no other. */
export const hash: Hasher = hasherOf();

function mixed(a: number, b: number, texts: readonly string[]): readonly [number, number] {
  for (const text of texts) {
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
  }
  return [a, b];
}
