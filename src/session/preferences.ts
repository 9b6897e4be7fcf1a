/** What stays with the person, whatever workbook is open. */
import { z } from 'zod';
import type { HostStorage } from '../host/host';
import type { Locale } from '../rules/rule';

export interface Preferences {
  readonly locale: Locale;
  /** 边改边标: flags in the sheet follow the check. */
  readonly marking: boolean;
}

export const defaultPreferences: Preferences = { locale: 'zh', marking: true };

const KEY = 'preferences';

const schema = z.object({ locale: z.enum(['zh', 'en']), marking: z.boolean() });

/** What cannot be read counts as never said. */
export async function readPreferences(storage: HostStorage): Promise<Preferences> {
  const parsed = schema.safeParse(json((await storage.readUser(KEY)) ?? ''));
  return parsed.success ? parsed.data : defaultPreferences;
}

export async function writePreferences(storage: HostStorage, preferences: Preferences): Promise<void> {
  await storage.writeUser(KEY, JSON.stringify(preferences));
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
