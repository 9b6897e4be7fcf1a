/** How much room texts take on paper. */

/** In characters of the default font: a Chinese one is two wide. */
export function breadth(text: string): number {
  let width = 0;
  for (const char of text) width += char > '\u2E80' ? 2 : 1;
  return width;
}

/** How many lines a text takes in a cell of a width in characters; breaks in the text count. */
export function linesIn(text: string, width: number): number {
  // One character goes to the cell's inner margin, some of a line to what no longer fits on it.
  const room = Math.max(2, width - 1);
  return text.split(/\r?\n/).reduce((sum, line) => sum + Math.max(1, Math.ceil((breadth(line) * 0.98) / room)), 0);
}
