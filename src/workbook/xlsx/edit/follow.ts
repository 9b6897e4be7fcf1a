/** Formulas and references inside a part that follow a change of the sheets they speak of. */
import { followFormula, type SheetChange } from '../../../sheet/formula';
import { sameName } from '../../../sheet/sheet-name';
import { shiftRange, type Shift } from '../../../sheet/shift';
import { attribute, child, elements, isElement, numberAttribute, textOf, type XmlElement } from '../../xml/tree';
import { formatSqref, parseSqref } from '../ranges';

/** Elements whose text is a formula: rules, names, table columns, charts (`f`), extensions, form controls. */
const FORMULA_TEXTS = new Set([
  'f', 'formula', 'formula1', 'formula2', 'definedName', 'calculatedColumnFormula', 'totalsRowFormula',
  'FmlaLink', 'FmlaRange', 'FmlaPict', 'FmlaTxbx', 'FmlaGroup',
]);

/** Attributes that are formulas, by element. */
const FORMULA_ATTRIBUTES: readonly (readonly [element: string, attribute: string])[] = [
  ['hyperlink', 'location'],
  ['controlPr', 'linkedCell'],
  ['controlPr', 'listFillRange'],
  ['formControlPr', 'fmlaLink'],
  ['formControlPr', 'fmlaRange'],
  ['sp', 'textlink'],
];

/** Elements that say by an attribute which cells of their own sheet they cover; without cells left they go. */
const COVERING: ReadonlyMap<string, string> = new Map([
  ['mergeCell', 'ref'],
  ['dataValidation', 'sqref'],
  ['conditionalFormatting', 'sqref'],
  ['protectedRange', 'sqref'],
  ['ignoredError', 'sqref'],
  ['hyperlink', 'ref'],
  ['autoFilter', 'ref'],
  ['sortState', 'ref'],
  ['sortCondition', 'ref'],
  ['cellWatch', 'r'],
  ['inputCells', 'r'],
  ['comment', 'ref'],
  ['threadedComment', 'ref'],
  ['dimension', 'ref'],
]);

/** Lists that must not stay behind empty. */
const LISTS = new Set([
  ...['mergeCells', 'dataValidations', 'conditionalFormattings', 'sparklines', 'sparklineGroup', 'sparklineGroups'],
  ...['hyperlinks', 'protectedRanges', 'ignoredErrors', 'cellWatches'],
]);

export interface Following {
  readonly change: SheetChange;
  /** Name of the sheet that the part belongs to; undefined for parts of the workbook. */
  readonly host: string | undefined;
  /** Set where the part belongs to the very sheet that is shifted. */
  readonly shift: Shift | undefined;
}

/** Lets a whole tree follow; says whether anything changed. */
export function followTree(element: XmlElement, following: Following): boolean {
  let changed = false;
  const kept = element.children.filter((node) => {
    if (!isElement(node)) return true;
    if (followTree(node, following)) changed = true;
    const fate = followElement(node, following);
    if (fate !== 'same') changed = true;
    return fate !== 'gone';
  });
  if (kept.length !== element.children.length) {
    element.children = kept;
    if (element.attributes.has('count')) element.attributes.set('count', String(elements(element).length));
  }
  return changed;
}

type Fate = 'same' | 'changed' | 'gone';

function followElement(element: XmlElement, following: Following): Fate {
  let fate: Fate = 'same';
  if (FORMULA_TEXTS.has(element.local) && elements(element).length === 0) {
    const text = textOf(element);
    const next = followText(text, following);
    if (next !== text) {
      element.children = [next];
      fate = 'changed';
    }
  }
  for (const [owner, name] of FORMULA_ATTRIBUTES) {
    if (owner !== element.local) continue;
    const text = element.attributes.get(name);
    const next = text === undefined ? undefined : followText(text, following);
    if (next === undefined || next === text) continue;
    element.attributes.set(name, next);
    fate = 'changed';
  }
  if (element.local === 'cfvo' && attribute(element, 'type') === 'formula') {
    const text = attribute(element, 'val') ?? '';
    const next = followText(text, following);
    if (next !== text) {
      element.attributes.set('val', next);
      fate = 'changed';
    }
  }
  if (LISTS.has(element.local) && elements(element).length === 0) return 'gone';
  return following.shift ? worse(fate, followPlace(element, following.shift)) : fate;
}

function worse(a: Fate, b: Fate): Fate {
  return b === 'same' ? a : b;
}

/** A formula, with or without the "=" and several of them with commas between (print areas) alike. */
function followText(text: string, { host, change }: Following): string {
  return followFormula(text, host, change);
}

function followPlace(element: XmlElement, shift: Shift): Fate {
  if (element.local === 'sqref') {
    const next = shiftSqref(textOf(element), shift);
    if (next === undefined || next === textOf(element)) return 'same';
    element.children = [next];
    return 'changed';
  }
  const name = COVERING.get(element.local);
  // Extended rules and sparklines name their cells in a child, which has moved by now.
  const inner = child(element, 'sqref');
  if (inner) return textOf(inner) === '' ? 'gone' : 'same';
  const text = name === undefined ? undefined : element.attributes.get(name);
  if (name === undefined || text === undefined) return 'same';
  const next = shiftSqref(text, shift);
  if (next === undefined || next === text) return 'same';
  if (next === '' || (element.local === 'mergeCell' && !next.includes(':'))) return 'gone';
  element.attributes.set(name, next);
  if (element.local === 'autoFilter') shiftFilterColumns(element, text, next, shift);
  return 'changed';
}

/** An sqref after the shift, "" when nothing is left of it; undefined where it cannot be read. */
export function shiftSqref(text: string, shift: Shift): string | undefined {
  const ranges = parseSqref(text.trim());
  if (ranges.length === 0) return undefined;
  const moved = ranges.flatMap((range) => shiftRange(range, shift) ?? []);
  const same = moved.length === ranges.length && moved.every((range, i) => range === ranges[i]);
  return same ? text : formatSqref(moved);
}

/** Filters count their columns from the left side of the filtered range. */
function shiftFilterColumns(filter: XmlElement, from: string, to: string, shift: Shift): void {
  const [before] = parseSqref(from);
  const [after] = parseSqref(to);
  if (shift.axis !== 'column' || !before || !after) return;
  filter.children = filter.children.filter((node) => {
    const id = isElement(node) && node.local === 'filterColumn' ? numberAttribute(node, 'colId') : undefined;
    if (!isElement(node) || id === undefined) return true;
    const col = before.left + id;
    const moved = shiftRange({ top: 0, bottom: 0, left: col, right: col }, shift);
    if (moved) node.attributes.set('colId', String(moved.left - after.left));
    return moved !== undefined;
  });
}

/** Source ranges of pivot tables, which name sheet and range apart. */
export function followPivotSource(root: XmlElement, change: SheetChange): boolean {
  const source = child(root, 'cacheSource', 'worksheetSource');
  const sheet = source && attribute(source, 'sheet');
  if (!source || sheet === undefined || !sameName(sheet, change.sheet)) return false;
  if (change.kind === 'rename') {
    source.attributes.set('sheet', change.name);
    return true;
  }
  const ref = attribute(source, 'ref');
  const next = change.kind === 'shift' && ref !== undefined ? shiftSqref(ref, change.shift) : undefined;
  if (next === undefined || next === '' || next === ref) return false;
  source.attributes.set('ref', next);
  return true;
}
