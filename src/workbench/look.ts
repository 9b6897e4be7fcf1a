/** How the page looks and in which language it speaks, on whichever screen. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Locale } from '../rules/rule';
import { readPreferences } from '../session/preferences';
import { prefersDark } from '../taskpane/dark';
import { BrowserStorage } from './storage';

export type Look = StoreApi<{ readonly dark: boolean; readonly locale: Locale }>;

/** As the system is, and as the person has chosen in the pane. */
export async function createLook(): Promise<Look> {
  const { locale } = await readPreferences(new BrowserStorage());
  return createStore(() => ({ dark: prefersDark(), locale }));
}
