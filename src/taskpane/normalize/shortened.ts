/** A text before and after as runs of the same, the gone and the new; what stayed the same is kept short. */
import { diffChars } from 'diff';

export interface Run {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

const AROUND = 8;
/** Beyond this, single characters say nothing any more: the old text and the new one stand side by side. */
const LONGEST = 2000;

export function runsOf(before: string, after: string): readonly Run[] {
  if (before === '' || after === '' || before.length + after.length > LONGEST) return whole(before, after);
  const parts = diffChars(before, after);
  const same = parts.filter(({ added, removed }) => !added && !removed).reduce((sum, { value }) => sum + value.length, 0);
  // Two texts that share next to nothing read better whole.
  if (same * 4 < Math.min(before.length, after.length)) return whole(before, after);
  return parts.map(({ value, added, removed }, index): Run => {
    if (removed) return { kind: 'gone', text: value };
    if (added) return { kind: 'new', text: value };
    return { kind: 'same', text: shortened(value, index > 0, index < parts.length - 1) };
  });
}

function whole(before: string, after: string): readonly Run[] {
  return ([{ kind: 'gone', text: before }, { kind: 'new', text: after }] as const).filter(({ text }) => text !== '');
}

/** The ends that touch a difference, an ellipsis between. */
export function shortened(text: string, touchesBefore = true, touchesAfter = true): string {
  if (text.length <= 2 * AROUND + 4) return text;
  return `${touchesBefore ? text.slice(0, AROUND) : ''}…${touchesAfter ? text.slice(-AROUND) : ''}`;
}
