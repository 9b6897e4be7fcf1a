/** jibiao normalize: plans every sheet, lists every change, checks the result against the list, writes a new file. */
import { editsOnCopy, ledgerOf, planNormalization, stepNames, steps, usualSteps, verifyPlan, type Plan, type StepName } from '../normalize/index';
import { mappingFrom, type Mapping } from '../form/mapping';
import { recognizeSheet } from '../recognize';
import { padTo } from '../sheet/display-width';
import { paintsOf } from '../report/paint';
import { apply } from '../sheet/apply';
import type { Book, Sheet } from '../sheet/book';
import type { Edit } from '../sheet/edit';
import { normalizeWords, type NormalizeWords } from './normalize-words';
import { openGiven } from './open-file';
import { bytesFor, targetOf, writeTo, type OutputArguments } from './output';
import { UsageError, type ExitStatus, type Terminal } from './terminal';
import { backUp } from './write-file';

export interface NormalizeArguments extends OutputArguments {
  readonly steps?: readonly string[];
  readonly dryRun?: boolean;
}

export async function normalize(path: string, given: NormalizeArguments, terminal: Terminal): Promise<ExitStatus> {
  const words = normalizeWords(terminal.locale);
  const target = given.dryRun === true ? undefined : await targetOf(path, given, terminal);
  const wanted = stepsOf(given.steps, words);
  const workbook = await openGiven(path, terminal.messages);

  const { plans, edits, remarks } = planBook(workbook.book, (workbook.store?.mappings ?? []).map(mappingFrom), wanted, terminal, words);
  const bytes = target === undefined ? undefined : await bytesFor({ path, target, workbook }, edits, terminal);
  const backup = bytes !== undefined && given.inPlace === true && edits.length > 0 ? await backUp(path) : undefined;
  if (target !== undefined && bytes !== undefined) await writeTo(target, bytes, terminal);

  await terminal.out(plans.map((plan) => printed(plan, plans.length > 1, terminal, words)).join(''));
  for (const remark of remarks) terminal.note(remark);
  const changes = plans.flatMap((plan) => plan.steps.flatMap((step) => step.changes));
  if (plans.length === 0) terminal.note(words.noForm);
  else terminal.note(changes.length === 0 ? words.clean : words.planned(changes.length, changes.reduce((sum, { cells }) => sum + cells.length, 0)));
  terminal.note(target === undefined ? words.nothingWritten : words.written(target));
  if (backup !== undefined) terminal.note(terminal.messages.backup(backup));
  return 0;
}

/** "default,style,!print" → names; undefined for the usual ones. */
export function stepsOf(given: readonly string[] | undefined, words: NormalizeWords): readonly StepName[] | undefined {
  const tokens = given?.flatMap((part) => part.split(/[\s,，、]+/)).filter((token) => token !== '');
  if (tokens === undefined || tokens.length === 0) return undefined;
  const wanted = new Set<StepName>(tokens.every((token) => token.startsWith('!')) ? usualSteps : []);
  for (const token of tokens) {
    const name = token.replace(/^!/, '');
    const named = name === 'default' ? usualSteps : name === 'all' ? stepNames : steps.filter((step) => step.name === name || step.texts.zh.title === name).map((step) => step.name);
    if (named.length === 0) throw new UsageError(words.badStep(name, stepNames.join(' ')));
    for (const one of named) {
      if (token.startsWith('!')) wanted.delete(one);
      else wanted.add(one);
    }
  }
  return [...wanted];
}

interface Planned {
  readonly plans: readonly Plan[];
  readonly edits: readonly Edit[];
  readonly remarks: readonly string[];
}

/** Sheet after sheet, each on the book as those before have left it. */
function planBook(start: Book, mappings: readonly Mapping[], wanted: readonly StepName[] | undefined, { locale }: Terminal, words: NormalizeWords): Planned {
  let book = start;
  const plans: Plan[] = [];
  const edits: Edit[] = [];
  const remarks: string[] = [];
  for (const { id } of start.sheets) {
    const sheet = sheetOf(book, id);
    const forms = sheet === undefined || sheet.visibility === 'veryHidden' ? [] : recognizeSheet(sheet, { mappings });
    if (sheet === undefined || forms.length === 0) continue;
    const plan = planNormalization(book, sheet, forms, { locale, mappings, ...(wanted && { steps: wanted }) });
    const onCopy = sheet.protection !== undefined && plan.edits.length > 0;
    const its = onCopy ? editsOnCopy(book, plan) : plan.edits;
    const applied = apply(book, its);
    if (!applied.ok) throw new UsageError(words.stopped(applied.refusal.code));
    const result = sheetOf(applied.book, its[0]?.sheet ?? id);
    const trouble = result === undefined ? [] : verifyPlan(plan, { sheet, forms }, { sheet: result, forms: recognizeSheet(result, { mappings }) });
    const [first] = trouble;
    if (first !== undefined) throw new UsageError(words.stopped(`${first.at} ${first.before} → ${first.after}`));
    if (onCopy) remarks.push(words.onCopy(sheet.name));
    book = applied.book;
    plans.push(plan);
    edits.push(...its);
  }
  return { plans, edits, remarks };
}

function sheetOf(book: Book, id: string): Sheet | undefined {
  return book.sheets.find((sheet) => sheet.id === id);
}

/** Step by step; a line a change with its reason, a line a cell below it. */
function printed(plan: Plan, named: boolean, { color }: Terminal, words: NormalizeWords): string {
  const paint = paintsOf(color);
  const ledger = ledgerOf(plan);
  const lines = named ? [paint.strong(plan.name)] : [];
  for (const { name, title, changes } of plan.steps) {
    if (changes.length === 0) continue;
    lines.push(paint.strong(`${title}  ${words.places(changes.length)}`));
    let reason = '';
    for (const entry of ledger.filter(({ step }) => step === name)) {
      if (entry.reason !== reason || entry.before === '') lines.push(`  ${entry.reason}`);
      reason = entry.reason;
      const where = entry.to === '' || entry.to === entry.cell ? entry.cell : `${entry.cell}→${entry.to}`;
      const change = entry.before === entry.after ? cut(entry.after) : `${cut(entry.before)} → ${entry.after === '' ? words.dropped : cut(entry.after)}`;
      lines.push(paint.faint(`    ${padTo(where, 10)} ${entry.before === '' && entry.after === '' ? '' : change}`.trimEnd()));
    }
  }
  for (const { text, answer } of plan.questions) lines.push(`? ${words.question(text, cut(answer))}`);
  for (const { step, at, reason } of plan.refused) lines.push(`! ${words.left} ${plan.steps.find(({ name }) => name === step)?.title ?? step} ${at}  ${reason}`);
  return lines.map((line) => `${line}\n`).join('');
}

/** Long texts by their beginning and end: the ledger is read, not filed. */
function cut(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length <= 40 ? flat : `${flat.slice(0, 24)}…${flat.slice(-12)}`;
}
