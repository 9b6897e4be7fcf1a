/** check --annotate: a copy of the file beside it, with each finding as a note at its cell. */
import path from 'node:path';
import type { Finding, SheetResult } from '../check/finding';
import { wordsOf } from '../report/words';
import type { Locale } from '../rules/rule';
import { formatCell, type CellRef } from '../sheet/address';
import type { Sheet } from '../sheet/book';
import { mergeAt } from '../sheet/build';
import type { NoteEdit } from '../sheet/edit';
import type { Workbook } from '../workbook/index';
import { writeWhole } from './write-file';

const author = '绩标';
/** What stands between a person's note and ours. */
const seam = `\n\n${author}\n`;

/** 申报表.xlsx → 申报表.批注.xlsx */
export function annotatedName(file: string): string {
  const { dir, name } = path.parse(file);
  return path.join(dir, `${name}.批注.xlsx`);
}

/** Writes the copy and gives its name; nothing is written where there is nothing to say. Throws what saving throws. */
export async function annotate(file: string, workbook: Workbook, results: readonly SheetResult[], locale: Locale): Promise<string | undefined> {
  const edits = results.flatMap((result) => {
    const sheet = workbook.book.sheets.find((one) => one.id === result.sheet);
    return sheet === undefined ? [] : noteEdits(sheet, result.findings, locale);
  });
  if (edits.length === 0) return undefined;
  const target = annotatedName(file);
  await writeWhole(target, workbook.save(edits));
  return target;
}

/** One note a cell. What a person has written there stays in front. */
export function noteEdits(sheet: Sheet, findings: readonly Finding[], locale: Locale): NoteEdit[] {
  const byCell = new Map<string, Finding[]>();
  for (const finding of findings) {
    const place = formatCell(shownAt(sheet, finding.cell));
    byCell.set(place, [...(byCell.get(place) ?? []), finding]);
  }
  return [...byCell.values()].flatMap((together) => {
    const [first] = together;
    if (first === undefined) return [];
    const at = shownAt(sheet, first.cell);
    const expect = sheet.notes.find((note) => note.at.row === at.row && note.at.col === at.col) ?? null;
    const said = together.map((finding) => wording(finding, locale)).join('\n');
    const theirs = expect !== null && expect.author !== author ? expect : null;
    const put = { at, author: theirs?.author ?? author, text: theirs === null ? said : `${theirs.text.split(seam)[0] ?? ''}${seam}${said}` };
    return [{ kind: 'note', sheet: sheet.id, at, expect, put }];
  });
}

/** A note on a covered cell of a merge is never shown. */
function shownAt(sheet: Sheet, cell: CellRef): CellRef {
  const merge = mergeAt(sheet, cell);
  return merge === undefined ? cell : { row: merge.top, col: merge.left };
}

function wording({ severity, message, because, fixes }: Finding, locale: Locale): string {
  const words = wordsOf(locale);
  const lines = [`[${words.severity[severity]}] ${message}`, words.because(because), ...fixes.map((fix) => `→ ${fix.title}`)];
  return lines.join('\n');
}
