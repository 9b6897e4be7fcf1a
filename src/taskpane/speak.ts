/** The words of the screen in the language that is shown: Chinese comes with the pane, English once somebody wants it. */
import type { Locale } from '../rules/rule';
import { speak as speakRules } from '../rules/speak';
import type { Messages } from './messages';
import { zh } from './messages/zh';

const spoken: Partial<Record<Locale, Messages>> = { zh };

const fetched = { zh: async () => zh, en: async () => (await import(/* webpackChunkName: "pane-en" */ './messages/en')).en };

/** Has the pane and the rules speak this language from then on. Rejects where its words cannot be fetched. */
export async function speak(locale: Locale): Promise<void> {
  [spoken[locale]] = await Promise.all([fetched[locale](), speakRules(locale)]);
}

/** What the pane says; in Chinese as long as the language was not fetched. */
export function wordsIn(locale: Locale): Messages {
  return spoken[locale] ?? zh;
}
