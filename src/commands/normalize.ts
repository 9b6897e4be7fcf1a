import type * as Normalization from '../normalize';
import type * as Recognition from '../recognize';
import type { Session } from '../session/session';
import { apply } from '../sheet/apply';
import type { Book, Sheet } from '../sheet/book';
import type { Edit } from '../sheet/edit';
import { carryOut } from './carry-out';
import type { Command } from './command';

/** 规范化: a plan that the user has seen and ticked. A protected sheet stays as it is; its clean table goes beside it. */
export const normalize: Command<Normalization.Plan> = {
  name: 'normalize',
  refuse: (_state, { edits, questions }) => (edits.length === 0 ? 'nothing-planned' : questions.some(({ answered }) => !answered) ? 'unanswered' : null),
  run: async (session, plan) => {
    const [normalization, recognition] = await Promise.all([import('../normalize'), import('../recognize')]);
    await carryOut(session, 'normalize', plan, (book, sheet) => sound({ ...normalization, ...recognition }, session, plan, book, sheet));
  },
};

/** The plan's edits; none where the result would differ in anything that is not on the list. */
function sound({ editsOnCopy, verifyPlan, recognizeSheet }: typeof Normalization & typeof Recognition, session: Session, plan: Normalization.Plan, book: Book, sheet: Sheet): readonly Edit[] {
  const edits = sheet.protection === undefined ? plan.edits : editsOnCopy(book, plan);
  const applied = apply(book, edits);
  const after = applied.ok ? applied.book.sheets.find(({ id }) => id === (edits[0]?.sheet ?? sheet.id)) : undefined;
  // What the book itself refuses, the history says better.
  if (after === undefined) return edits;
  const read = (one: Sheet) => ({ sheet: one, forms: recognizeSheet(one, { mappings: session.mappings }) });
  const violations = verifyPlan(plan, read(sheet), read(after));
  if (violations.length === 0) return edits;
  session.stopped('would-differ');
  return [];
}
