/** What makes an indicator or a finding the same one though rows moved. */
import type { Form, Indicator } from '../form/schema';
import { subjectField } from '../form/subject';

/** level1/level2/name squeezed, with the ordinal among equals from the second on, in order: 产出指标/数量指标/培训人次#2. */
export function indicatorIdentities(form: Form): readonly string[] {
  const seen = new Map<string, number>();
  return form.indicators.map((indicator) => {
    const path = pathOf(indicator);
    const count = (seen.get(path) ?? 0) + 1;
    seen.set(path, count);
    return count === 1 ? path : `${path}#${String(count)}`;
  });
}

function pathOf({ project, level1, level2, name }: Indicator): string {
  return `${project === '' ? '' : `${project}/`}${level1.text}/${level2.text}/${name}`;
}

/** What a form is known by: its title and, where it has one, the project or department it is about. */
export function formIdentity(form: Form): string {
  return `${form.title ?? ''}/${subjectField(form)?.value ?? ''}`;
}

/** A short stable key of a text: 53-bit hash in base 36. Collisions would only join two findings of one rule. */
export function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
