/** Plans what makes a sheet one clean table. Nothing is changed here: a plan is data. */
import type { Form } from '../form/schema';
import { recognizeSheet } from '../recognize';
import type { Book, Sheet } from '../sheet/book';
import { fingerprint } from '../sheet/fingerprint';
import { planContent } from './content';
import { Dresser } from './dresser';
import type { Change, Locale, Plan, PlannedStep, PlanOptions, StepName } from './plan';
import { looksSteps, steps, usualSteps } from './steps';

/**
 * The plan for one sheet of a book. `given` is what is recognised on it, where that is known. A step after which the sheet would read
 * otherwise (another indicator, value, sign or source) is left out and said so in `refused`.
 */
export function planNormalization(book: Book, sheet: Sheet, given?: readonly Form[], options: PlanOptions = {}): Plan {
  const forms = given ?? recognizeSheet(sheet, { mappings: options.mappings ?? [] });
  const locale = options.locale ?? 'zh';
  const wanted = new Set(options.steps ?? usualSteps);
  const content = planContent({ book, sheet, forms, options, locale }, wanted);
  const dresser = new Dresser(content.book, sheet.id, wanted, options, locale);
  for (const step of looksSteps) {
    if (!wanted.has(step.name)) continue;
    dresser.begin(step);
    step.dress(content.forms, dresser);
  }
  return {
    sheet: sheet.id,
    name: sheet.name,
    fingerprint: fingerprint(sheet),
    steps: plannedSteps([...content.changes, ...dresser.changes], wanted, locale),
    questions: content.questions,
    refused: [...content.refused, ...dresser.refused],
    edits: [...content.edits, ...dresser.edits],
  };
}

function plannedSteps(changes: readonly Change[], wanted: ReadonlySet<StepName>, locale: Locale): PlannedStep[] {
  const ofStep = new Map<StepName, Change[]>(steps.map(({ name }) => [name, []]));
  for (const change of changes) ofStep.get(change.step)?.push(change);
  return steps.map(({ name, usual, texts }) => ({
    name,
    title: texts[locale].title,
    why: texts[locale].why,
    on: wanted.has(name),
    usual,
    changes: ofStep.get(name) ?? [],
  }));
}
