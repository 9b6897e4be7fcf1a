/** Columns that text takes on a terminal: a Chinese character or full-width sign takes two. */

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\u{1f300}-\u{1f9ff}]/u;
/** Signs of ambiguous width that fonts with Chinese draw wide and terminals count as one: left as one. */
const none = /[\p{Mn}\u200b-\u200f\ufeff]/u;

/** What most texts consist of is told without the patterns, which an engine needs its time to learn. */
function columnsOf(character: string): number {
  if (character < '\u0300') return 1;
  if (character >= '\u4e00' && character <= '\u9fff') return 2;
  if (character >= '\u2010' && character < '\u20d0') return 1;
  if (character >= '\u2100' && character < '\u2c00') return 1;
  if (none.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** Columns of a text without control sequences. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOf(character);
  return columns;
}

/** The text filled up with spaces to a number of columns. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

/** The text in lines of at most so many columns; Latin words stay whole, and no line begins with a closing sign. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of text.match(/[\x21-\x7e]+|\s|[^\s]/gu) ?? []) {
    const size = displayWidth(piece);
    const hangs = /^[，。；：、！？）》”’】]$/.test(piece);
    if (used + size > columns && used > 0 && !hangs) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
      if (piece.trim() === '') continue;
    }
    line += piece;
    used += size;
  }
  return line.trim() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}
