/** Checks a sheet or a book: recognise → run rules → words → what is set aside → once each → in order. */
import { candidates, type RecognizeOptions } from '../recognize';
import type { Book, Sheet } from '../sheet/book';
import type { Finding, SheetResult, Suppressed } from './finding';
import { unusedIgnores } from './ignored';
import { sheetForms, type SheetForms } from './forms';
import { runRules, type Judged } from './run';
import { settingsOf, type CheckOptions, type Ignore, type Settings } from './settings';
import { inOrder, toDeferred, toFindings } from './words';

/** The sheet in which the tool keeps its own notes where custom parts are not to be had; never a form. */
export const storeSheetName = '_jibiao';

/** What recognition needs of the options of a check. */
export function recognizeOptions({ mappings }: CheckOptions): RecognizeOptions {
  return mappings === undefined ? {} : { mappings };
}

/** Every sheet of a book, in order. Never throws for what stands in the cells. */
export function checkBook(book: Book, options: CheckOptions = {}): SheetResult[] {
  return checkForms(recognizeBook(book, options), settingsOf(options));
}

/** Every sheet of a book with its forms, in order. */
export function recognizeBook(book: Book, options: CheckOptions = {}): SheetForms[] {
  return book.sheets
    .filter((sheet) => sheet.name !== storeSheetName)
    .map((sheet) => sheetForms(sheet, candidates(sheet, recognizeOptions(options))));
}

/** One sheet alone: rules that compare sheets see only this one. */
export function checkSheet(sheet: Sheet, options: CheckOptions = {}): SheetResult {
  const [result] = checkForms([sheetForms(sheet, candidates(sheet, recognizeOptions(options)))], settingsOf(options));
  return result ?? { sheet: sheet.id, name: sheet.name, forms: [], findings: [], suppressed: [], deferred: [] };
}

/** The same for forms that are already recognised. */
function checkForms(sheets: readonly SheetForms[], settings: Settings): SheetResult[] {
  return resultsOf(sheets, settings, runRules(settings, sheets));
}

/** Findings of each sheet from what the rules had to say. */
export function resultsOf(sheets: readonly SheetForms[], settings: Settings, judged: readonly Judged[]): SheetResult[] {
  const used = new Set<Ignore>();
  const results = sheets.map(({ sheet, forms }) => {
    const here = judged.filter((one) => one.sheet === sheet);
    const all: Finding[] = [];
    for (const { names, notes } of here) for (const one of notes) all.push(...toFindings(one, names, settings));
    const { kept, suppressed } = setAside(all, settings.ignored, used);
    return {
      sheet: sheet.id,
      name: sheet.name,
      forms,
      findings: onceEach(inOrder(kept)),
      suppressed,
      deferred: here.flatMap(({ form, notes }) => notes.filter(({ held }) => held.length > 0).flatMap(({ held }) => held.map((one) => toDeferred(one, form)))),
    };
  });
  return unusedIgnores(results, settings, used);
}

/** The reason stands with what was set aside. An error stays in sight all the same: the reviewer reads the reason with it. */
function setAside(
  findings: readonly Finding[],
  ignored: readonly Ignore[],
  used: Set<Ignore>,
): { readonly kept: readonly Finding[]; readonly suppressed: readonly Suppressed[] } {
  if (ignored.length === 0) return { kept: findings, suppressed: [] };
  const kept: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const finding of findings) {
    const ignore = ignored.find(
      ({ rule, fingerprint }) => rule === finding.rule && (fingerprint === undefined || fingerprint === finding.fingerprint),
    );
    if (ignore !== undefined) used.add(ignore);
    if (ignore === undefined) kept.push(finding);
    else if (finding.severity === 'error') kept.push({ ...finding, related: [...finding.related, { cell: finding.cell, message: `单位说明：${ignore.reason}` }] });
    else {
      suppressed.push({ rule: finding.rule, cell: finding.cell, reason: ignore.reason, fingerprint: finding.fingerprint });
    }
  }
  return { kept, suppressed };
}

/** A rule says a thing once per cell, whatever number of ways led it there. What is alike stands together. */
function onceEach(ordered: readonly Finding[]): readonly Finding[] {
  return ordered.filter((finding, index) => {
    for (let before = index - 1; ; before -= 1) {
      const other = ordered[before];
      if (other?.rule !== finding.rule || other.cell.row !== finding.cell.row || other.cell.col !== finding.cell.col) return true;
      if (other.message === finding.message) return false;
    }
  });
}
