import type { Form } from '../form/schema';
import { THRESHOLD } from '../recognize';
import type { Sheet } from '../sheet/book';

/** A sheet with what was recognised on it. A reading below the threshold is no form: the user is asked, not told. */
export interface SheetForms {
  readonly sheet: Sheet;
  readonly forms: readonly Form[];
  /** Readings below the threshold, of a sheet that holds no form. */
  readonly unsure: readonly Form[];
}

/** Sorts the readings of a sheet by whether they are sure; sure ones are numbered f1, f2 …. */
export function sheetForms(sheet: Sheet, readings: readonly Form[]): SheetForms {
  const sure = readings.filter(({ confidence }) => confidence >= THRESHOLD);
  const forms = sure.map((form, index) => {
    const id = `f${String(index + 1)}`;
    return form.id === id ? form : { ...form, id };
  });
  return { sheet, forms, unsure: forms.length > 0 ? [] : readings };
}
