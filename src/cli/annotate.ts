/** check --annotate: a copy of the file beside it, with each finding as a note at its cell. */
import path from 'node:path';
import type { Finding, SheetResult } from '../check/finding';
import { wordsOf } from '../report/words';
import type { Locale } from '../rules/rule';
import { annotate } from '../session/annotations';
import type { Workbook } from '../workbook/index';
import { writeWhole } from './write-file';

/** 申报表.xls → 申报表.批注.xlsx */
export function annotatedName(file: string, { ending }: Pick<Workbook, 'ending'>): string {
  const { dir, name } = path.parse(file);
  return path.join(dir, `${name}.批注${ending}`);
}

/** Writes the copy and gives its name; nothing is written where there is nothing to say. Throws what saving throws. */
export async function writeAnnotated(file: string, workbook: Workbook, results: readonly SheetResult[], locale: Locale): Promise<string | undefined> {
  if (results.every(({ findings }) => findings.length === 0)) return undefined;
  const target = annotatedName(file, workbook);
  await writeWhole(target, workbook.save(annotate(workbook.book, results, (finding) => noteText(finding, locale))));
  return target;
}

/** What a note says of a finding: more than beside the pane, since whoever reads it has no other words at hand. */
export function noteText({ severity, message, because, fixes }: Finding, locale: Locale): string {
  const words = wordsOf(locale);
  const lines = [`[${words.severity[severity]}] ${message}`, words.because(because), ...fixes.map((fix) => `→ ${fix.title}`)];
  return lines.join('\n');
}
