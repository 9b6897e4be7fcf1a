/** What a session keeps: the store goes with the workbook, preferences stay with the person. */
import { z } from 'zod';
import type { HostStorage } from '../host/host';
import { emptyStore, isEmptyStore, parseStore, printStore, type Store } from '../store';
import { defaultPreferences, type Preferences } from './state';

const PREFERENCES = 'preferences';

const preferencesSchema = z.object({ locale: z.enum(['zh', 'en']), marking: z.boolean() });

/** What cannot be read counts as never said. */
export async function readPreferences(storage: HostStorage): Promise<Preferences> {
  const parsed = preferencesSchema.safeParse(json((await storage.readUser(PREFERENCES)) ?? ''));
  return parsed.success ? parsed.data : defaultPreferences;
}

export async function writePreferences(storage: HostStorage, preferences: Preferences): Promise<void> {
  await storage.writeUser(PREFERENCES, JSON.stringify(preferences));
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
