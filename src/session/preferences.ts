/** What stays with the person, whatever workbook is open. */
import type { HostStorage } from '../host/host';
import type { Locale } from '../rules/rule';
import { parseJson } from '../store/parse-json';

export interface Preferences {
  readonly locale: Locale;
  /** 边改边标: flags in the sheet follow the check. */
  readonly marking: boolean;
}

export const defaultPreferences: Preferences = { locale: 'zh', marking: true };

const KEY = 'preferences';

/** What cannot be read counts as never said. */
export async function readPreferences(storage: HostStorage): Promise<Preferences> {
  const kept = parseJson((await storage.readUser(KEY)) ?? '');
  return isPreferences(kept) ? kept : defaultPreferences;
}

/** Has the words of a language at hand from then on; rejects where they cannot be had. */
export type Speak = (locale: Locale) => Promise<void>;

/** What the person prefers, in Chinese where the words of the language cannot be had; undefined where none can. */
export async function readSpokenPreferences(storage: HostStorage, speak: Speak): Promise<Preferences | undefined> {
  const preferences = await readPreferences(storage);
  for (const locale of new Set([preferences.locale, defaultPreferences.locale])) if (await speaks(speak, locale)) return { ...preferences, locale };
  return undefined;
}

/** Whether the words of a language are at hand by now. */
export async function speaks(speak: Speak, locale: Locale): Promise<boolean> {
  return speak(locale).then(
    () => true,
    () => false,
  );
}

/** Keeps them with the person. */
export async function writePreferences(storage: HostStorage, preferences: Preferences): Promise<void> {
  await storage.writeUser(KEY, JSON.stringify(preferences));
}

/** By hand: every pane asks, and no other question of its start needs a schema library. */
function isPreferences(kept: unknown): kept is Preferences {
  if (typeof kept !== 'object' || kept === null || !('locale' in kept) || !('marking' in kept)) return false;
  return (kept.locale === 'zh' || kept.locale === 'en') && typeof kept.marking === 'boolean';
}
