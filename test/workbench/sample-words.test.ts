import { readdirSync } from 'node:fs';
import { inOrder, sampleWords } from '../../src/workbench/sample-words';

const files = readdirSync('samples').filter((name) => /\.(xlsx|txt)$/.test(name));

test('every sample is told of, in both languages, and nothing that is none', () => {
  expect(Object.keys(sampleWords.zh).sort()).toEqual([...files].sort());
  expect(Object.keys(sampleWords.en).sort()).toEqual([...files].sort());
  expect(Object.values(sampleWords.en).filter(({ title, shows }) => /\p{Script=Han}/u.test(title + shows))).toEqual([]);
});

test('workbooks are offered first, what is unknown last', () => {
  const [first] = inOrder(['zz.xlsx', ...files]);
  expect([first, inOrder(['zz.xlsx', ...files]).at(-1)]).toEqual(['project-stacked.xlsx', 'zz.xlsx']);
});
