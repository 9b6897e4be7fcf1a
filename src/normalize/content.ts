/** The content steps carried out on paper until nothing is left to do, and only as far as the sheet still says the same. */
import type { Form } from '../form/schema';
import { formsAgain, recognizeSheet } from '../recognize';
import type { CellRef } from '../sheet/address';
import { apply } from '../sheet/apply';
import type { Book, Sheet } from '../sheet/book';
import type { Edit } from '../sheet/edit';
import { compose } from './compose';
import { unprotected } from './copy';
import { PASSES, type Change, type Locale, type PlanOptions, type Question, type Refused, type StepName } from './plan';
import { Sketch } from './sketch';
import { contentSteps } from './steps';
import { readsOtherwise } from './verify';

/** One sheet of a book, what was recognised on it, and what the user has said. */
export interface Task {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly forms: readonly Form[];
  readonly options: PlanOptions;
  readonly locale: Locale;
}

/** What the content steps come to. */
export interface Content {
  readonly changes: readonly Change[];
  readonly questions: readonly Question[];
  readonly refused: readonly Refused[];
  readonly edits: readonly Edit[];
  /** The book with the edits, and what is recognised on the sheet then. */
  readonly book: Book;
  readonly forms: readonly Form[];
}

/** Steps that move things about, the boldest first: left out one after the other where the result would read otherwise. */
const bold: readonly StepName[] = ['order', 'columns', 'cut-cells', 'join-tables', 'join-pages', 'rules', 'headers', 'units', 'fill', 'spelling', 'spaces'];

export function planContent(task: Task, wanted: ReadonlySet<StepName>): Content {
  const whole = passes(task, wanted);
  if (whole !== undefined) return whole;
  // Each bold step is tried without, until the rest does no harm.
  const sound = new Set(wanted);
  const out: StepName[] = [];
  for (const name of bold) {
    if (!sound.delete(name)) continue;
    out.push(name);
    if (passes(task, sound) === undefined) continue;
    // Steps that had gone before the guilty one was found come back where they do no harm.
    for (const innocent of out.slice(0, -1)) if (passes(task, new Set([...sound, innocent])) !== undefined) sound.add(innocent);
    break;
  }
  const content = passes(task, sound, wanted) ?? nothing(task);
  const missed = out.filter((name) => !sound.has(name) && !content.changes.some(({ step }) => step === name));
  return { ...content, refused: [...missed.map((name) => leftOut(name, task)), ...content.refused] };
}

/**
 * Pass after pass; undefined where even the first makes the sheet say something else. The passes after it try the steps of
 * `later` too: what would do harm to the sheet as it was may be sound once others have put it right.
 */
function passes(task: Task, wanted: ReadonlySet<StepName>, later = wanted): Content | undefined {
  let sketches: readonly Sketch[] = [];
  let content = nothing(task);
  for (let pass = 0; pass < PASSES; pass++) {
    const next = onePass(task, content, sketches, pass === 0 ? wanted : later) ?? (later === wanted ? undefined : onePass(task, content, sketches, wanted));
    if (next === undefined) return pass === 0 ? undefined : content;
    if (next === 'done') break;
    const idle = next.content.edits.length === content.edits.length && later === wanted;
    ({ content, sketches } = next);
    if (idle) break;
  }
  return content;
}

/** One pass more; 'done' where there is nothing left to do, undefined where the sheet would say something else. */
function onePass(task: Task, before: Content, known: readonly Sketch[], wanted: ReadonlySet<StepName>): { readonly content: Content; readonly sketches: readonly Sketch[] } | 'done' | undefined {
  const sheet = before.book.sheets.find(({ id }) => id === task.sheet.id) ?? task.sheet;
  const sketch = drawn({ ...task, book: before.book, sheet, forms: before.forms }, wanted, originThrough(known));
  const edits = compose(sketch);
  if (known.length > 0 && edits.length === 0) return 'done';
  const sketches = [...known, sketch];
  const content = carriedOut(task, before, sketches, edits);
  return content && { content, sketches };
}

function drawn({ book, sheet, forms, options, locale }: Task, wanted: ReadonlySet<StepName>, origin: (cell: CellRef) => CellRef): Sketch {
  const sketch = new Sketch(book, sheet, options, locale, origin);
  for (const step of contentSteps) {
    if (!wanted.has(step.name)) continue;
    sketch.begin(step);
    for (const form of forms) step.propose(form, sketch);
  }
  return sketch;
}

/** What a cell was before the first sketch. */
function originThrough(sketches: readonly Sketch[]): (cell: CellRef) => CellRef {
  return (cell) => sketches.reduceRight((at, sketch) => sketch.sourceOf(at), cell);
}

/** The book after one more sketch; undefined where that cannot be done or says something else than the task's forms. */
function carriedOut(task: Task, before: Content, sketches: readonly Sketch[], edits: readonly Edit[]): Content | undefined {
  const book = bookAfter(before.book, task.sheet.id, edits);
  const sheet = book?.sheets.find(({ id }) => id === task.sheet.id);
  if (book === undefined || sheet === undefined) return undefined;
  const forms = edits.length === 0 ? before.forms : formsAfter(sheet, before, task);
  const changes = sketches.flatMap((sketch, i) => sketch.changes(i, laterThrough(sketches.slice(i + 1))));
  if (edits.length > 0 && readsOtherwise(task.forms, forms, changes).length > 0) return undefined;
  return {
    changes,
    questions: sketches.flatMap(({ questions }) => questions),
    // What a later pass could do was refused by the earlier one for a reason that is gone.
    refused: sketches.at(-1)?.refused ?? [],
    edits: [...before.edits, ...edits],
    book,
    forms,
  };
}

function laterThrough(sketches: readonly Sketch[]): (cell: CellRef) => CellRef | undefined {
  return (cell) => sketches.reduce<CellRef | undefined>((at, sketch) => at && sketch.resultOf(at), cell);
}

/** What is recognised on the sheet by now. What a person has said about heads may make one of any row. */
function formsAfter(sheet: Sheet, { book, forms }: Content, { options: { mappings = [] } }: Task): readonly Form[] {
  const known = book.sheets.find(({ id }) => id === sheet.id);
  const again = known === undefined || mappings.length > 0 ? undefined : formsAgain(known, sheet, forms);
  return again ?? recognizeSheet(sheet, { mappings });
}

/** A protected sheet is planned as if it were open: the plan is then for a copy. */
function bookAfter(book: Book, id: string, edits: readonly Edit[]): Book | undefined {
  const applied = apply(book, edits);
  if (applied.ok) return applied.book;
  const open = { ...book, sheets: book.sheets.map((sheet) => (sheet.id === id ? unprotected(sheet) : sheet)) };
  const again = apply(open, edits);
  return again.ok ? again.book : undefined;
}

function nothing({ book, forms }: Task): Content {
  return { changes: [], questions: [], refused: [], edits: [], book, forms };
}

function leftOut(step: StepName, { forms, locale }: Task): Refused {
  return {
    step,
    at: `A${String((forms[0]?.range.top ?? 0) + 1)}`,
    reason: locale === 'zh' ? '做了这一步，指标或数值会被读成别的样子，整步未做' : 'after this step indicators or values would read otherwise; it was left out',
  };
}
