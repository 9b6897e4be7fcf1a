/** The words of the grid's own buttons and menus: each language is fetched when it is first shown. */
import { LocaleType, type ILanguagePack } from '@univerjs/core';

const packs = {
  zh: { locale: LocaleType.ZH_CN, load: () => import(/* webpackChunkName: "grid-zh" */ './zh') },
  en: { locale: LocaleType.EN_US, load: () => import(/* webpackChunkName: "grid-en" */ './en') },
} as const;

export interface GridWords {
  readonly locale: LocaleType;
  readonly words: ILanguagePack;
}

/** Rejects where they cannot be fetched. */
export async function gridWords(language: keyof typeof packs): Promise<GridWords> {
  const { locale, load } = packs[language];
  return { locale, words: (await load()).words };
}
