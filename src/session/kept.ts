/**
 * What a session keeps beside preferences: the store goes with the workbook, the office's settings stay with the person.
 * Mostly there is neither, so that what reads them is loaded where there is something to read.
 */
import type { Config } from '../config/schema';
import type { HostStorage } from '../host/host';
import { emptyStore, isEmptyStore, printStore, type Store } from '../store';

const OFFICE = 'config';

/** Settings that an older or later version wrote and this one does not understand count as none. */
export async function readOffice(storage: HostStorage): Promise<Config> {
  const text = await storage.readUser(OFFICE);
  if (text === null) return {};
  const [{ loadConfig }, { knownNames }] = await Promise.all([import('../config/load'), import('../check/known-names')]);
  const loaded = loadConfig(text, knownNames);
  return 'config' in loaded ? loaded.config : {};
}

/** Keeps 本地口径 with the person; an empty one is forgotten. */
export async function writeOffice(storage: HostStorage, office: Config): Promise<void> {
  await storage.writeUser(OFFICE, Object.keys(office).length === 0 ? null : JSON.stringify(office));
}

/** What the workbook remembers; nothing where it is unreadable. */
export async function readStore(storage: HostStorage): Promise<Store> {
  const text = await storage.readWorkbook();
  if (text === null) return emptyStore;
  const { parseStore } = await import('../store/text');
  return parseStore(text) ?? emptyStore;
}

/** Writes what the workbook is to remember; nothing is taken out of it. */
export async function writeStore(storage: HostStorage, store: Store): Promise<void> {
  await storage.writeWorkbook(isEmptyStore(store) ? null : printStore(store));
}
