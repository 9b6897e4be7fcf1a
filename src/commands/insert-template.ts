import type { InsertAt } from '../fill/insert-template';
import type { FormTemplate } from '../library/template';
import { activeSheet, type SessionState } from '../session/state';
import type { Book } from '../sheet/book';
import type { Command } from './command';
import { freeSheetId } from './free-sheet-id';

export interface TemplateInsertion {
  readonly template: FormTemplate;
  /** The selected cell, or a sheet of its own behind the one in front. */
  readonly where: 'cell' | 'sheet';
}

/** 插入模板: what stands at the place is pushed down, never written over. */
export const insertTemplate: Command<TemplateInsertion> = {
  name: 'insert-template',
  refuse: (state) => (state.selection === null ? 'nothing-selected' : null),
  run: async (session, { template, where }) => {
    const book = await session.book();
    if (book === undefined) return;
    const { insertTemplate: planTemplate } = await import('../fill/insert-template');
    const { sheet, range, edits } = planTemplate(book, placeFor(session.state, book, template, where), template);
    if (await session.history.perform('insert-template', edits)) await session.show({ sheet, range });
  },
};

function placeFor(state: SessionState, book: Book, { title }: FormTemplate, where: TemplateInsertion['where']): InsertAt {
  const sheet = activeSheet(state);
  const { top: row = 0, left: col = 0 } = state.selection?.range ?? {};
  if (where === 'cell') return { sheet, cell: { row, col } };
  return { newSheet: freeSheetId(book), name: title, index: book.sheets.findIndex(({ id }) => id === sheet) + 1 };
}
