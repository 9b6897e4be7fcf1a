/** Traits of spelling that need no grammar: white space, full width, and how a sign is written. */
import { halfWidth, isFullWidth, isSpace } from './characters';
import type { Trait, WrittenComparator } from './target';

/** One trait for each run of white space and of full-width characters. */
export function spellingTraits(text: string): Trait[] {
  const traits: Trait[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const test = isSpace(code) ? isSpace : isFullWidth(code) ? isFullWidth : undefined;
    if (!test) {
      at += 1;
      continue;
    }
    const start = at;
    while (at < text.length && test(text.charCodeAt(at))) at += 1;
    const span = { start, end: at };
    const written = text.slice(start, at);
    traits.push(test === isSpace ? { kind: 'space', span } : { kind: 'full-width', span, written, canonical: halfWidth(written) });
  }
  return traits;
}

/** `>=` and the like are noncanonical; a single `=` `>` `<` only lacks width; words and canonical signs have no trait. */
export function signTrait(sign: WrittenComparator): Trait | undefined {
  if (sign.spelling !== 'variant') return undefined;
  const kind = '=<>'.includes(sign.written) ? 'ascii-sign' : 'noncanonical-sign';
  const { span, written, comparator: canonical } = sign;
  return { kind, span, written, canonical, ...(sign.cell ? { cell: sign.cell } : {}) };
}
