import type { Note, Sheet } from '../../sheet/book';
import { WorkbookError } from '../errors';
import type { Piece } from '../xml/scan';
import { decodeXml } from '../xml/text';
import { attribute, child, elements, parseElement } from '../xml/tree';
import { readCells, type CellContext } from './cells';
import { parseSqref } from './ranges';
import { readValidations } from './validations';
import { readColumnSizes, readProtection, readView } from './view';

/** The text of a sheet part in two. */
export interface SheetPart {
  /** All but the cells, with an empty sheetData in their place. */
  readonly frame: string;
  /** From the start tag of sheetData to its end tag; of no length when there is none. */
  readonly data: Piece;
}

/** Where the cells start. */
const DATA = /<((?:[\w.-]+:)?sheetData)(?=[\s/>])[^>]*>/;

/** Cuts a sheet part in two. @throws WorkbookError */
export function splitSheetPart(bytes: Uint8Array): SheetPart {
  const source = decodeXml(bytes);
  const found = DATA.exec(source);
  const start = found && source.slice(0, found.index).includes('<!--') ? DATA.exec(withoutComments(source)) : found;
  if (!start) return { frame: source, data: { source, from: 0, to: 0 } };
  const name = start[1] ?? '';
  const empty = start[0].endsWith('/>');
  const endTag = `</${name}`;
  const close = empty ? start.index + start[0].length : source.lastIndexOf(endTag);
  if (close < start.index) throw new WorkbookError('truncated', 'sheetData');
  const end = empty ? close : source.indexOf('>', close) + 1;
  return {
    frame: `${source.slice(0, start.index)}<${name}/>${source.slice(end)}`,
    data: { source, from: empty ? end : start.index, to: end },
  };
}

/** Comments blanked out, so that nothing in them is taken for a tag; places stay the same. */
function withoutComments(source: string): string {
  let out = '';
  let at = 0;
  for (let start = source.indexOf('<!--'); start !== -1; start = source.indexOf('<!--', at)) {
    const end = source.indexOf('-->', start + 4);
    if (end === -1) break;
    out += source.slice(at, start) + ' '.repeat(end + 3 - start);
    at = end + 3;
  }
  return out + source.slice(at);
}

export interface SheetSetting {
  readonly id: string;
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly notes: readonly Note[];
  readonly printArea: string | undefined;
  readonly printTitles: string | undefined;
}

function usedColumns(rows: Sheet['rows']): number {
  let used = 0;
  for (const row of rows) if (row && row.length > used) used = row.length;
  return used;
}

/** The sheet that a part and what the workbook says about it make. */
export function readSheet({ frame, data }: SheetPart, setting: SheetSetting, context: CellContext): { readonly sheet: Sheet; readonly lostRows: number } {
  const root = parseElement(frame, context.budget.limits);
  const { rows, rowSizes, lost } = readCells(data, context);
  const merges = elements(child(root, 'mergeCells'), 'mergeCell').flatMap((el) => parseSqref(attribute(el, 'ref') ?? ''));
  context.budget.atMost('merges', merges.length);
  const protection = readProtection(root);
  const sheet: Sheet = {
    id: setting.id,
    name: setting.name,
    visibility: setting.visibility,
    rows,
    merges,
    validations: readValidations(root),
    notes: setting.notes,
    rowSizes,
    columnSizes: readColumnSizes(root, usedColumns(rows)),
    ...(protection && { protection }),
    view: readView(root, setting.printArea, setting.printTitles),
  };
  return { sheet, lostRows: lost };
}
