/** 我的模板: forms of the person's own, kept with him under their names, one text each. */
import type { OwnTemplate, ReadTemplate } from '../fill/own-template';
import type { Session } from '../session/session';
import { activeResult, activeSheet } from '../session/state';
import { freeSheetId } from './free-sheet-id';
import type { Command } from './command';

const NAMES = 'templates';
const keyOf = (name: string): string => `template:${name}`;

/** The names of what is kept, in the order in which it came. */
export async function ownTemplateNames(session: Session): Promise<readonly string[]> {
  try {
    const names: unknown = JSON.parse((await session.recall(NAMES)) ?? '[]');
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  } catch {
    // What somebody else has written there counts as nothing kept.
    return [];
  }
}

/** The template kept under this name; what was never kept, or cannot be read, comes as the reason. */
export async function ownTemplate(session: Session, name: string): Promise<ReadTemplate> {
  const { readTemplateJson } = await import('../fill/own-template-file');
  return readTemplateJson((await session.recall(keyOf(name))) ?? '');
}

/** 存为模板: the sheet in front without what was filled in, under a name; one of that name gives way. */
export const saveTemplate: Command<string> = {
  name: 'save-template',
  refuse: (state, name) => (name.trim() === '' ? 'nothing-named' : activeResult(state)?.forms.length ? null : 'no-form'),
  run: async (session, name) => {
    const book = await session.book();
    const sheet = book?.sheets.find(({ id }) => id === activeSheet(session.state));
    if (book === undefined || sheet === undefined) return;
    const [{ saveAsTemplate }, { recognizeSheet }] = await Promise.all([import('../fill/own-template'), import('../recognize')]);
    await keep(session, saveAsTemplate(book, sheet.id, recognizeSheet(sheet, { mappings: session.mappings }), name.trim()));
  },
};

/** 载入: a template that came from a file. */
export const keepTemplate: Command<OwnTemplate> = {
  name: 'keep-template',
  refuse: () => null,
  run: keep,
};

export const forgetTemplate: Command<string> = {
  name: 'forget-template',
  refuse: () => null,
  run: async (session, name) => {
    const names = await ownTemplateNames(session);
    await session.retain(NAMES, JSON.stringify(names.filter((one) => one !== name)));
    await session.retain(keyOf(name), null);
  },
};

/** The template on a new sheet at the end. */
export const insertOwn: Command<OwnTemplate> = {
  name: 'insert-template',
  refuse: (state) => (state.selection === null ? 'nothing-selected' : null),
  run: async (session, template) => {
    const book = await session.book();
    if (book === undefined) return;
    const { insertOwnTemplate } = await import('../fill/own-template');
    const sheet = freeSheetId(book);
    if (await session.history.perform('insert-template', insertOwnTemplate(book, template, sheet))) await session.show({ sheet, range: { top: 0, bottom: 0, left: 0, right: 0 } });
  },
};

async function keep(session: Session, template: OwnTemplate): Promise<void> {
  const { writeTemplateJson } = await import('../fill/own-template-file');
  const names = await ownTemplateNames(session);
  await session.retain(keyOf(template.name), writeTemplateJson(template));
  await session.retain(NAMES, JSON.stringify([...names.filter((one) => one !== template.name), template.name]));
}
