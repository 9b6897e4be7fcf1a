import { bookOf, sheetFromRows, shownText } from '../../sheet/build';
import type { Book, Sheet } from '../../sheet/book';
import type { Budget } from '../limits';
import { decodeText, encodeText, type DecodedText } from './decode';
import { formatRecord, parseDelimited, sniffDelimiter, type Delimiter, type TextRecord } from './delimited';

/** A text that was opened as a sheet, with what is needed to write it back. */
export interface TextSource extends DecodedText {
  readonly delimiter: Delimiter;
  readonly records: readonly TextRecord[];
}

/** Cells stay text as written ("00123", "96%"): a text file has no number formats to say otherwise. */
export function openText(bytes: Uint8Array, name: string, budget: Budget): { readonly book: Book; readonly source: TextSource } {
  const decoded = decodeText(bytes);
  budget.tick();
  const delimiter = sniffDelimiter(decoded.text);
  const records = parseDelimited(decoded.text, delimiter);
  budget.addCells(records.reduce((sum, record) => sum + record.cells.length, 0));
  const sheet = sheetFromRows(records.map((record) => record.cells), { id: 's1', name });
  return { book: bookOf(sheet), source: { ...decoded, delimiter, records } };
}

/**
 * The text of a changed sheet: a line whose cells are as they were is taken over as it was written. GB18030 cannot be
 * encoded here, so such a text comes back as UTF-8 with a mark, which WPS and Excel read. So does one that is to have
 * another delimiter than it had.
 */
export function saveText(sheet: Sheet, source: TextSource, delimiter: Delimiter = source.delimiter): Uint8Array {
  const newline = /\r\n|\n|\r/.exec(source.text)?.[0] ?? '\n';
  if (delimiter !== source.delimiter) {
    const lines = sheet.rows.map((row) => formatRecord(trimmed(Array.from(row ?? [], shownText)), delimiter) + newline);
    return encodeText(lines.join(''), 'utf-8', true) as Uint8Array;
  }
  const byLine = new Map(source.records.map((record) => [formatRecord(trimmed(record.cells), source.delimiter), record]));
  const lines = sheet.rows.map((row, i) => {
    const cells = trimmed(Array.from(row ?? [], shownText));
    const line = formatRecord(cells, source.delimiter);
    const same = source.records[i];
    const record = same && formatRecord(trimmed(same.cells), source.delimiter) === line ? same : byLine.get(line);
    if (!record) return line + newline;
    const written = source.text.slice(record.start, record.end);
    return /[\r\n]$/.test(written) ? written : written + newline;
  });
  const endsWithLine = /[\r\n]$/.test(source.text);
  const text = lines.join('');
  const whole = endsWithLine ? text : text.replace(/(?:\r\n|\n|\r)$/, '');
  return encodeText(whole, source.encoding, source.mark) ?? (encodeText(whole, 'utf-8', true) as Uint8Array);
}

function trimmed(cells: readonly string[]): readonly string[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === '') length--;
  return cells.slice(0, length);
}
