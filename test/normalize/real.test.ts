import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stepNames } from '../../src/normalize/plan';
import { bookOf } from '../../src/sheet/build';
import { dress } from '../../src/workbook/dress';
import { sheetFromText } from '../recognize/seeds-labels';
import { expectLaws } from './laws';

const folders = ['samples', path.resolve('..', 'shared', 'seeds'), path.resolve('..', 'shared', 'corpus', 'forms')];
const files = folders.flatMap((folder) => {
  if (existsSync(folder)) return readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => path.join(folder, name));
  console.log(`SKIPPED: ${folder} is not here; its forms are not normalised`);
  return [];
});

const bookFrom = (file: string) => dress(bookOf(sheetFromText(readFileSync(file, 'utf8').split('\n').filter((line) => !line.startsWith('#')).join('\n'))));

describe.each(files.map((file) => [path.basename(file), file]))('%s', (_, file) => {
  test('keeps the laws with the usual steps', () => {
    expect(expectLaws(bookFrom(file), {}).refused).toEqual([]);
  });

  test('keeps the laws with all steps', () => {
    expectLaws(bookFrom(file), { steps: stepNames });
  });
});
