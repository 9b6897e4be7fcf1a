import type { z } from 'zod';
import { readJson, type Json, type Path } from './json';
import type { SettingReason, SettingReasonKey } from './reasons';
import { configSchema, type Config } from './schema';

/** What is wrong with a settings file: where and why. */
export interface ConfigTrouble {
  /** From 1. */
  readonly line: number;
  /** "rules.target/missing-unit.severity"; "" for the whole. */
  readonly path: string;
  readonly reason: SettingReason;
}

/** What is wrong with the options of a rule, and where in them. */
export type OptionJudge = (options: unknown) => readonly { readonly path: Path; readonly reason: SettingReason }[];

/** What the names in a settings file may be; the caller knows the rules and presets, this folder does not. */
export interface Known {
  /** Rule names, with what judges the rule's options where it has any. */
  readonly rules: ReadonlyMap<string, OptionJudge | undefined>;
  readonly presets: readonly string[];
}

export type Loaded = { readonly config: Config } | { readonly troubles: readonly ConfigTrouble[] };

/** Reads the text of jibiao.config.json. Never throws: whatever is wrong comes back with line and reason. */
export function loadConfig(text: string, known: Known): Loaded {
  const read = readJson(text);
  if (!('value' in read)) return { troubles: [{ line: read.line, path: '', reason: read.reason }] };
  const trouble = (path: Path, reason: SettingReason): ConfigTrouble => ({ line: read.lineOf(path), path: path.join('.'), reason });
  const parsed = configSchema.safeParse(read.value);
  if (!parsed.success) return { troubles: parsed.error.issues.map((issue) => trouble(pathOf(issue), reasonOf(issue, read.value))) };
  const troubles = [...presetTroubles(parsed.data, known), ...ruleTroubles(parsed.data, known)].map(([path, reason]) => trouble(path, reason));
  return troubles.length > 0 ? { troubles } : { config: parsed.data };
}

function* presetTroubles({ preset }: Config, { presets }: Known): Generator<[Path, SettingReason]> {
  if (preset !== undefined && !presets.includes(preset)) yield [['preset'], { key: 'no-preset', data: { name: preset, known: presets } }];
}

function* ruleTroubles({ rules = {} }: Config, known: Known): Generator<[Path, SettingReason]> {
  for (const [name, setting] of Object.entries(rules)) {
    if (!known.rules.has(name)) {
      yield [['rules', name], { key: 'no-rule', data: { name } }];
      continue;
    }
    if (typeof setting === 'string' || setting.options === undefined) continue;
    const judge = known.rules.get(name);
    if (judge === undefined) {
      yield [['rules', name, 'options'], { key: 'no-options', data: { name } }];
      continue;
    }
    for (const { path, reason } of judge(setting.options)) yield [['rules', name, 'options', ...path], reason];
  }
}

function pathOf({ path }: z.core.$ZodIssue): (string | number)[] {
  return path.map((part) => (typeof part === 'symbol' ? String(part) : part));
}

/** Zod's issue as a reason of ours; `value` is the whole that it looked at. */
function reasonOf(issue: z.core.$ZodIssue, value: Json): SettingReason {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { key: 'unknown-names', data: { names: issue.keys } };
    case 'invalid_type':
      return { key: isWritten(value, pathOf(issue)) ? (wanted[issue.expected] ?? 'not-allowed') : 'missing' };
    case 'invalid_value':
      return { key: 'wants-one-of', data: { known: issue.values.map(String) } };
    case 'invalid_union':
      return { key: 'wants-setting' };
    case 'too_small':
      return issue.origin === 'string' ? { key: 'empty' } : { key: 'too-small', data: { limit: Number(issue.minimum) } };
    case 'too_big':
      return { key: 'too-big', data: { limit: Number(issue.maximum) } };
    default:
      return { key: 'not-allowed' };
  }
}

const wanted: Readonly<Record<string, SettingReasonKey>> = {
  string: 'wants-text',
  number: 'wants-number',
  boolean: 'wants-boolean',
  array: 'wants-list',
  object: 'wants-object',
  record: 'wants-object',
};

/** Zod calls what is not there of a wrong type, too. */
function isWritten(value: Json, path: Path): boolean {
  const [first, ...rest] = path;
  if (first === undefined) return true;
  if (typeof value !== 'object' || value === null) return false;
  const inner = (value as Readonly<Record<string | number, Json>>)[first];
  return inner !== undefined && isWritten(inner, rest);
}
