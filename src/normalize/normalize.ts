/** Plans what makes a sheet one clean table. Nothing is changed here: a plan is data. */
import type { Form } from '../form/schema';
import { recognizeSheet } from '../recognize';
import { apply } from '../sheet/apply';
import type { Book, Sheet } from '../sheet/book';
import type { Edit } from '../sheet/edit';
import { compose } from './compose';
import { unprotected } from './copy';
import { Dresser } from './dresser';
import { fingerprint } from './fingerprint';
import type { Change, Locale, Plan, PlannedStep, PlanOptions, StepName } from './plan';
import { Sketch } from './sketch';
import { contentSteps, looksSteps, steps, usualSteps } from './steps';
import { readsOtherwise } from './verify';

/**
 * The plan for one sheet of a book. `forms` are what is recognised on it. A step after which the sheet would read
 * otherwise (another indicator, value, sign or source) is left out and said so in `refused`.
 */
export function planNormalization(book: Book, sheet: Sheet, forms: readonly Form[] = recognizeSheet(sheet), options: PlanOptions = {}): Plan {
  const locale = options.locale ?? 'zh';
  const wanted = new Set(options.steps ?? usualSteps);
  const content = soundContent(book, sheet, forms, options, wanted, locale);
  const dresser = new Dresser(content.book, sheet.id, wanted, options, locale);
  for (const step of looksSteps) {
    if (!wanted.has(step.name)) continue;
    dresser.begin(step);
    step.dress(content.forms, dresser);
  }
  const changes = [...content.sketch.changes(), ...dresser.changes];
  return {
    sheet: sheet.id,
    name: sheet.name,
    fingerprint: fingerprint(sheet),
    steps: plannedSteps(changes, wanted, locale),
    questions: content.sketch.questions,
    refused: [...content.left, ...content.sketch.refused, ...dresser.refused],
    edits: [...content.edits, ...dresser.edits],
  };
}

interface Content {
  readonly sketch: Sketch;
  readonly edits: readonly Edit[];
  readonly book: Book;
  readonly forms: readonly Form[];
  readonly left: Plan['refused'];
}

/** Steps that move things about, the boldest first: left out one after the other where the result would read otherwise. */
const bold: readonly StepName[] = ['order', 'columns', 'cut-cells', 'join-tables', 'join-pages', 'rules', 'headers', 'units', 'fill', 'spelling', 'spaces'];

function soundContent(book: Book, sheet: Sheet, forms: readonly Form[], options: PlanOptions, wanted: ReadonlySet<StepName>, locale: Locale): Content {
  const whole = contentOf(book, sheet, forms, options, wanted, locale);
  if (readsAlike(forms, whole)) return whole;
  // Each bold step is tried without; what does no harm stays in.
  const sound = new Set(wanted);
  const left: Plan['refused'][number][] = [];
  for (const name of bold.filter((one) => sound.has(one) && whole.sketch.changes().some(({ step }) => step === one))) {
    sound.delete(name);
    left.push(leftOut(name, forms, locale));
    const content = contentOf(book, sheet, forms, options, sound, locale);
    if (readsAlike(forms, content)) return readmit(book, sheet, forms, options, sound, locale, left, content);
  }
  return { ...contentOf(book, sheet, forms, options, new Set(), locale), left };
}

/** Steps that were left out before the guilty one was found come back where they do no harm. */
function readmit(book: Book, sheet: Sheet, forms: readonly Form[], options: PlanOptions, sound: ReadonlySet<StepName>, locale: Locale, left: Plan['refused'], content: Content): Content {
  let best: Content = { ...content, left };
  let kept = sound;
  for (const { step } of left.slice(0, -1)) {
    const more = new Set([...kept, step]);
    const tried = contentOf(book, sheet, forms, options, more, locale);
    if (!readsAlike(forms, tried)) continue;
    kept = more;
    best = { ...tried, left: best.left.filter((one) => one.step !== step) };
  }
  return best;
}

function leftOut(step: StepName, forms: readonly Form[], locale: Locale): Plan['refused'][number] {
  const at = forms[0]?.range.top ?? 0;
  return {
    step,
    at: `A${String(at + 1)}`,
    reason: locale === 'zh' ? '做了这一步，指标或数值会被读成别的样子，整步未做' : 'after this step indicators or values would read otherwise; it was left out',
  };
}

function contentOf(book: Book, sheet: Sheet, forms: readonly Form[], options: PlanOptions, wanted: ReadonlySet<StepName>, locale: Locale): Content {
  const sketch = new Sketch(book, sheet, options, locale);
  for (const step of contentSteps) {
    if (!wanted.has(step.name)) continue;
    sketch.begin(step);
    for (const form of forms) step.propose(form, sketch);
  }
  const edits = compose(sketch);
  if (edits.length === 0) return { sketch, edits, book, forms, left: [] };
  const applied = apply(book, edits);
  if (!applied.ok) {
    // A protected sheet: the plan is for a copy, which is not.
    const open = { ...book, sheets: book.sheets.map((one) => (one.id === sheet.id ? unprotected(one) : one)) };
    const again = apply(open, edits);
    if (!again.ok) throw new Error(`a plan that cannot be carried out: ${again.refusal.code} ${again.refusal.edit.kind}`);
    return contentAfter(sketch, edits, again.book);
  }
  return contentAfter(sketch, edits, applied.book);
}

function contentAfter(sketch: Sketch, edits: readonly Edit[], book: Book): Content {
  const sheet = book.sheets.find(({ id }) => id === sketch.sheet.id);
  return { sketch, edits, book, forms: sheet === undefined ? [] : recognizeSheet(sheet), left: [] };
}

function readsAlike(forms: readonly Form[], { sketch, forms: after, edits }: Content): boolean {
  return edits.length === 0 || readsOtherwise(forms, after, sketch.changes()).length === 0;
}

function plannedSteps(changes: readonly Change[], wanted: ReadonlySet<StepName>, locale: Locale): PlannedStep[] {
  return steps.map(({ name, usual, texts }) => ({
    name,
    title: texts[locale].title,
    why: texts[locale].why,
    on: wanted.has(name),
    usual,
    changes: changes.filter(({ step }) => step === name),
  }));
}
