/** --preset and --config as the options of a check. */
import { readFile } from 'node:fs/promises';
import type { CheckOptions } from '../check/settings';
import { frameNamed, presets } from '../frame/presets';
import { rules } from '../rules/index';
import { UsageError, type Terminal } from './terminal';

export interface SettingsArguments {
  readonly preset?: string;
  readonly config?: string;
}

/** A preset named outright goes before the one in the settings file. Throws a UsageError that says what is wrong where. */
export async function checkOptions({ preset, config }: SettingsArguments, terminal: Terminal): Promise<CheckOptions> {
  const { locale, messages } = terminal;
  if (preset !== undefined && frameNamed(preset) === undefined) {
    throw new UsageError(messages.badPreset(preset, presets.map((one) => one.name).join(' ')));
  }
  return {
    locale,
    ...(preset !== undefined && { preset }),
    ...(config !== undefined && { config: await readConfig(config, terminal) }),
  };
}

async function readConfig(path: string, { messages }: Terminal): Promise<NonNullable<CheckOptions['config']>> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) throw new UsageError(`${path}: ${messages.noSuchFile}`);
  // Schemas are heavy: loaded only where a settings file is read.
  const { loadConfig } = await import('../config/load');
  const known = { rules: new Map(rules.map((rule) => [rule.name, rule.options])), presets: presets.flatMap(({ name, title }) => [name, title]) };
  const loaded = loadConfig(text, known);
  if ('config' in loaded) return loaded.config;
  throw new UsageError(loaded.troubles.map((trouble) => messages.badConfig(path, trouble.line, trouble.path, trouble.reason)).join('\n'));
}
