/** Which rows belong to one form: titles and heads divide a sheet, repeated pages join. */
import type { Mapping } from '../form/mapping';
import { squeeze } from '../form/squeeze';
import { lexicon as defaultLexicon, type Lexicon } from './lexicon';
import { readFields } from './fields';
import { mappedHeader, readHeader, startsHeader, type Header } from './header';
import { cellText, countsColumns, isNoteLine, isRuleLine, openingText, tell, type Line } from './line';
import { isBareTitle, isCaptionLine, isOutsideLine, isTitleLine, namesDocument } from './title';

export interface Page {
  /** Row of its title, or of its first line when it has none. */
  readonly first: number;
  readonly titled: boolean;
}

/** The rows and heads of one form, before anything in it is read. */
export interface Segment {
  readonly first: number;
  /** Inclusive. */
  last: number;
  readonly titleRow: number | undefined;
  readonly headers: Header[];
  /** The first is the form's own beginning, further ones repeat it. */
  readonly pages: Page[];
}

/** All segments of a sheet that have a head of an indicator table, in order. */
export function segmentsOf(lines: readonly Line[], lexicon: Lexicon = defaultLexicon, mappings: readonly Mapping[] = []): Segment[] {
  const segments: Segment[] = [];
  let current: Segment | undefined;
  const begin = (row: number, titleRow: number | undefined): Segment => {
    const segment: Segment = { first: row, last: lines.length - 1, titleRow, headers: [], pages: [{ first: row, titled: titleRow !== undefined }] };
    if (current !== undefined) current.last = row - 1;
    segments.push(segment);
    return segment;
  };
  for (let row = 0; row < lines.length; row++) {
    const line = lines[row];
    if (line === undefined || line.cols.length === 0) continue;
    const mapped = mappings.length === 0 ? undefined : mappedHeader(lines, row, mappings);
    if (mapped === undefined && current !== undefined && isPlain(line, lexicon)) continue;
    if (mapped !== undefined || startsHeader(line, lexicon)) {
      current ??= begin(row, undefined);
      const header = mapped ?? asRepeat(readHeader(lines, row, lexicon), current.headers.at(-1), lexicon);
      current.headers.push(header);
      row = header.last;
      continue;
    }
    if (isTitleLine(line, lexicon)) {
      if (current === undefined || current.headers.length === 0) {
        // A line above the title (附件, a unit line) is no form of its own; a second title line is a subtitle.
        if (current === undefined) current = begin(row, row);
        else if (current.titleRow === undefined && (row - current.first <= 2 || isLetter(lines, current.first, row))) {
          segments.pop();
          current = undefined;
          current = begin(row, row);
        } else if (opensForm(lines, row, lexicon)) {
          // What stands above (a table of money or purchases) is none of it.
          current = begin(row, row);
        }
      } else if (repeatsHead(lines, current, row, lexicon)) {
        current.pages.push({ first: row, titled: true });
      } else if (namesDocument(openingText(line)) || nextHeaderIsNear(lines, row, lexicon)) {
        current = begin(row, row);
      }
      continue;
    }
    if (isOutsideLine(line) || isNoteLine(line) || isRuleLine(line)) continue;
    if (current === undefined) current = begin(row, isBareTitle(line, firstBelow(lines, row), lexicon) ? row : undefined);
    else if (current.headers.length > 0 && opensNextForm(lines, current, row, lexicon)) current = begin(isCaptionLine(lines[row - 1]) ? row - 1 : row, undefined);
  }
  for (const segment of segments) {
    const implied = segment.headers.length === 0 ? impliedHeader(lines, segment, lexicon) : undefined;
    if (implied !== undefined) segment.headers.push(implied);
  }
  return segments;
}

/** The next line that says something of the form: neither blank nor 单位：万元. */
function firstBelow(lines: readonly Line[], row: number): Line | undefined {
  return lines.slice(row + 1, row + 4).find((line) => line.cols.length > 0 && !isOutsideLine(line) && !isCaptionLine(line));
}

/** One text a line, from `first` to before `end`: the letter that sends a form, above its title, is none of it. */
function isLetter(lines: readonly Line[], first: number, end: number): boolean {
  return lines.slice(first, end).every((line) => line.cols.length <= 1);
}

/** Rows with level words that a table needs before its unknown head is believed. */
const LEAST_LEVELS = 3;

/** A table whose head no word tells: rows with level words at their left, under a row of short texts, which is its head. */
function impliedHeader(lines: readonly Line[], segment: Segment, lexicon: Lexicon): Header | undefined {
  let first = -1;
  let levelled = 0;
  for (let row = segment.first; row <= segment.last; row++) {
    const line = lines[row];
    if (line === undefined || line.cols.length < 2) continue;
    const levels = line.cols.filter((col) => lexicon.level(cellText(line, col)) !== 0 && lexicon.field(cellText(line, col)) === undefined);
    // Three levels or more in a row run along the head of a table that lies on its side.
    if (levels.length > 2 || levels.length === line.cols.length || !line.cols.slice(0, 3).some((col) => levels.includes(col))) continue;
    if (first < 0) first = row;
    levelled += 1;
  }
  if (levelled < LEAST_LEVELS) return undefined;
  const numbers = lines[first - 1];
  const head = numbers !== undefined && countsColumns(numbers) ? first - 2 : first - 1;
  const above = lines[head];
  const isHead = above !== undefined && head > (segment.titleRow ?? -1) && above.cols.length >= 3 && above.cols.every((col) => cellText(above, col).length <= 16 && !/\d/.test(cellText(above, col)));
  if (isHead) return readHeader(lines, head, lexicon);
  return { first, last: first - 1, leaves: [], signature: '' };
}

/** 长期指标值 beside 年度指标值: words that make another table of a head, not another page of it. */
const OF_TIME = /期|年|总|月|季/;

/** A head that differs from the one before in a single word of the same meaning (目标值 for 指标值) repeats it. */
function asRepeat(header: Header, before: Header | undefined, lexicon: Lexicon): Header {
  if (before?.leaves.length !== header.leaves.length || before.signature === header.signature) return header;
  const other = header.leaves.flatMap((leaf, i) => {
    const [now, then] = [leaf.path.at(-1) ?? '', before.leaves[i]?.path.at(-1) ?? ''];
    return now === then ? [] : [[now, then] as const];
  });
  const [words] = other;
  if (words === undefined || other.length > 1 || words.some((word) => OF_TIME.test(word))) return header;
  const [now, then] = words.map((word) => lexicon.knownHeader(word)[0]?.role);
  return now !== undefined && now === then ? { ...header, signature: before.signature } : header;
}

/** A line that neither begins nor ends anything: no head, no title, no label of a form's name. */
export function isPlain(line: Line, lexicon: Lexicon): boolean {
  return tell(line, lexicon, 'plain', beginsNothing);
}

function beginsNothing(line: Line, lexicon: Lexicon): boolean {
  return !startsHeader(line, lexicon) && !isTitleLine(line, lexicon) && lexicon.field(openingText(line)) === undefined;
}

/** …绩效目标表（续）, …绩效目标表（续表2） */
const CONTINUED = /[(]续.{0,4}[)]$/;

/** A title repeated with the same head below it is another page of the same form. */
function repeatsHead(lines: readonly Line[], current: Segment, row: number, lexicon: Lexicon): boolean {
  if (current.titleRow === undefined) return false;
  const a = lines[current.titleRow];
  const b = lines[row];
  if (a === undefined || b === undefined || openingText(a) !== openingText(b).replace(CONTINUED, '')) return false;
  const mine = keysOf(lines, current.titleRow, lexicon);
  const theirs = keysOf(lines, row, lexicon);
  if (mine.size === 0 && theirs.size === 0) return true;
  let compared = 0;
  for (const [name, value] of theirs) {
    const own = mine.get(name);
    if (own === undefined) continue;
    if (own !== value) return false;
    compared += 1;
  }
  return compared > 0 || theirs.size === 0;
}

/** The fields that tell one form from another, in the rows between a title and the next head. */
function keysOf(lines: readonly Line[], titleRow: number, lexicon: Lexicon): ReadonlyMap<string, string> {
  const rows: number[] = [];
  for (let row = titleRow + 1; row < lines.length && row <= titleRow + 12; row++) {
    const line = lines[row];
    if (line === undefined) continue;
    if (startsHeader(line, lexicon)) break;
    rows.push(row);
  }
  return new Map(
    readFields(lines, rows, lexicon)
      .filter((f) => f.value !== '' && (f.name === '项目名称' || f.name === '部门名称' || f.name === '主管部门' || f.name === '实施单位'))
      .map((f) => [f.name, squeeze(f.value)]),
  );
}

/** The title of a document with the fields of its form, and then a head, below it. */
function opensForm(lines: readonly Line[], row: number, lexicon: Lexicon): boolean {
  const line = lines[row];
  return line !== undefined && namesDocument(openingText(line)) && nextHeaderIsNear(lines, row, lexicon);
}

function nextHeaderIsNear(lines: readonly Line[], row: number, lexicon: Lexicon): boolean {
  for (let r = row + 1; r < lines.length && r <= row + 40; r++) {
    const line = lines[r];
    if (line === undefined) continue;
    if (startsHeader(line, lexicon)) return keysOf(lines, row, lexicon).size > 0;
    if (isTitleLine(line, lexicon)) return false;
  }
  return false;
}

/** 项目名称 once more after a table, with a head still to come: a further form without a title. */
function opensNextForm(lines: readonly Line[], current: Segment, row: number, lexicon: Lexicon): boolean {
  const line = lines[row];
  if (line === undefined || line.cols.length < 2 || !line.cols.some((col) => lexicon.field(cellText(line, col)) === '项目名称')) return false;
  const page = current.pages.at(-1);
  const header = current.headers.at(-1);
  if (page === undefined || header === undefined || (page.titled && page.first > header.last)) return false;
  if (row <= header.last) return false;
  return nextHeaderIsNear(lines, row - 1, lexicon);
}
