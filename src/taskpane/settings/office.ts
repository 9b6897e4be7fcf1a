/** Settings of an office, changed one thing at a time. What is as usual is not written down. */
import type { Config, LocalFrame, RuleSetting } from '../../config/schema';
import type { Frame } from '../../frame/frame';
import type { Rule, Severity } from '../../rules/rule';

export type SeverityChoice = Severity | 'off';

interface Given {
  readonly severity?: SeverityChoice | undefined;
  readonly options?: Readonly<Record<string, unknown>> | undefined;
}

/** What the office says of a rule. */
export function givenOf(config: Config, rule: string): Given {
  const setting = config.rules?.[rule] ?? {};
  return typeof setting === 'string' ? { severity: setting } : { severity: setting.severity, options: setting.options as Given['options'] };
}

/** How severe a rule is where the office says nothing. */
export function usualSeverity({ name, severity }: Rule, frame: Frame): SeverityChoice {
  return frame.severities[name] ?? severity;
}

/** Undefined: as usual. */
export function withSeverity(config: Config, rule: string, severity: SeverityChoice | undefined): Config {
  return withGiven(config, rule, { ...givenOf(config, rule), severity });
}

/** Undefined: the rule's default. */
export function withOption(config: Config, rule: string, option: string, value: unknown): Config {
  const given = givenOf(config, rule);
  const { [option]: _before, ...others } = given.options ?? {};
  return withGiven(config, rule, { ...given, options: value === undefined ? others : { ...others, [option]: value } });
}

/** The value in force of a rule's option. */
export function optionValue(config: Config, rule: Rule, option: string): unknown {
  return givenOf(config, rule.name).options?.[option] ?? (rule.defaults as Readonly<Record<string, unknown>> | undefined)?.[option];
}

function withGiven(config: Config, rule: string, { severity, options }: Given): Config {
  const { [rule]: _before, ...others } = config.rules ?? {};
  const hasOptions = options !== undefined && Object.keys(options).length > 0;
  const setting: RuleSetting | undefined = hasOptions ? { ...(severity && { severity }), options } : severity;
  const rules = setting === undefined ? others : { ...others, [rule]: setting };
  return withPart(config, 'rules', Object.keys(rules).length === 0 ? undefined : rules);
}

/** Undefined takes the part out. */
export function withPart<K extends keyof Config>(config: Config, key: K, value: Config[K] | undefined): Config {
  const { [key]: _before, ...others } = config;
  return value === undefined ? others : { ...config, [key]: value };
}

/** Changes 本地口径, where there is one; a part that is undefined is the preset's again. */
export function withLocal(config: Config, change: { readonly [K in keyof LocalFrame]?: LocalFrame[K] | undefined }): Config {
  const changed = Object.entries({ ...config.local, ...change }).filter(([, value]) => value !== undefined);
  return withPart(config, 'local', Object.fromEntries(changed) as LocalFrame);
}

/** The classes that a frame demands, in the words of `local.demanded`. */
export function demandedOf({ levels }: Frame): readonly string[] {
  return levels.flatMap((level) => {
    const children = level.children.filter(({ demanded }) => demanded).map((child) => child.class);
    return level.demanded && children.length === 0 ? [level.class] : children;
  });
}

/** Lines of a word list, each once; blank ones do not count. */
export function linesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()).filter((line) => line !== ''))];
}

/** "90、100" as numbers; undefined where something else stands there. */
export function totalsOf(text: string): number[] | undefined {
  const totals = text.split(/[、,，/\s]+/).filter((part) => part !== '').map(Number);
  return totals.every((total) => total > 0 && Number.isFinite(total)) ? totals : undefined;
}
