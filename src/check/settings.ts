/** What a check goes by: which rules run, how severe each is, against which frame, and what the user has set aside. */
import type { Frame } from '../frame/frame';
import { defaultFrame, frameNamed } from '../frame/presets';
import { rules } from '../rules/index';
import type { Locale, Rule, Severity } from '../rules/rule';

/** What an office sets for one rule. */
export interface RuleSetting {
  readonly severity?: Severity | 'off' | undefined;
  readonly options?: unknown;
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
  /** From jibiao.config.json: settings by rule name, and the office's own frame, which goes before the preset. */
  readonly config?: { readonly rules?: Readonly<Record<string, RuleSetting>> | undefined; readonly frame?: Frame | undefined };
  /** From the workbook: what was set aside. */
  readonly store?: { readonly ignored: readonly Ignore[] };
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
  const frame = options.config?.frame ?? (options.preset === undefined ? undefined : frameNamed(options.preset)) ?? defaultFrame;
  const chosen = options.only === undefined ? all : all.filter((rule) => options.only?.includes(rule.name));
  return {
    rules: chosen.flatMap((rule) => activate(rule, frame, options.config?.rules?.[rule.name])),
    frame,
    locale: options.locale ?? 'zh',
    ignored: options.store?.ignored ?? [],
  };
}

/** Empty when the rule is off. The office's word goes before the frame's. */
function activate(rule: Rule, frame: Frame, setting: RuleSetting | undefined): readonly ActiveRule[] {
  const severity = setting?.severity ?? frame.severities[rule.name];
  if (severity === 'off') return [];
  return [{ rule, options: optionsOf(rule, setting?.options), severity }];
}

/** Options given are laid over the rule's defaults; what its schema refuses is left out (loadConfig has said so). */
function optionsOf(rule: Rule, given: unknown): unknown {
  if (given === undefined || rule.options === undefined) return rule.defaults;
  const merged = typeof given === 'object' && given !== null ? { ...(rule.defaults as object | undefined), ...given } : given;
  const parsed = rule.options.safeParse(merged);
  return parsed.success ? parsed.data : rule.defaults;
}
