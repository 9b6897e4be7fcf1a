/** The texts of an entry that a search looks into, made comparable once. */
import type { LibraryItem } from './library';

export interface NamingText {
  readonly kind: keyof typeof weights;
  readonly text: string;
  readonly weight: number;
}

export interface ItemTexts {
  /** Texts that name the entry, with what a match in them is worth beside one in the name. */
  readonly named: readonly NamingText[];
  readonly class: string;
  readonly about: readonly string[];
  readonly formula: string;
  /** All of them in one, to rule out quickly what is in none. */
  readonly all: string;
}

const weights = { name: 1, synonym: 0.9, keyword: 0.72 } as const;

/** A text without brackets, quotation marks and spaces, full width and capitals levelled. */
export function bareText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s()[\]“”‘’"'《》]/g, '');
}

const made = new WeakMap<LibraryItem, ItemTexts>();

/** Made once for each item. */
export function textsOf(item: LibraryItem): ItemTexts {
  let texts = made.get(item);
  if (texts === undefined) made.set(item, (texts = makeTexts(item)));
  return texts;
}

/** What an entry is called: its name and its synonyms. */
export function namesOf(item: LibraryItem): readonly string[] {
  return textsOf(item).named.flatMap(({ kind, text }) => (kind === 'keyword' ? [] : [text]));
}

function makeTexts({ entry, about }: LibraryItem): ItemTexts {
  const { name, synonyms = [], keywords = [], caliber } = entry;
  const naming = (kind: NamingText['kind'], texts: readonly string[]): NamingText[] => texts.map((text) => ({ kind, text: bareText(text), weight: weights[kind] }));
  const named = [...naming('name', [name]), ...naming('synonym', synonyms), ...naming('keyword', keywords)];
  const formula = bareText(`${caliber.numerator}${caliber.denominator ?? ''}`);
  return { named, class: entry.class, about, formula, all: [...named.map(({ text }) => text), entry.class, ...about, formula].join('\n') };
}
