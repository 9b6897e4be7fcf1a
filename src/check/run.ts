/** Runs rules over forms. Knows nothing of words, severities or what is set aside. */
import type { Form } from '../form/schema';
import type { Sheet } from '../sheet/book';
import type { DocumentRule, RowRule, TableRule } from '../rules/rule';
import { Context, type Notes } from './context';
import type { ActiveRule, Settings } from './settings';

/** Recognition this sure and above is checked; below it the user is asked, and only rules for that run. */
export const sureConfidence = 0.5;

export interface SheetForms {
  readonly sheet: Sheet;
  readonly forms: readonly Form[];
}

/** Whether the rules speak of this form at all: an unfilled form has nothing to object to. */
export function isChecked(form: Form): boolean {
  return form.kind !== 'blank' && form.confidence >= sureConfidence;
}

/** Every rule over every form, into `notes`. */
export function runRules(settings: Settings, sheets: readonly SheetForms[], notes: Notes): void {
  for (const { sheet, forms } of sheets) for (const form of forms) runForm(settings, sheet, form, notes);
  runDocument(settings, sheets, notes);
}

function runForm(settings: Settings, sheet: Sheet, form: Form, notes: Notes): void {
  for (const active of settings.rules) {
    const { rule } = active;
    if (rule.cost === 'document' || !appliesTo(active, form)) continue;
    const context = new Context(active, sheet, form, settings.frame, notes);
    if (rule.cost === 'row') runRows(rule, form, context);
    else (rule as TableRule<unknown>).check(form, context);
  }
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
    const contexts = sheets.flatMap(({ sheet, forms }) =>
      forms.filter((form) => appliesTo(active, form)).map((form) => new Context(active, sheet, form, settings.frame, notes)),
    );
    (active.rule as DocumentRule<unknown>).check(contexts);
  }
}

function appliesTo(active: ActiveRule, form: Form): boolean {
  return active.rule.unsure === true ? form.confidence < sureConfidence : isChecked(form);
}
