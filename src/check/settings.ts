/** What a check goes by: which rules run, how severe each is, against which frame, and what the user has set aside. */
import type { Mapping } from '../form/mapping';
import type { Frame } from '../frame/frame';
import { localFrame, type LocalFrame } from '../frame/local';
import { defaultFrame, frameNamed } from '../frame/presets';
import { rules } from '../rules/index';
import { optionTroubles } from '../rules/options';
import type { Locale, Rule, Severity } from '../rules/rule';

/** What an office sets for one rule: a severity, or that and the rule's options. */
export type RuleSetting = Severity | 'off' | { readonly severity?: Severity | 'off' | undefined; readonly options?: unknown };

/** jibiao.config.json as it was read; what it says goes before the preset named beside it. */
export interface OfficeConfig {
  readonly preset?: string | undefined;
  readonly rules?: Readonly<Record<string, RuleSetting>> | undefined;
  readonly local?: LocalFrame | undefined;
}

/** A finding or a whole rule that the user has set aside here, with the reason. */
export interface Ignore {
  readonly rule: string;
  /** Absent: the rule as a whole. */
  readonly fingerprint?: string | undefined;
  readonly reason: string;
}

export interface CheckOptions {
  /** Name or title of a preset of frame/. */
  readonly preset?: string | undefined;
  readonly config?: OfficeConfig | undefined;
  /** From the workbook: what was set aside. */
  readonly store?: { readonly ignored: readonly Ignore[] };
  /** What people have said about the columns of tables. */
  readonly mappings?: readonly Mapping[];
  readonly locale?: Locale;
  /** Only these rules; default: all. */
  readonly only?: readonly string[];
}

/** A rule as it will run. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly options: unknown;
  /** What the office or the preset says; undefined: what the problem or the rule says. */
  readonly severity: Severity | undefined;
}

export interface Settings {
  readonly rules: readonly ActiveRule[];
  readonly frame: Frame;
  readonly locale: Locale;
  readonly ignored: readonly Ignore[];
}

/**
 * Puts options into effect. An unknown preset name falls back to the default frame: the command line and the pane
 * refuse it before (frameNamed), and a check must never fail.
 */
export function settingsOf(options: CheckOptions = {}, all: readonly Rule[] = rules): Settings {
  return { ...inForce(options, all), locale: options.locale ?? 'zh', ignored: options.store?.ignored ?? [] };
}

type InForce = Pick<Settings, 'rules' | 'frame'>;

/** What was asked for last, and what it comes to: the files of a folder are mostly judged by the same. */
let last: { readonly asked: readonly unknown[]; readonly inForce: InForce } | undefined;

function inForce(options: CheckOptions, all: readonly Rule[]): InForce {
  const { preset, config, only } = options;
  const asked = [preset, config, only, all];
  if (last === undefined || !asked.every((one, i) => one === last?.asked[i])) {
    const frame = frameOf(options);
    const chosen = only === undefined ? all : all.filter((rule) => only.includes(rule.name));
    last = { asked, inForce: { rules: chosen.flatMap((rule) => activate(rule, frame, config?.rules?.[rule.name])), frame } };
  }
  return last.inForce;
}

/** 本地口径 over the preset that the user or the office names, else over the default. */
export function frameOf({ preset, config }: Pick<CheckOptions, 'preset' | 'config'>): Frame {
  const name = preset ?? config?.preset;
  const base = (name === undefined ? undefined : frameNamed(name)) ?? defaultFrame;
  return config?.local === undefined ? base : localFrame(base, config.local);
}

/** Empty when the rule is off. The office's word goes before the frame's. */
function activate(rule: Rule, frame: Frame, setting: RuleSetting = {}): readonly ActiveRule[] {
  const given = typeof setting === 'string' ? { severity: setting } : setting;
  const severity = given.severity ?? frame.severities[rule.name];
  if (severity === 'off') return [];
  return [{ rule, options: 'options' in given ? optionsOf(rule, given.options) : rule.defaults, severity }];
}

/** Options given are laid over the rule's defaults; what it refuses is left out (loadConfig has said so). */
function optionsOf(rule: Rule, given: unknown): unknown {
  if (typeof given !== 'object' || rule.options === undefined || optionTroubles(rule.options, given).length > 0) return rule.defaults;
  return { ...(rule.defaults as object | undefined), ...given };
}
