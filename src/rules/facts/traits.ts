import type { Target, Trait } from '../../target';

type TraitOf<Kind extends Trait['kind']> = Extract<Trait, { kind: Kind }>;

/** The first trait of a kind, or undefined. */
export function traitOf<Kind extends Trait['kind']>(target: Target, kind: Kind): TraitOf<Kind> | undefined {
  // Every row rule asks, and most targets are well written.
  for (const trait of target.traits) if (trait.kind === kind) return trait as TraitOf<Kind>;
  return undefined;
}

/**
 * Whether the value has a trouble that goes before its sign and unit: a placeholder, a unit without a number, a frequency
 * upside down, a misread digit, a wish. What else is missing shows once that is mended.
 */
export function isSpoilt(target: Target): boolean {
  return target.traits.length > 0 && target.traits.some((trait) => spoiling.has(trait.kind) || (trait.kind === 'hedge' && trait.sort === 'wish'));
}

/** C30, DN300, M7.5: what a norm calls a grade or a size counts nothing, though a number stands in it. */
export function isCode({ text, kind }: Target): boolean {
  return kind === 'quantity' && /^[^\dA-Za-z]*[A-Z]{1,3}\d+(?:\.\d+)?(?:及?以上)?$/.test(text);
}

/** 各1次: the number is said of each, so the word is a part of it. */
export function sharesOut(words: string): boolean {
  return /^(?:各|均|分别|每[\u4e00-\u9fa5]{1,2})$/.test(words.trim());
}

const spoiling: ReadonlySet<Trait['kind']> = new Set<Trait['kind']>([
  'placeholder',
  'unit-only',
  'inverted-frequency',
  'ocr-suspect',
]);
