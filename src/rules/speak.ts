import type { Locale } from './rule';
import { knows, learn } from './words';

const catalogues = {
  zh: () => import(/* webpackChunkName: "words-zh" */ './parts/zh'),
  en: () => import(/* webpackChunkName: "words-en" */ './parts/en'),
};

/** Has the words of all rules in this language at hand from then on. Rejects where they cannot be fetched. */
export async function speak(locale: Locale): Promise<void> {
  if (knows(locale)) return;
  learn(locale, (await catalogues[locale]()).rules);
}
