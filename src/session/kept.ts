/** What a session keeps beside preferences: the store goes with the workbook, the office's settings stay with the person. */
import { knownNames } from '../check/known-names';
import { loadConfig } from '../config/load';
import type { Config } from '../config/schema';
import type { HostStorage } from '../host/host';
import { emptyStore, isEmptyStore, parseStore, printStore, type Store } from '../store';

const OFFICE = 'config';

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
