import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sampleBook, sampleBooks } from '../scripts/samples/books';
import { writeXlsx } from '../src/workbook';

const read = (file: string): string => readFileSync(path.join('samples', file), 'utf8');

test.each(sampleBooks)('samples/$file is what its texts make (node scripts/run-ts.mjs scripts/samples.ts)', (sample) => {
  const committed = readFileSync(path.join('samples', sample.file));
  expect(Buffer.compare(Buffer.from(writeXlsx(sampleBook(sample, read))), committed)).toBe(0);
});
