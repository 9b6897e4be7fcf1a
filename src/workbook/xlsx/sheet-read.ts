import type { Note, Sheet } from '../../sheet/book';
import { WorkbookError } from '../errors';
import type { Budget } from '../limits';
import { decodeXml } from '../xml/text';
import { attribute, child, elements, parseXml, type XmlElement } from '../xml/tree';
import { readCells, type CellContext } from './cells';
import { parseSqref } from './ranges';
import { readValidations } from './validations';
import { readColumnSizes, readProtection, readView } from './view';

/** A sheet part in two: the bulky cells as text, all the rest (with an empty sheetData) as a tree. */
export interface SheetPart {
  readonly root: XmlElement;
  /** From the start tag of sheetData to its end tag; "" when there is none. */
  readonly data: string;
}

/** Where the cells start; comments before them are rare enough to be looked for. */
const DATA = /<((?:[\w.-]+:)?sheetData)(?=[\s/>])[^>]*>/;

export function splitSheetPart(bytes: Uint8Array, budget: Budget): SheetPart {
  const source = decodeXml(bytes);
  const start = DATA.exec(source);
  if (!start || source.lastIndexOf('<!--', start.index) !== -1) return { root: parseXml(source, budget.limits).root, data: '' };
  const name = start[1] ?? '';
  const empty = start[0].endsWith('/>');
  const endTag = `</${name}`;
  const close = empty ? start.index + start[0].length : source.lastIndexOf(endTag);
  if (close < start.index) throw new WorkbookError('truncated', 'sheetData');
  const end = empty ? close : source.indexOf('>', close) + 1;
  return {
    root: parseXml(`${source.slice(0, start.index)}<${name}/>${source.slice(end)}`, budget.limits).root,
    data: empty ? '' : source.slice(start.index, end),
  };
}

export interface SheetSetting {
  readonly id: string;
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly notes: readonly Note[];
  readonly printArea: string | undefined;
  readonly printTitles: string | undefined;
}

/** The sheet that a part and what the workbook says about it make. */
export function readSheet(part: SheetPart, setting: SheetSetting, context: CellContext): Sheet {
  const { root, data } = part;
  const { rows, rowSizes } = readCells(data, context);
  const merges = elements(child(root, 'mergeCells'), 'mergeCell').flatMap((el) => parseSqref(attribute(el, 'ref') ?? ''));
  context.budget.atMost('merges', merges.length);
  const protection = readProtection(root);
  return {
    id: setting.id,
    name: setting.name,
    visibility: setting.visibility,
    rows,
    merges,
    validations: readValidations(root),
    notes: setting.notes,
    rowSizes,
    columnSizes: readColumnSizes(root),
    ...(protection && { protection }),
    view: readView(root, setting.printArea, setting.printTitles),
  };
}
