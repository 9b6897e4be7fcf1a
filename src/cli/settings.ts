/** What a check goes by: --preset, --config, --mapping, and what the file itself remembers. */
import { promises as disk } from 'node:fs';
import { knownNames } from '../check/known-names';
import type { CheckOptions } from '../check/settings';
import { mappingFrom, type Mapping } from '../form/mapping';
import { frameNamed, presets } from '../frame/presets';
import type { Book } from '../sheet/book';
import { sideFileName } from '../store/places';
import type { Workbook } from '../workbook/index';
import { UsageError, type Terminal } from './terminal';
import { readText } from './open-file';

export interface SettingsArguments {
  readonly preset?: string;
  readonly config?: string;
  readonly mapping?: string;
}

/** The options for one file, once it has been opened. */
export type OptionsOf = (path: string, workbook: Workbook) => Promise<CheckOptions>;

/**
 * A preset named outright goes before the one in the settings file, and that before the one that the file remembers.
 * Throws a UsageError that says what is wrong where.
 */
export async function checkOptions({ preset, config, mapping }: SettingsArguments, terminal: Terminal): Promise<OptionsOf> {
  const { locale, messages } = terminal;
  if (preset !== undefined && frameNamed(preset) === undefined) {
    throw new UsageError(messages.badPreset(preset, presets.map((one) => one.name).join(' ')));
  }
  const office = config === undefined ? undefined : await readConfig(config, terminal);
  const mappingsOf = mapping === undefined ? undefined : await readMapping(mapping, terminal);
  return async (path, workbook) => {
    const store = workbook.store ?? (workbook.format === 'text' ? await readSideFile(path) : undefined);
    const name = preset ?? (office?.preset === undefined ? store?.preset : undefined);
    return {
      locale,
      ...(name !== undefined && { preset: name }),
      ...(office && { config: office }),
      ...(store && { store }),
      // What is said outright goes before what the file remembers.
      mappings: [...(mappingsOf?.(workbook.book) ?? []), ...(store?.mappings ?? []).map(mappingFrom)],
    };
  };
}

/** What is remembered of a text file stands beside it. One that cannot be read is none. */
async function readSideFile(path: string): Promise<Workbook['store']> {
  const text = await disk.readFile(sideFileName(path), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { parseStore } = await import('../store/index');
  return parseStore(text);
}

async function readMapping(path: string, { locale, messages }: Terminal): Promise<(book: Book) => readonly Mapping[]> {
  const text = await readText(path, messages);
  const [{ checkMapping, mappingFileSchema, mappingsFor }, { readJson }, { saySettingReason }] = await Promise.all([import('../config/mapping'), import('../config/json'), import('../config/reasons')]);
  const read = readJson(text);
  if (!('value' in read)) throw new UsageError(messages.badConfig(path, read.line, '', saySettingReason(read.reason, locale)));
  const parsed = mappingFileSchema.safeParse(read.value);
  if (!parsed.success) throw new UsageError(messages.badMapping(path, parsed.error.issues.map((issue) => issue.path.join('.')).join(' ')));
  const troubles = checkMapping(parsed.data).map(({ column, role }) => `${column}: ${role}`);
  if (troubles.length > 0) throw new UsageError(messages.badMapping(path, troubles.join(' ')));
  return (book) => mappingsFor(book, parsed.data);
}

async function readConfig(path: string, { locale, messages }: Terminal): Promise<NonNullable<CheckOptions['config']>> {
  const text = await readText(path, messages);
  // Schemas are heavy: loaded only where a settings file is read.
  const [{ loadConfig }, { saySettingReason }] = await Promise.all([import('../config/load'), import('../config/reasons')]);
  const loaded = loadConfig(text, knownNames);
  if ('config' in loaded) return loaded.config;
  throw new UsageError(loaded.troubles.map((trouble) => messages.badConfig(path, trouble.line, trouble.path, saySettingReason(trouble.reason, locale))).join('\n'));
}
