/** What plans say of themselves, in both languages. */
import { reasons, sayReason, type ReasonKey } from '../../src/fill/reasons';

const keys = Object.keys(reasons.zh) as ReasonKey[];
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([one]) => one).sort();

test('both languages fill in the same', () => {
  expect(keys.filter((key) => placeholders(reasons.zh[key]).join() !== placeholders(reasons.en[key]).join())).toEqual([]);
});

test('in English nothing but budget terms is Chinese', () => {
  const terms = /社会效益|指标/g;
  expect(keys.filter((key) => /\p{Script=Han}/u.test(reasons.en[key].replace(terms, '')))).toEqual([]);
});

test('the data stand in the sentence', () => {
  expect(sayReason({ key: 'from-row', data: { row: 4 } }, 'zh')).toBe('本表第4行');
  expect(sayReason({ key: 'from-row', data: { row: 4 } }, 'en')).toBe('Row 4 of this sheet');
});
