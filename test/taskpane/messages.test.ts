/** Both languages say the same things: the types see to the keys of the tables, this to what types cannot see. */
import { messages } from '../../src/taskpane/messages';
import { outside } from '../../src/taskpane/messages/outside';
import { workbenchWords } from '../../src/workbench/words';

/** Every text by its path; of functions that they are there. */
function leaves(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, 'function']];
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

const tables = { zh: leaves({ ...messages.zh, outside: outside.zh, workbench: workbenchWords.zh }, ''), en: leaves({ ...messages.en, outside: outside.en, workbench: workbenchWords.en }, '') };

it('has the same keys in both languages', () => {
  expect(tables.en.map(([path]) => path).sort()).toEqual(tables.zh.map(([path]) => path).sort());
});

it.each(['zh', 'en'] as const)('leaves no text of %s empty', (locale) => {
  expect(tables[locale].filter(([, text]) => text.trim() === '').map(([path]) => path)).toEqual([]);
});

it('shows no Chinese to who reads English, but for names', () => {
  // 语言 Language; the product's own name, sheets that it names so, words of forms, and a name that tests outside go by.
  const names = /语言|绩标|绩效|决策|过程|一体化|本地口径|本单位(?:指标)?/g;
  expect(tables.en.filter(([, text]) => /\p{Script=Han}/u.test(text.replace(names, ''))).map(([path, text]) => `${path}: ${text}`)).toEqual([]);
});
