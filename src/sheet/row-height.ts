import { displayWidth } from './display-width';

/** Points of a line of 10 or 11 points, and of the space above and below the text. */
const [LINE, SPACE] = [15, 6];

/**
 * Points that a row of wrapped texts needs in columns of these widths (in characters; absent = hidden or as wide as it
 * takes), but no more than `highest`. Not every program makes such rows high enough on opening.
 */
export function rowHeight(texts: readonly string[], widths: readonly (number | undefined)[], highest: number): number {
  const lines = texts.map((text, col) => {
    const width = Math.max(1, (widths[col] ?? Infinity) - 1.5);
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / width)), 0);
  });
  return Math.min(highest, Math.max(1, ...lines) * LINE + SPACE);
}
