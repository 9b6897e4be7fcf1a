import { sameData } from '../../../sheet/equal';
import type { Validation } from '../../../sheet/book';
import { WorkbookError } from '../../errors';
import { attribute, child, descendants, elements, make, placeChild, removeChildren, type XmlElement } from '../../xml/tree';
import { formatSqref } from '../ranges';
import { extendedValidations, readValidation } from '../validations';
import { WORKSHEET } from './order';

/** Longest list of choices that spreadsheets take inside a rule; a longer one must stand in cells. */
const LONGEST_LIST = 255;

/**
 * Replaces the rules of a sheet. A rule that stays, or only covers other cells, keeps its element and all that a
 * Validation does not speak of; extended (x14) rules stay where they are.
 */
export function writeValidations(sheet: XmlElement, rules: readonly Validation[]): void {
  const plain = new Set(elements(child(sheet, 'dataValidations'), 'dataValidation'));
  const left = new Map<XmlElement, Validation>();
  for (const el of [...plain, ...extendedValidations(sheet)]) {
    const rule = readValidation(el);
    if (rule) left.set(el, rule);
  }
  const ordered: XmlElement[] = [];
  for (const rule of rules) {
    const kept = take(left, rule);
    if (kept) setRanges(kept, rule);
    if (!kept || plain.has(kept)) ordered.push(kept ?? newRule(sheet, rule));
  }
  writePlain(sheet, ordered);
  removeExtended(sheet, new Set(left.keys()));
}

function take(left: Map<XmlElement, Validation>, rule: Validation): XmlElement | undefined {
  const withoutRanges = (each: Validation): object => ({ ...each, ranges: undefined });
  const entries = [...left];
  const same = entries.find(([, old]) => sameData(old, rule)) ?? entries.find(([, old]) => sameData(withoutRanges(old), withoutRanges(rule)));
  if (same) left.delete(same[0]);
  return same?.[0];
}

function setRanges(el: XmlElement, rule: Validation): void {
  const sqref = formatSqref(rule.ranges);
  const inner = child(el, 'sqref');
  if (inner) inner.children = [sqref];
  else el.attributes.set('sqref', sqref);
}

function newRule(sheet: XmlElement, rule: Validation): XmlElement {
  const list = rule.list && `"${rule.list.join(',').replaceAll('"', '""')}"`;
  if (list !== undefined && list.length > LONGEST_LIST + 2) throw new WorkbookError('edit-unsupported', 'list of choices over 255 characters');
  const formula1 = list ?? rule.formula1;
  const children = [
    ...(formula1 === undefined ? [] : [make(sheet, 'formula1', {}, [formula1])]),
    ...(rule.formula2 === undefined ? [] : [make(sheet, 'formula2', {}, [rule.formula2])]),
  ];
  const attributes = {
    type: rule.type === 'any' ? undefined : rule.type,
    operator: rule.operator,
    allowBlank: rule.allowBlank === true ? 1 : undefined,
    showInputMessage: rule.prompt === undefined ? undefined : 1,
    showErrorMessage: rule.open === true ? 0 : 1,
    error: rule.error,
    prompt: rule.prompt,
    sqref: formatSqref(rule.ranges),
  };
  return make(sheet, 'dataValidation', attributes, children);
}

function writePlain(sheet: XmlElement, rules: readonly XmlElement[]): void {
  const old = child(sheet, 'dataValidations');
  if (rules.length === 0) {
    if (old) removeChildren(sheet, 'dataValidations');
    return;
  }
  const list = old ?? make(sheet, 'dataValidations');
  list.children = [...rules];
  list.attributes.set('count', String(rules.length));
  if (!old) placeChild(sheet, list, WORKSHEET);
}

/** Takes rules out of the extension list; an extension that is left empty goes with them. */
function removeExtended(sheet: XmlElement, gone: ReadonlySet<XmlElement>): void {
  const list = child(sheet, 'extLst');
  if (!list || gone.size === 0) return;
  for (const ext of elements(list, 'ext')) {
    for (const rules of descendants(ext, 'dataValidations')) {
      const before = rules.children.length;
      rules.children = rules.children.filter((node) => !gone.has(node as XmlElement));
      if (rules.children.length === before) continue;
      const count = elements(rules).length;
      if (attribute(rules, 'count') !== undefined) rules.attributes.set('count', String(count));
      if (count === 0) list.children = list.children.filter((node) => node !== ext);
    }
  }
  if (elements(list).length === 0) removeChildren(sheet, 'extLst');
}
