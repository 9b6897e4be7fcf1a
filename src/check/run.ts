/** Runs rules over forms. Knows nothing of words, severities or what is set aside. */
import type { Form, Indicator } from '../form/schema';
import type { RowRule } from '../rules/rule';
import type { Sheet } from '../sheet/book';
import { Context, emptyNotes, type Notes, type Place } from './context';
import type { SheetForms } from './forms';
import { FormMemory, Memory } from './memory';
import type { Names } from './names';
import type { ActiveRule, Settings } from './settings';

/** A form with all that the rules have to say of it. */
export interface Judged {
  readonly sheet: Sheet;
  readonly form: Form;
  readonly names: Names;
  /** None of them empty. */
  readonly notes: readonly Notes[];
}

/** Every rule over every form. `memory` is what an earlier run under the same settings has left. */
export function runRules(settings: Settings, sheets: readonly SheetForms[], memory = new Memory()): Judged[] {
  const judged = sheets.flatMap((one) => {
    const last = memory.begin(one);
    return [
      ...one.forms.map((form) => judge(settings, one.sheet, form, false, last.of(form))),
      // What is no form is judged anew: other rules look at it.
      ...one.unsure.map((form) => judge(settings, one.sheet, form, true)),
    ];
  });
  runDocument(settings, judged);
  memory.settle();
  return judged;
}

type Running = Omit<Judged, 'notes'> & { readonly unsure: boolean; readonly notes: Notes[] };

function judge(settings: Settings, sheet: Sheet, form: Form, unsure: boolean, memory = new FormMemory(form)): Running {
  const rules = settings.rules.filter(({ rule }) => judges(rule.unsure === true, unsure, form));
  const contextAt = (active: ActiveRule, place: Place): Context => new Context(active, sheet, form, settings.frame, place);
  const place: Place = { notes: emptyNotes(), indicator: undefined };
  const rowRules = rules.flatMap((active) => (active.rule.cost === 'row' ? [{ rule: active.rule, context: contextAt(active, place) }] : []));
  const notes: Notes[] = [];
  const runRow = rowRunner(rowRules, place);
  if (rowRules.length > 0) for (const one of memory.judgeRows(runRow)) if (one !== nothing) notes.push(one);
  for (const active of rules) {
    if (active.rule.cost !== 'table') continue;
    const one = memory.judgeTable(active.rule, (into) => contextAt(active, { notes: into, indicator: undefined }));
    if (!isEmpty(one)) notes.push(one);
  }
  return { sheet, form, unsure, names: memory.names, notes };
}

/** What most rows get; none of them needs to be looked at. */
const nothing = emptyNotes();

function isEmpty({ found, held }: Notes): boolean {
  return found.length === 0 && held.length === 0;
}

/** An unfilled form has nothing to object to. */
function judges(forUnsure: boolean, unsure: boolean, { kind }: Form): boolean {
  return unsure ? forUnsure : !forUnsure && kind !== 'blank';
}

/** Runs all row rules on one indicator after the other; notes in which nothing was written serve the next one. */
function rowRunner(rules: readonly { readonly rule: RowRule<unknown>; readonly context: Context }[], place: Place): (indicator: Indicator) => Notes {
  return (indicator) => {
    place.indicator = indicator;
    for (const { rule, context } of rules) rule.check(indicator, context);
    const { notes } = place;
    if (isEmpty(notes)) return nothing;
    place.notes = emptyNotes();
    return notes;
  };
}

function runDocument(settings: Settings, judged: readonly Running[]): void {
  for (const active of settings.rules) {
    const { rule } = active;
    if (rule.cost !== 'document') continue;
    const contexts = judged
      .filter(({ unsure, form }) => judges(rule.unsure === true, unsure, form))
      .map(({ sheet, form, notes }) => {
        const into = emptyNotes();
        notes.push(into);
        return new Context(active, sheet, form, settings.frame, { notes: into, indicator: undefined });
      });
    rule.check(contexts);
  }
}
