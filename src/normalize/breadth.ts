/** How much room texts take on paper. */

/** In characters of the default font: a Chinese one is two wide. */
export function breadth(text: string): number {
  let width = 0;
  for (const char of text) width += char > '\u2E80' ? 2 : 1;
  return width;
}

/** How many lines a text takes in a cell of a width in characters; breaks in the text count. */
export function linesIn(text: string, width: number): number {
  // Two characters go to the cell's inner margin and to what does not fit at the end of a line.
  const room = Math.max(2, width - 2);
  return text.split(/\r?\n/).reduce((sum, line) => sum + Math.max(1, Math.ceil(breadth(line) / room)), 0);
}
