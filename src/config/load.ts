import type { z } from 'zod';
import { readJson, type Path } from './json';
import { configSchema, type Config } from './schema';

/** What is wrong with a settings file: where and why, in words for the user. */
export interface ConfigTrouble {
  /** From 1. */
  readonly line: number;
  /** "rules.target/missing-unit.severity"; "" for the whole. */
  readonly path: string;
  readonly reason: string;
}

/** What is wrong with the options of a rule, and where in them. */
export type OptionJudge = (options: unknown) => readonly { readonly path: Path; readonly reason: string }[];

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
  const trouble = (path: Path, reason: string): ConfigTrouble => ({ line: read.lineOf(path), path: path.join('.'), reason });
  const parsed = configSchema.safeParse(read.value);
  if (!parsed.success) return { troubles: parsed.error.issues.map((issue) => trouble(pathOf(issue), reasonOf(issue))) };
  const troubles = [...presetTroubles(parsed.data, known), ...ruleTroubles(parsed.data, known)].map(([path, reason]) => trouble(path, reason));
  return troubles.length > 0 ? { troubles } : { config: parsed.data };
}

function* presetTroubles({ preset }: Config, { presets }: Known): Generator<[Path, string]> {
  if (preset !== undefined && !presets.includes(preset)) yield [['preset'], `没有预设“${preset}”，可用：${presets.join('、')}`];
}

function* ruleTroubles({ rules = {} }: Config, known: Known): Generator<[Path, string]> {
  for (const [name, setting] of Object.entries(rules)) {
    if (!known.rules.has(name)) {
      yield [['rules', name], `没有规则“${name}”`];
      continue;
    }
    if (typeof setting === 'string' || setting.options === undefined) continue;
    const judge = known.rules.get(name);
    if (judge === undefined) {
      yield [['rules', name, 'options'], `规则“${name}”没有选项`];
      continue;
    }
    for (const { path, reason } of judge(setting.options)) yield [['rules', name, 'options', ...path], reason];
  }
}

function pathOf({ path }: z.core.$ZodIssue): (string | number)[] {
  return path.map((part) => (typeof part === 'symbol' ? String(part) : part));
}

/** Zod's issue in words; what it has no words for here keeps its own message. */
function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `不认识的名称：${issue.keys.join('、')}`;
    case 'invalid_type':
      return issue.input === undefined ? `应为${typeName(issue.expected)}，却没有写` : `应为${typeName(issue.expected)}`;
    case 'invalid_value':
      return `只能是：${issue.values.map(String).join('、')}`;
    case 'invalid_union':
      return '写法不对：应为 "error"、"warning"、"info"、"off"，或 {"severity": …, "options": …}';
    case 'too_small':
      return issue.origin === 'string' ? '不能为空' : `不能小于${String(issue.minimum)}`;
    case 'too_big':
      return `不能大于${String(issue.maximum)}`;
    default:
      return issue.message;
  }
}

function typeName(expected: string): string {
  const names: Readonly<Record<string, string>> = { string: '文字', number: '数字', boolean: 'true 或 false', array: '列表', object: '对象', record: '对象' };
  return names[expected] ?? expected;
}
