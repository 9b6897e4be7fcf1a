/** Which form of one folder belongs to which of another: by project and office, by what the title says, by their indicators. */
import { officeOf } from '../check/about';
import type { Form } from '../form/schema';
import { subjectField } from '../form/subject';
import { fold } from '../recognize/text';
import { groupBy } from '../form/group';
import { baseName } from './base-name';
import { indexBy, rare } from './index-by';
import { withoutYears } from './match';

/** A form and where it stands. */
export interface PlacedForm {
  readonly file: string;
  readonly sheet: string;
  readonly form: Form;
}

export interface FormPairs {
  /** In the order of the later forms. One earlier form may have several later ones of different kinds. */
  readonly pairs: readonly (readonly [before: PlacedForm, after: PlacedForm])[];
  readonly onlyBefore: readonly PlacedForm[];
  readonly onlyAfter: readonly PlacedForm[];
}

/** Share of the later form's indicator names that the earlier one must have where nothing else tells, */
const SHARED = 0.5;
/** and where the project bears another name. */
const SHARED_IN_SPITE = 0.8;

type Key = (placed: PlacedForm) => string;

/** From the surest sign to the least; "" says nothing. */
const keys: readonly Key[] = [
  (one) => join(about(one), office(one), one.form.of),
  (one) => join(about(one), one.form.of),
  (one) => join(about(one), office(one)),
  about,
  (one) => join(baseName(one.file), one.sheet, withoutYears(fold(one.form.title ?? ''))),
];

export function pairForms(before: readonly PlacedForm[], after: readonly PlacedForm[]): FormPairs {
  const partner = new Map<PlacedForm, PlacedForm>();
  /** Kinds of later forms that an earlier one already has. */
  const taken = new Map<PlacedForm, Set<string>>();
  const pair = (one: PlacedForm, other: PlacedForm): void => {
    partner.set(other, one);
    const kinds = taken.get(one);
    if (kinds === undefined) taken.set(one, new Set([other.form.of]));
    else kinds.add(other.form.of);
  };
  const isFree = (one: PlacedForm, other: PlacedForm): boolean => taken.get(one)?.has(other.form.of) !== true;
  const fits = (one: PlacedForm, other: PlacedForm): boolean => isFree(one, other) && !otherOffice(one.form, other.form);

  for (const key of keys) {
    const byKey = groupBy(before, key);
    for (const other of after) {
      if (partner.has(other) || key(other) === '') continue;
      const one = byKey.get(key(other))?.find((candidate) => fits(candidate, other));
      if (one !== undefined) pair(one, other);
    }
  }
  const byName = indexBy(before.filter((one) => !taken.has(one)), (one) => saidBy(one).keys);
  for (const other of after.filter((one) => !partner.has(one))) {
    const one = mostShared(other, byName, (candidate) => fits(candidate, other));
    if (one !== undefined) pair(one, other);
  }
  const [onlyOne, ...others] = before;
  const [sole] = after;
  if (after.length === 1 && others.length === 0 && onlyOne !== undefined && sole !== undefined && !partner.has(sole)) pair(onlyOne, sole);
  return {
    pairs: after.flatMap((other): FormPairs['pairs'] => {
      const one = partner.get(other);
      return one === undefined ? [] : [[one, other]];
    }),
    onlyBefore: before.filter((one) => !taken.has(one)),
    onlyAfter: after.filter((one) => !partner.has(one)),
  };
}

function about({ form }: PlacedForm): string {
  return withoutYears(fold(subjectField(form)?.value ?? ''));
}

function office({ form }: PlacedForm): string {
  return fold(officeOf([form]) ?? '');
}

/** 工作经费 is the name of many projects: two forms that both say whose they are and differ are not one. */
function otherOffice(one: Form, other: Form): boolean {
  return ['实施单位', '部门名称', '主管部门'].some((name) => contradict(fieldOf(one, name), fieldOf(other, name)));
}

function fieldOf({ fields }: Form, name: string): string {
  return fold(fields.find((field) => field.name === name)?.value ?? '');
}

function contradict(one: string, other: string): boolean {
  return one !== '' && other !== '' && one !== other;
}

/** "" as soon as a part says nothing. */
function join(...parts: readonly string[]): string {
  return parts.includes('') ? '' : parts.join('\n');
}

function mostShared(form: PlacedForm, byName: ReadonlyMap<string, readonly PlacedForm[]>, isFree: (one: PlacedForm) => boolean): PlacedForm | undefined {
  const { names, keys } = saidBy(form);
  const counts = new Map<PlacedForm, number>();
  for (const name of keys) {
    for (const one of rare(byName, name)) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const free = [...counts].filter(([one]) => isFree(one));
  const best = free.reduce<readonly [PlacedForm | undefined, number]>((most, entry) => (entry[1] > most[1] ? entry : most), [undefined, 0]);
  const least = best[0] !== undefined && contradict(about(best[0]), about(form)) ? SHARED_IN_SPITE : SHARED;
  return best[1] >= least * names ? best[0] : undefined;
}

/** How many indicators a form names, and their names alone and with their targets: of two that share the names the targets tell. */
function saidBy({ form }: PlacedForm): { readonly names: number; readonly keys: ReadonlySet<string> } {
  const names = form.indicators.map(({ name, value }) => ({ name: withoutYears(fold(name)), value }));
  return { names: new Set(names.map(({ name }) => name)).size, keys: new Set(names.flatMap(({ name, value }) => [name, `${name}\n${value}`])) };
}
