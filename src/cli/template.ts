/** jibiao template: the form templates listed, shown, and written as a new workbook, empty or with a set of the library. */
import { drawTemplate } from '../fill/draw-template';
import { insertEntries } from '../fill/insert-set';
import { templateBook } from '../fill/insert-template';
import { frameNamed, defaultFrame } from '../frame/presets';
import { libraryOf, type Library } from '../library/library';
import { readLibraryJson, readLibraryRows, sayLibraryTrouble } from '../fill/own-library-file';
import type { IndicatorSet, OwnLibrary } from '../library/schema';
import { sectors } from '../library/sectors/index';
import type { FormTemplate } from '../library/template';
import { templateNamed, templates } from '../library/templates/index';
import { recognizeSheet } from '../recognize';
import { padTo } from '../sheet/display-width';
import { paintsOf } from '../report/paint';
import { apply } from '../sheet/apply';
import type { Book } from '../sheet/book';
import { textRows } from '../sheet/build';
import { writeXlsx } from '../workbook/index';
import { squeeze } from '../form/squeeze';
import { openGiven, readText } from './open-file';
import { UsageError, type ExitStatus, type Terminal } from './terminal';
import { mustEndInXlsx, writeTo } from './output';

export interface TemplateArguments {
  readonly output?: string;
  readonly sector?: string;
  readonly library?: string;
  readonly year?: string;
}

export async function template(verb: string, name: string | undefined, given: TemplateArguments, terminal: Terminal): Promise<ExitStatus> {
  const library = libraryOf(sectors, given.library === undefined ? undefined : await readLibrary(given.library, terminal));
  if (verb === 'list') await terminal.out(list(library, terminal));
  else if (verb === 'show') await terminal.out(show(chosen(name, terminal), terminal));
  else if (verb === 'new') await create(chosen(name, terminal), given, library, terminal);
  else throw new UsageError(terminal.messages.badVerb(verb));
  return 0;
}

function chosen(name: string | undefined, { messages }: Terminal): FormTemplate {
  const found = name === undefined ? undefined : templateNamed(name);
  if (found !== undefined) return found;
  const names = templates.map((one) => one.name).join(' ');
  throw new UsageError(name === undefined ? messages.whichTemplate(names) : messages.badTemplate(name, names));
}

function list(library: Library, { color, messages }: Terminal): string {
  const paint = paintsOf(color);
  const width = Math.max(...templates.map(({ name }) => name.length));
  const forms = templates.map(({ name, title, about }) => `${padTo(name, width)}  ${title}  ${paint.faint(about)}`);
  const sets = library.sectors.map(({ sector, sets: own }) => `${sector}：${own.map((set) => `${set.name}（${String(set.entries.length)}）`).join('、')}`);
  return [...forms, '', paint.strong(messages.sectors), ...sets, ''].join('\n');
}

function show(one: FormTemplate, { color, messages }: Terminal): string {
  const paint = paintsOf(color);
  const { rows } = drawTemplate(one);
  const grid = rows.map((cells) => cells.flatMap((cell) => (cell === undefined ? [] : [squeeze(cell.text) || '＿'])).join('  '));
  const hints = Object.entries(one.hints).map(([label, text]) => `  ${label}：${text}`);
  return [`${paint.strong(one.name)}  ${one.title}`, '', one.about, `${messages.basis}：${one.basis.join('、')}`, '', ...grid, '', messages.hints, ...hints, ''].join('\n');
}

async function create(one: FormTemplate, { output, sector, year }: TemplateArguments, library: Library, terminal: Terminal): Promise<void> {
  const { messages, note } = terminal;
  if (output === undefined) throw new UsageError(messages.outputOnly);
  mustEndInXlsx(output, terminal);
  if (year !== undefined && !/^20\d\d$/.test(year)) throw new UsageError(messages.badYear(year));
  const empty = templateBook(one, year === undefined ? {} : { year: Number(year) });
  const set = sector === undefined ? undefined : setNamed(library, sector);
  if (sector !== undefined && set === undefined) throw new UsageError(messages.badSector(sector, library.sectors.map((known) => known.sector).join(' ')));
  const book = set === undefined ? empty : withSet(empty, one, set.set, `${set.sector} · ${set.set.name}`);
  await writeTo(output, writeXlsx(book), terminal);
  note(messages.templateWritten(one.title, output));
}

/** A set by its name or a part of it, or the first of a sector. */
function setNamed(library: Library, wanted: string): { readonly sector: string; readonly set: IndicatorSet } | undefined {
  const all = library.sectors.flatMap(({ sector, synonyms, sets }) => sets.map((set) => ({ sector, synonyms, set })));
  return (
    all.find(({ sector, set }) => sector === wanted || set.name === wanted) ??
    all.find(({ sector, synonyms, set }) => set.name.includes(wanted) || sector.includes(wanted) || synonyms.includes(wanted))
  );
}

function withSet(book: Book, one: FormTemplate, set: IndicatorSet, from: string): Book {
  const [sheet] = book.sheets;
  const [form] = sheet === undefined ? [] : recognizeSheet(sheet);
  if (sheet === undefined || form === undefined) return book;
  const done = apply(book, insertEntries(book, sheet.id, form, frameNamed(one.frame) ?? defaultFrame, set.entries, from).edits);
  return done.ok ? done.book : book;
}

/** --library: the JSON that the pane exports, or the workbook that an office edits. */
async function readLibrary(path: string, terminal: Terminal): Promise<OwnLibrary> {
  const read = /\.json$/i.test(path) ? readLibraryJson(await readText(path, terminal.messages)) : readLibraryRows(await rowsOf(path, terminal));
  if (read.ok) return read.library;
  throw new UsageError(read.troubles.map((trouble) => sayLibraryTrouble(path, trouble, terminal.locale)).join('\n'));
}

async function rowsOf(path: string, { messages }: Terminal): Promise<readonly (readonly string[])[]> {
  const [sheet] = (await openGiven(path, messages)).book.sheets;
  return sheet === undefined ? [] : textRows(sheet);
}
