/**
 * What rules say. A rule brings its words along; only a page's build takes them out of the rules, each language to itself
 * (scripts/rule-parts.mjs), and the page has them fetched (speak.ts) before they are asked for.
 */
import type { Locale, Rule, RuleTexts } from './rule';

const learnt = new Map<Locale, ReadonlyMap<string, RuleTexts>>();

/** Takes in the words of these rules in a language. */
export function learn(locale: Locale, rules: readonly Rule[]): void {
  learnt.set(locale, new Map(rules.map((rule) => [rule.name, rule.texts[locale]])));
}

/** Whether the words of a language were taken in. */
export function knows(locale: Locale): boolean {
  return learnt.has(locale);
}

/** The words of the rule of this name; undefined where there is none, or the language was not fetched. */
export function textsNamed(name: string, locale: Locale): RuleTexts | undefined {
  return learnt.get(locale)?.get(name);
}

/** A rule, maybe without its words. */
interface Speaker {
  readonly name: string;
  readonly texts?: Readonly<Partial<Record<Locale, RuleTexts>>>;
}

/** Throws where the language was not fetched. */
export function textsOf({ name, texts }: Speaker, locale: Locale): RuleTexts {
  const words = texts?.[locale] ?? textsNamed(name, locale);
  if (words === undefined) throw new Error(`no words in ${locale}: ${name}`);
  return words;
}
