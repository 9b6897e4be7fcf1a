import type { Validation } from '../../sheet/book';
import { attribute, booleanAttribute, child, descendants, elements, textOf, type XmlElement } from '../xml/tree';
import { parseSqref } from './ranges';

const TYPES = ['list', 'whole', 'decimal', 'date', 'time', 'textLength', 'custom'] as const;

/** Input rules of a sheet, the extended ones (x14: choices on another sheet) behind the plain ones. */
export function readValidations(sheet: XmlElement): Validation[] {
  const plain = elements(child(sheet, 'dataValidations'), 'dataValidation');
  return [...plain, ...extendedValidations(sheet)].flatMap((el) => readValidation(el) ?? []);
}

/** The x14 validation elements of a sheet. */
export function extendedValidations(sheet: XmlElement): XmlElement[] {
  return elements(child(sheet, 'extLst'), 'ext').flatMap((ext) => descendants(ext, 'dataValidation'));
}

/** One validation element of either kind; undefined when it covers no cells. */
export function readValidation(el: XmlElement): Validation | undefined {
  const ranges = parseSqref((attribute(el, 'sqref') ?? textOf(child(el, 'sqref'))).trim());
  if (ranges.length === 0) return undefined;
  const type = TYPES.find((known) => known === attribute(el, 'type')) ?? 'any';
  const formula1 = readFormula(child(el, 'formula1'));
  const formula2 = readFormula(child(el, 'formula2'));
  const list = type === 'list' && formula1 !== undefined ? literalList(formula1) : undefined;
  const operator = attribute(el, 'operator');
  const prompt = attribute(el, 'prompt');
  const error = attribute(el, 'error');
  return {
    ranges,
    type,
    ...(list ? { list } : formula1 !== undefined && { formula1 }),
    ...(formula2 !== undefined && { formula2 }),
    ...(operator !== undefined && { operator }),
    ...(booleanAttribute(el, 'allowBlank') === true && { allowBlank: true }),
    ...(booleanAttribute(el, 'showErrorMessage') === false && { open: true as const }),
    ...(prompt !== undefined && { prompt }),
    ...(error !== undefined && { error }),
  };
}

function readFormula(el: XmlElement | undefined): string | undefined {
  if (!el) return undefined;
  const text = (textOf(el) || textOf(child(el, 'f'))).trim();
  return text === '' ? undefined : text;
}

/** The choices of a quoted list: "a,b" → a and b. */
function literalList(formula: string): string[] | undefined {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  return quoted?.replaceAll('""', '"').split(',').map((choice) => choice.trim());
}
