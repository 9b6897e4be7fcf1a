/** Runs rules over forms. Knows nothing of words, severities or what is set aside. */
import { THRESHOLD } from '../recognize';
import type { Form } from '../form/schema';
import type { Sheet } from '../sheet/book';
import type { RowRule } from '../rules/rule';
import { Context, type Notes } from './context';
import type { ActiveRule, Settings } from './settings';

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


/** Every rule over every form, into `notes`. */
export function runRules(settings: Settings, sheets: readonly SheetForms[], notes: Notes): void {
  for (const one of sheets) runSheet(settings, one, notes);
  runDocument(settings, sheets, notes);
}

function runSheet(settings: Settings, one: SheetForms, notes: Notes): void {
  for (const active of settings.rules) {
    const { rule } = active;
    if (rule.cost === 'document') continue;
    for (const form of judgedBy(active, one)) {
      const context = new Context(active, one.sheet, form, settings.frame, notes);
      if (rule.cost === 'row') runRows(rule, form, context);
      else rule.check(form, context);
    }
  }
}

/** What a rule looks at. An unfilled form has nothing to object to. */
function judgedBy({ rule }: ActiveRule, { forms, unsure }: SheetForms): readonly Form[] {
  return rule.unsure === true ? unsure : forms.filter(({ kind }) => kind !== 'blank');
}

function runRows(rule: RowRule<unknown>, form: Form, context: Context): void {
  for (const indicator of form.indicators) {
    context.indicator = indicator;
    rule.check(indicator, context);
  }
}

function runDocument(settings: Settings, sheets: readonly SheetForms[], notes: Notes): void {
  for (const active of settings.rules) {
    if (active.rule.cost !== 'document') continue;
    active.rule.check(
      sheets.flatMap((one) => judgedBy(active, one).map((form) => new Context(active, one.sheet, form, settings.frame, notes))),
    );
  }
}
