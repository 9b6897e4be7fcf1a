/** Runs rules over forms. Knows nothing of words, severities or what is set aside. */
import type { Form, Indicator } from '../form/schema';
import type { RowRule } from '../rules/rule';
import type { Sheet } from '../sheet/book';
import { Context, emptyNotes, type Notes } from './context';
import type { SheetForms } from './forms';
import type { Memory } from './memory';
import type { ActiveRule, Settings } from './settings';

/** A form with all that the rules have to say of it. */
export interface Judged {
  readonly sheet: Sheet;
  readonly form: Form;
  readonly notes: readonly Notes[];
}

/** Every rule over every form. `memory` is what an earlier run under the same settings has left. */
export function runRules(settings: Settings, sheets: readonly SheetForms[], memory?: Memory): Judged[] {
  const runs = sheets.flatMap((one) => {
    const last = memory?.begin(one);
    return [
      ...one.forms.map((form) => ({ sheet: one.sheet, form, unsure: false, last })),
      // What is no form is judged anew: other rules look at it.
      ...one.unsure.map((form) => ({ sheet: one.sheet, form, unsure: true, last: undefined })),
    ];
  });
  const judged = runs.map(({ sheet, form, unsure, last }) => {
    const rules = settings.rules.filter(({ rule }) => judges(rule.unsure === true, unsure, form));
    const notes: Notes[] = [];
    const contextOf = (active: ActiveRule, into: Notes): Context => new Context(active, sheet, form, settings.frame, into);
    const fresh = emptyNotes();
    const rowRules = rules.flatMap((active) => (active.rule.cost === 'row' ? [{ rule: active.rule, context: contextOf(active, fresh) }] : []));
    for (const indicator of form.indicators) {
      notes.push(last?.rowNotes(indicator, () => runRow(rowRules, indicator)) ?? runRow(rowRules, indicator));
    }
    for (const active of rules) {
      const { rule } = active;
      if (rule.cost !== 'table') continue;
      const run = (): Notes => {
        const into = emptyNotes();
        rule.check(form, contextOf(active, into));
        return into;
      };
      notes.push(last?.tableNotes(rule, form, run) ?? run());
    }
    return { sheet, form, unsure, notes };
  });
  runDocument(settings, judged);
  memory?.settle();
  return judged;
}

/** An unfilled form has nothing to object to. */
function judges(forUnsure: boolean, unsure: boolean, { kind }: Form): boolean {
  return unsure ? forUnsure : !forUnsure && kind !== 'blank';
}

function runRow(rules: readonly { readonly rule: RowRule<unknown>; readonly context: Context }[], indicator: Indicator): Notes {
  const notes = emptyNotes();
  for (const { rule, context } of rules) {
    context.indicator = indicator;
    context.notes = notes;
    rule.check(indicator, context);
  }
  return notes;
}

function runDocument(settings: Settings, judged: readonly { sheet: Sheet; form: Form; unsure: boolean; notes: Notes[] }[]): void {
  for (const active of settings.rules) {
    const { rule } = active;
    if (rule.cost !== 'document') continue;
    const contexts = judged
      .filter(({ unsure, form }) => judges(rule.unsure === true, unsure, form))
      .map(({ sheet, form, notes }) => {
        const into = emptyNotes();
        notes.push(into);
        return new Context(active, sheet, form, settings.frame, into);
      });
    rule.check(contexts);
  }
}
