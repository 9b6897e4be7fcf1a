import type { Book } from './book';
import { Draft } from './draft';
import type { Edit, Refusal } from './edit';
import { isRefusal, refuse } from './edits/rule';
import { ruleOf } from './edits/rules';

/** The new book and what undoes the change, or why nothing was changed. */
export type Applied =
  | { readonly ok: true; readonly book: Book; readonly inverse: readonly Edit[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Carries out one edit or a list, in order, all or nothing; each edit speaks of the book as those before it have left
 * it. The given book stays as it is and shares with the new one all rows that were not touched. `inverse`, applied as
 * a list, gives the former book back. Never throws.
 */
export function apply(book: Book, edits: Edit | readonly Edit[]): Applied {
  const draft = new Draft(book);
  const inverses: (readonly Edit[])[] = [];
  for (const edit of isList(edits) ? edits : [edits]) {
    const outcome = ruleOf(edit)?.apply(draft, edit) ?? refuse(edit, 'unsupported');
    if (isRefusal(outcome)) return { ok: false, refusal: outcome };
    inverses.push(outcome);
  }
  return { ok: true, book: draft.book(), inverse: inverses.reverse().flat() };
}

function isList(edits: Edit | readonly Edit[]): edits is readonly Edit[] {
  return Array.isArray(edits);
}
