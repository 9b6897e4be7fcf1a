/** A .xlsx or .xlsm package as a Book. */
import type { Book, Name, Note, Sheet } from '../../sheet/book';
import { formatterOf } from '../../sheet/display/format';
import { WorkbookError } from '../errors';
import type { Budget } from '../limits';
import type { WorkbookWarning } from '../warnings';
import { attribute, booleanAttribute, child, elements, textOf, type XmlElement } from '../xml/tree';
import type { CellContext } from './cells';
import { readPalette } from './colors';
import { readNotes } from './notes';
import { workbookPart, type Package, type Relationship } from './package';
import { readSheet, splitSheetPart } from './sheet-read';
import { readSharedStrings } from './strings';
import { readStyles } from './style-read';

/** A sheet of the book and the part that holds it. */
export interface SheetSource {
  readonly id: string;
  readonly name: string;
  readonly part: string;
  /** Its place among all sheets of the file, chart sheets too: what localSheetId counts. */
  readonly position: number;
}

export interface ReadBook {
  readonly book: Book;
  readonly sheets: readonly SheetSource[];
  readonly workbookPart: string;
  readonly warnings: readonly WorkbookWarning[];
}

const VISIBILITY: ReadonlyMap<string, Sheet['visibility']> = new Map([
  ['hidden', 'hidden'],
  ['veryHidden', 'veryHidden'],
]);

/** Reads everything that a Book holds. Throws a WorkbookError for a package that is no sound workbook. */
export function readXlsx(pkg: Package, budget: Budget): ReadBook {
  const main = workbookPart(pkg);
  const root = pkg.xml(main);
  if (root?.local !== 'workbook') throw new WorkbookError('not-a-workbook', main);
  const entries = elements(child(root, 'sheets'), 'sheet');
  const told = attempt(() => pkg.relationships(main));
  const relations = told instanceof WorkbookError ? customaryRelations(pkg, entries, told) : told;
  const context = readContext(pkg, root, relations, budget);
  budget.atMost('sheets', entries.length);
  const sheets: Sheet[] = [];
  const sources: SheetSource[] = [];
  const warnings: WorkbookWarning[] = [];
  const failures: WorkbookError[] = [];
  const definedNames = elements(child(root, 'definedNames'), 'definedName');
  entries.forEach((el, position) => {
    const relation = relations.find((rel) => rel.id === relationshipId(el));
    if (relation && relation.type !== 'worksheet') return;
    const name = attribute(el, 'name') ?? '';
    const bytes = attempt(() => relation && pkg.bytes(relation.target));
    if (!relation || !bytes || bytes instanceof WorkbookError) {
      if (bytes instanceof WorkbookError) failures.push(bytes);
      warnings.push({ code: 'sheet-missing', sheet: name, rows: 0 });
      return;
    }
    const id = `s${String(position + 1)}`;
    const printName = (kind: string): string | undefined => {
      const found = definedNames.find((n) => attribute(n, 'name') === kind && attribute(n, 'localSheetId') === String(position));
      return found && textOf(found);
    };
    const notes = attempt(() => sheetNotes(pkg, relation.target));
    if (notes instanceof WorkbookError) warnings.push({ code: 'notes-damaged', sheet: name, rows: 0 });
    const setting = {
      id,
      name,
      visibility: VISIBILITY.get(attribute(el, 'state') ?? '') ?? 'visible',
      notes: notes instanceof WorkbookError ? [] : notes,
      printArea: printName('_xlnm.Print_Area'),
      printTitles: printName('_xlnm.Print_Titles'),
    };
    const read = attempt(() => readSheet(splitSheetPart(bytes), setting, context.cells));
    if (read instanceof WorkbookError) {
      failures.push(read);
      warnings.push({ code: 'sheet-damaged', sheet: name, rows: 0 });
      return;
    }
    const { sheet, lostRows } = read;
    if (lostRows > 0) warnings.push({ code: 'rows-beyond', sheet: name, rows: lostRows });
    sheets.push(sheet);
    sources.push({ id, name, part: relation.target, position });
  });
  if (sheets.length === 0) throw failures[0] ?? new WorkbookError('no-sheets');
  return {
    book: { sheets, styles: context.styles, names: readNames(definedNames, sources) },
    sheets: sources,
    workbookPart: main,
    warnings,
  };
}

function sheetNotes(pkg: Package, part: string): Note[] {
  const comments = pkg.relationships(part).find((rel) => rel.type === 'comments');
  return comments ? readNotes(pkg.xml(comments.target)) : [];
}

/** The outcome, or the error of a damaged part: the other sheets of a workbook can still be read. */
export function attempt<T>(work: () => T): T | WorkbookError {
  try {
    return work();
  } catch (error) {
    if (error instanceof WorkbookError && (error.code === 'damaged' || error.code === 'truncated')) return error;
    throw error;
  }
}

/** Where the workbook's own list is damaged: the parts by their customary names. Throws where that leaves a doubt. */
function customaryRelations(pkg: Package, entries: readonly XmlElement[], damage: WorkbookError): readonly Relationship[] {
  const worksheets = [...pkg.entries.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name));
  const [entry] = entries;
  const [worksheet] = worksheets;
  const id = entry && relationshipId(entry);
  if (entries.length !== 1 || worksheets.length !== 1 || worksheet === undefined || id === undefined) throw damage;
  const customary = (type: string, target: string): Relationship => ({ id: '', type, target, external: false });
  return [
    { id, type: 'worksheet', target: worksheet, external: false },
    ...[customary('styles', 'xl/styles.xml'), customary('sharedStrings', 'xl/sharedStrings.xml')].filter(({ target }) => pkg.has(target)),
  ];
}

/** The r:id of a sheet entry, told from its sheetId by the prefix. */
function relationshipId(sheet: XmlElement): string | undefined {
  for (const [name, value] of sheet.attributes) if (name.endsWith(':id')) return value;
  return undefined;
}

/** What cells do not look by: sheets copied from book to book carry named styles by the ten thousand. */
const NOT_LOOKS: ReadonlySet<string> = new Set(['cellStyleXfs', 'cellStyles', 'dxfs', 'tableStyles', 'extLst']);

function readContext(
  pkg: Package,
  workbook: XmlElement,
  relations: readonly Relationship[],
  budget: Budget,
): { styles: Book['styles']; cells: CellContext } {
  const partOf = (type: string): string | undefined => relations.find((rel) => rel.type === type)?.target;
  const stylesPart = partOf('styles');
  const themePart = partOf('theme');
  const stringsPart = partOf('sharedStrings');
  const styleSheet = stylesPart === undefined ? undefined : pkg.xml(stylesPart, NOT_LOOKS);
  const styles = readStyles(styleSheet, readPalette(themePart === undefined ? undefined : pkg.xml(themePart), styleSheet));
  budget.atMost('styles', styles.length);
  const strings = stringsPart === undefined ? undefined : pkg.bytes(stringsPart);
  const properties = child(workbook, 'workbookPr');
  const epoch1904 = properties !== undefined && booleanAttribute(properties, 'date1904') === true;
  return {
    styles,
    cells: {
      strings: strings && readSharedStrings(strings, budget),
      formatters: styles.map((style) => formatterOf(style.numberFormat ?? '', epoch1904)),
      epoch1904,
      budget,
    },
  };
}

/** The names that people define; print areas and filters belong to the sheets. */
function readNames(definedNames: readonly XmlElement[], sources: readonly SheetSource[]): Name[] {
  return definedNames.flatMap((el): Name[] => {
    const name = attribute(el, 'name') ?? '';
    if (name === '' || name.startsWith('_xlnm.')) return [];
    const local = attribute(el, 'localSheetId');
    const scope = local === undefined ? undefined : sources.find((source) => String(source.position) === local)?.id;
    if (local !== undefined && scope === undefined) return [];
    return [{ name, formula: textOf(el), ...(scope !== undefined && { scope }) }];
  });
}
