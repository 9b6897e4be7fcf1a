/** jibiao compare: two files or folders held against each other, form by form. */
import { recognizeBook } from '../check/check';
import { short } from '../normalize/words';
import { padTo } from '../sheet/display-width';
import { paintsOf } from '../report/paint';
import { subjectOf } from '../check/about';
import type { Difference } from '../review/compare';
import { compareAll, comparisonSummary, comparisonTables, differenceName, type Compared, type ComparedFolders } from '../review/comparison-table';
import type { PlacedForm } from '../review/pair-forms';
import { formatCell } from '../sheet/address';
import { deskWords } from './desk-words';
import { openAll } from './open-all';
import type { ExitStatus, Terminal } from './terminal';
import { mustEndInXlsx } from './output';
import { writeTables } from './write-tables';

/** Longer texts of cells are cut on the screen; the table has them whole. */
const LONGEST = 40;

export interface CompareArguments {
  readonly output?: string;
}

/** 1 where anything differs or has no counterpart. */
export async function compare(earlier: string, later: string, { output }: CompareArguments, terminal: Terminal): Promise<ExitStatus> {
  if (output !== undefined) mustEndInXlsx(output, terminal);
  const words = deskWords(terminal.locale);
  const [before, after] = [await formsOf(earlier, terminal, output), await formsOf(later, terminal, output)];
  if (terminal.stopped()) return 2;
  const result = compareAll(before.forms, after.forms);
  const differing = result.compared.filter(({ comparison }) => comparison.differences.length + comparison.leftovers.length > 0);
  for (const one of result.compared) await terminal.out(comparedText(one, terminal));
  await terminal.out(unpairedText(result, terminal));
  terminal.note(words.compared(result.compared.length, differing.length));
  if (output !== undefined) {
    await writeTables(output, comparisonTables(result), terminal);
    terminal.note(words.written(output));
  }
  if (before.troubles + after.troubles > 0) return 2;
  return differing.length + result.onlyBefore.length + result.onlyAfter.length > 0 ? 1 : 0;
}

async function formsOf(given: string, terminal: Terminal, output?: string): Promise<{ readonly forms: readonly PlacedForm[]; readonly troubles: number }> {
  const found: PlacedForm[] = [];
  let troubles = 0;
  for await (const opened of openAll([given], terminal, output)) {
    const { file } = opened;
    if ('trouble' in opened) {
      troubles += 1;
      terminal.note(`${file}: ${opened.trouble}`);
      continue;
    }
    const own = recognizeBook(opened.workbook.book).flatMap(({ sheet, forms }) => forms.filter(({ kind }) => kind !== 'blank').map((form) => ({ file, sheet: sheet.name, form })));
    if (own.length === 0) terminal.note(deskWords(terminal.locale).noForms(file));
    found.push(...own);
  }
  return { forms: found, troubles };
}

function placeOf({ file, sheet }: PlacedForm): string {
  return `${file}!${sheet}`;
}

function comparedText({ before, after, comparison }: Compared, terminal: Terminal): string {
  const paint = paintsOf(terminal.color);
  const { leftovers } = deskWords(terminal.locale);
  const lines = [
    ...comparison.differences.map((one) => ({ place: cellsOf(one), name: one.what, what: differenceName(one), said: saidOf(one) })),
    ...comparison.leftovers.map((one) => ({ place: formatCell(one.cell), name: one.what, what: leftovers, said: short(one.text, LONGEST) })),
  ];
  const [places, names] = [12, Math.min(28, Math.max(0, ...lines.map(({ name }) => name.length * 2)))];
  return [
    `${paint.strong(`${placeOf(before)} ↔ ${placeOf(after)}`)}  ${subjectOf(after.form)}`,
    `  ${comparisonSummary(comparison)}`,
    ...lines.map(({ place, name, what, said }) => `  ${padTo(place, places)}  ${padTo(name, names)}  ${what}  ${said}`),
    '',
    '',
  ].join('\n');
}

function cellsOf({ before, after }: Difference): string {
  return [before, after].flatMap((said) => (said === undefined ? [] : [formatCell(said.cell)])).join('→');
}

function saidOf({ before, after }: Difference): string {
  return [before, after].flatMap((said) => (said === undefined ? [] : [short(said.text, LONGEST)])).join(' → ');
}

function unpairedText({ onlyBefore, onlyAfter }: ComparedFolders, { locale }: Terminal): string {
  const words = deskWords(locale);
  const all = [...onlyBefore.map((one) => ({ side: words.side.before, one })), ...onlyAfter.map((one) => ({ side: words.side.after, one }))];
  if (all.length === 0) return '';
  return [words.unpaired(all.length), ...all.map(({ side, one }) => `  ${side}  ${placeOf(one)}  ${subjectOf(one.form)}`), ''].join('\n');
}
