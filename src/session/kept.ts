/** What a session keeps: findings set aside go with the workbook, preferences stay with the person. */
import { z } from 'zod';
import type { Ignore } from '../check/settings';
import type { HostStorage } from '../host/host';
import { defaultPreferences, type Preferences } from './state';

const PREFERENCES = 'preferences';

const preferencesSchema = z.object({ locale: z.enum(['zh', 'en']), marking: z.boolean() });

const keptSchema = z.object({
  version: z.literal(1),
  ignored: z.array(z.object({ rule: z.string(), fingerprint: z.string().optional(), reason: z.string() })),
});

/** What cannot be read counts as never said. */
export async function readPreferences(storage: HostStorage): Promise<Preferences> {
  const parsed = preferencesSchema.safeParse(json(await storage.readUser(PREFERENCES)));
  return parsed.success ? parsed.data : defaultPreferences;
}

export async function writePreferences(storage: HostStorage, preferences: Preferences): Promise<void> {
  await storage.writeUser(PREFERENCES, JSON.stringify(preferences));
}

export async function readIgnored(storage: HostStorage): Promise<readonly Ignore[]> {
  const parsed = keptSchema.safeParse(json(await storage.readWorkbook()));
  return parsed.success ? parsed.data.ignored : [];
}

export async function writeIgnored(storage: HostStorage, ignored: readonly Ignore[]): Promise<void> {
  await storage.writeWorkbook(ignored.length === 0 ? null : JSON.stringify({ version: 1, ignored }));
}

function json(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
