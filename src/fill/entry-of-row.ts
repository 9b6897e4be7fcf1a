/** A row of a form as an entry of a person's own library: everything but its value. */
import type { Indicator } from '../form/schema';
import { matchLevel1, matchLevel2 } from '../frame/levels';
import { classSchema, type IndicatorClass, type LibraryEntry } from '../library/schema';
import { findUnit, type Comparator } from '../target';
import { caliberIn, directionOf, evidenceIn } from './entry-words';
import type { Reason } from './reasons';

export type EntryOfRow = { readonly ok: true; readonly entry: LibraryEntry } | { readonly ok: false; readonly reason: Reason };

/** The entry, or what the row lacks. Nothing is guessed: a sign or a unit that is not written is asked for. */
export function entryOfRow(indicator: Indicator): EntryOfRow {
  const { name, target, level2 } = indicator;
  if (name === '') return refused({ key: 'nameless' });
  const filed = libraryClassOf(indicator);
  if (filed === undefined) return refused({ key: 'unknown-class', data: { level2: level2.text } });
  const isDate = target.kind === 'deadline';
  const unit = unitOf(indicator);
  if (!isDate && findUnit(unit) === undefined) return refused({ key: 'unit-missing' });
  const sign = signOf(indicator) ?? (isDate ? '≤' : undefined);
  if (sign === undefined) return refused({ key: 'sign-missing' });
  return {
    ok: true,
    entry: {
      name,
      class: filed,
      units: isDate ? [] : [unit],
      sign,
      direction: directionOf(sign),
      ...(isDate ? { date: true as const } : {}),
      caliber: caliberIn(indicator),
      ...evidenceIn(indicator.source),
      origin: { kind: 'own' },
    },
  };
}

/** The class under which the library files a row; undefined for a level 2 of none. */
export function libraryClassOf({ level1, level2 }: Indicator): IndicatorClass | undefined {
  const found = matchLevel2(level2.text) ?? (matchLevel1(level1.text) === '满意度' ? '满意度' : undefined);
  const parsed = classSchema.safeParse(found === '成本' ? '经济成本' : found);
  return parsed.success ? parsed.data : undefined;
}

function unitOf({ unit, unitText, target }: Indicator): string {
  if (unit !== '' || unitText !== '') return unit || unitText;
  if (target.kind === 'frequency') return target.unit;
  if (target.kind !== 'quantity') return '';
  return target.per === undefined ? target.unit : `${target.unit}/${target.per.unit}`;
}

function signOf({ target }: Indicator): Comparator | undefined {
  return 'comparator' in target ? (target.comparator ?? undefined) : target.sign?.comparator;
}

function refused(reason: Reason): EntryOfRow {
  return { ok: false, reason };
}
