/** Checks a book again and again while it is edited, at the cost of what each edit touches. */
import { candidates, formsAgain, type RecognizeOptions } from '../recognize';
import type { Form, Indicator } from '../form/schema';
import type { Book, Sheet } from '../sheet/book';
import { sameData } from '../sheet/equal';
import { recognizeOptions, resultsOf, storeSheetName } from './check';
import type { SheetResult } from './finding';
import { Memory } from './memory';
import { sheetForms, type SheetForms } from './forms';
import { runRules } from './run';
import { settingsOf, type CheckOptions, type Settings } from './settings';

/**
 * Every `check` gives exactly what checkBook would give for the same book and options. What stays cheap is what the
 * books share: a sheet, a row and an indicator that are the same objects as before are not looked at again.
 */
export class CheckSession {
  readonly #settings: Settings;
  readonly #recognize: RecognizeOptions;
  readonly #memory = new Memory();
  #sheets = new Map<string, SheetForms>();

  constructor(options: CheckOptions = {}) {
    this.#settings = settingsOf(options);
    this.#recognize = recognizeOptions(options);
  }

  check(book: Book): SheetResult[] {
    const sheets = book.sheets.filter((sheet) => sheet.name !== storeSheetName).map((sheet) => this.#read(sheet));
    this.#sheets = new Map(sheets.map((one) => [one.sheet.id, one]));
    this.#memory.keep(new Set(this.#sheets.keys()));
    return resultsOf(sheets, this.#settings, runRules(this.#settings, sheets, this.#memory));
  }

  #read(sheet: Sheet): SheetForms {
    const before = this.#sheets.get(sheet.id);
    if (before?.sheet === sheet) return before;
    // What a person has said about heads may make one of any row.
    const again = before === undefined || this.#recognize.mappings !== undefined ? undefined : formsAgain(before.sheet, sheet, before.forms);
    if (again !== undefined && before?.unsure.length === 0) return { sheet, forms: again, unsure: [] };
    const now = sheetForms(sheet, candidates(sheet, this.#recognize));
    return before === undefined ? now : { ...now, forms: now.forms.map((form, index) => keepSame(form, before.forms[index], sheet, before.sheet)) };
  }
}

/** The form with the very indicators of before where they and their rows are the same. */
function keepSame(form: Form, before: Form | undefined, sheet: Sheet, sheetBefore: Sheet): Form {
  if (before === undefined) return form;
  const known = new Map<number, Indicator>();
  const kept = form.indicators.map((indicator, index) => {
    // Recognition gives back most of them as they were, and the others mostly at their place.
    const usual = before.indicators[index];
    if (usual === indicator) return indicator;
    const place = placeOf(indicator);
    if (usual === undefined || placeOf(usual) !== place) for (const one of known.size === 0 ? before.indicators : []) known.set(placeOf(one), one);
    const old = usual !== undefined && placeOf(usual) === place ? usual : known.get(place);
    return old !== undefined && sheet.rows[indicator.row] === sheetBefore.rows[indicator.row] && sameData(old, indicator) ? old : indicator;
  });
  return { ...form, indicators: kept };
}

/** One row may hold several indicators side by side. */
function placeOf({ row, cells }: Indicator): number {
  return row * 1000 + (cells.name?.col ?? 0);
}
