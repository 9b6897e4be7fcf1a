import type { Form, Indicator, Role } from '../../src/form/schema';
import type { FormTruth, Generated, IndicatorTruth } from './truth';

/** How well recognised forms agree with the truth; all counts, so that forms can be added up. */
export interface Score {
  readonly forms: number;
  readonly kind: number;
  readonly year: number;
  readonly fields: number;
  readonly fieldsRight: number;
  readonly wanted: number;
  readonly got: number;
  /** Row, name, level 1 and level 2 right. */
  readonly path: number;
  readonly value: number;
  readonly roles: { readonly wanted: number; readonly got: number; readonly right: number };
  /** One entry a form: what it believed of itself, and whether kind and every indicator with its value were right. */
  readonly beliefs: readonly { readonly confidence: number; readonly right: boolean }[];
  /** What went wrong, for people. */
  readonly misses: readonly string[];
}

const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
/** Areas and grades are value columns of their kind; several history columns are one role. */
const family = (role: Role): Role => (role === 'area' || role === 'grade' ? 'value' : role);
/** Roles that a column may have without anybody missing them. */
const silent: ReadonlySet<Role> = new Set<Role>(['empty', 'other', 'spine', 'ordinal', 'remark', 'deviation', 'project', 'completion']);

/** Compares all forms recognised on a generated sheet with what was put there. */
export function score(generated: Generated, found: readonly Form[]): Score {
  const rest = [...found];
  const scores = generated.forms.map((truth) => {
    const overlap = (form: Form): number => Math.min(form.range.bottom, truth.rows[1]) - Math.max(form.range.top, truth.rows[0]) + 1;
    const best = rest.filter((form) => overlap(form) > 0).sort((a, b) => overlap(b) - overlap(a))[0];
    if (best) rest.splice(rest.indexOf(best), 1);
    return scoreForm(truth, best);
  });
  const extra = rest.map((form): Score => ({ ...nothing, got: form.indicators.length, beliefs: [{ confidence: form.confidence, right: false }], misses: [`a form too many at row ${String(form.range.top + 1)}`] }));
  return [...scores, ...extra].reduce(add, nothing);
}

export const nothing: Score = {
  forms: 0, kind: 0, year: 0, fields: 0, fieldsRight: 0, wanted: 0, got: 0, path: 0, value: 0,
  roles: { wanted: 0, got: 0, right: 0 }, beliefs: [], misses: [],
};

export function add(a: Score, b: Score): Score {
  return {
    forms: a.forms + b.forms, kind: a.kind + b.kind, year: a.year + b.year,
    fields: a.fields + b.fields, fieldsRight: a.fieldsRight + b.fieldsRight,
    wanted: a.wanted + b.wanted, got: a.got + b.got, path: a.path + b.path, value: a.value + b.value,
    roles: { wanted: a.roles.wanted + b.roles.wanted, got: a.roles.got + b.roles.got, right: a.roles.right + b.roles.right },
    beliefs: [...a.beliefs, ...b.beliefs],
    misses: [...a.misses, ...b.misses],
  };
}

function scoreForm(truth: FormTruth, form: Form | undefined): Score {
  if (!form) return { ...nothing, forms: 1, fields: truth.fields.length, wanted: truth.indicators.length, roles: { wanted: columnKeys(truth).size, got: 0, right: 0 }, misses: ['no form found'] };
  const misses: string[] = [];
  const expect = (right: boolean, miss: () => string): number => {
    if (!right) misses.push(miss());
    return right ? 1 : 0;
  };
  const kind = expect(form.kind === truth.kind && form.of === truth.of, () => `kind ${form.kind}/${form.of} for ${truth.kind}/${truth.of}`);
  const year = expect(form.year === truth.year, () => `year ${String(form.year)} for ${String(truth.year)}`);
  const fieldsRight = truth.fields.filter((want) => {
    const got = form.fields.find((field) => field.name === want.name);
    return expect(squeeze(got?.value ?? '') === squeeze(want.value), () => `field ${want.name}: ${got?.value ?? '—'} for ${want.value}`) === 1;
  }).length;

  const pool = [...form.indicators];
  let path = 0;
  let value = 0;
  for (const want of truth.indicators) {
    const at = pool.findIndex((got) => got.row === want.row && squeeze(got.name) === squeeze(want.name));
    const got = at < 0 ? undefined : pool.splice(at, 1)[0];
    if (!got) {
      misses.push(`row ${String(want.row + 1)}: no indicator ${want.name}`);
      continue;
    }
    path += expect(samePath(got, want), () => `row ${String(want.row + 1)} ${want.name}: ${got.level1.text}/${got.level2.text} for ${want.level1}/${want.level2}`);
    value += expect(sameValue(got, want), () => `row ${String(want.row + 1)} ${want.name}: value ${got.value} ${got.unit} for ${want.value} ${want.unit}`);
  }
  misses.push(...pool.map((got) => `row ${String(got.row + 1)}: an indicator too many, ${got.name}`));

  const wanted = columnKeys(truth);
  const believed = new Set(form.tables.flatMap((table, t) => table.columns.flatMap(({ col, role }) => (silent.has(role) ? [] : [`${String(t)} ${String(col)} ${family(role)}`]))));
  const right = [...wanted].filter((key) => believed.has(key)).length;
  // Page copies may be told apart as tables of their own: columns are then compared by place alone.
  const places = (keys: Iterable<string>): Set<string> => new Set([...keys].map((key) => key.slice(key.indexOf(' ') + 1)));
  const [flatWanted, flatBelieved] = [places(wanted), places(believed)];
  // A form whose names run across the top, or that keeps all in one cell, has no columns of roles to compare.
  const roles = wanted.size <= 1 ? nothing.roles : right === wanted.size && believed.size === wanted.size
    ? { wanted: wanted.size, got: believed.size, right }
    : { wanted: flatWanted.size, got: flatBelieved.size, right: [...flatWanted].filter((key) => flatBelieved.has(key)).length };
  if (roles.right < roles.wanted || roles.right < roles.got) {
    misses.push(`columns ${[...flatBelieved].sort().join(', ')} for ${[...flatWanted].sort().join(', ')}`);
  }
  const whole = kind === 1 && path === truth.indicators.length && value === path && pool.length === 0;
  return {
    forms: 1, kind, year, fields: truth.fields.length, fieldsRight, wanted: truth.indicators.length, got: form.indicators.length, path, value, roles,
    beliefs: [{ confidence: form.confidence, right: whole }],
    misses,
  };
}

const columnKeys = (truth: FormTruth): Set<string> =>
  new Set(truth.columns.flatMap(({ table, col, role }) => (silent.has(role) ? [] : [`${String(table)} ${String(col)} ${family(role)}`])));

const samePath = (got: Indicator, want: IndicatorTruth): boolean =>
  squeeze(got.level1.text) === squeeze(want.level1) && squeeze(got.level2.text) === squeeze(want.level2);

/** The unit may have been joined into the value or not. */
const sameValue = (got: Indicator, want: IndicatorTruth): boolean => {
  const ways = (i: { readonly value: string; readonly unit: string }): string[] => [squeeze(i.value), squeeze(i.value + i.unit)];
  return ways(got).some((value) => ways(want).includes(value));
};
