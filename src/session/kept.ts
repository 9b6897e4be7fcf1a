/** What a session keeps: the store goes with the workbook, preferences and the office's settings stay with the person. */
import { z } from 'zod';
import { knownNames } from '../check/known-names';
import { loadConfig } from '../config/load';
import type { Config } from '../config/schema';
import type { HostStorage } from '../host/host';
import { emptyStore, isEmptyStore, parseStore, printStore, type Store } from '../store';
import { defaultPreferences, type Preferences } from './state';

const PREFERENCES = 'preferences';
const OFFICE = 'config';

const preferencesSchema = z.object({ locale: z.enum(['zh', 'en']), marking: z.boolean() });

/** What cannot be read counts as never said. */
export async function readPreferences(storage: HostStorage): Promise<Preferences> {
  const parsed = preferencesSchema.safeParse(json((await storage.readUser(PREFERENCES)) ?? ''));
  return parsed.success ? parsed.data : defaultPreferences;
}

export async function writePreferences(storage: HostStorage, preferences: Preferences): Promise<void> {
  await storage.writeUser(PREFERENCES, JSON.stringify(preferences));
}

/** Settings that an older or later version wrote and this one does not understand count as none. */
export async function readOffice(storage: HostStorage): Promise<Config> {
  const loaded = loadConfig((await storage.readUser(OFFICE)) ?? '{}', knownNames);
  return 'config' in loaded ? loaded.config : {};
}

export async function writeOffice(storage: HostStorage, office: Config): Promise<void> {
  await storage.writeUser(OFFICE, Object.keys(office).length === 0 ? null : JSON.stringify(office));
}

export async function readStore(storage: HostStorage): Promise<Store> {
  return parseStore((await storage.readWorkbook()) ?? '') ?? emptyStore;
}

export async function writeStore(storage: HostStorage, store: Store): Promise<void> {
  await storage.writeWorkbook(isEmptyStore(store) ? null : printStore(store));
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
