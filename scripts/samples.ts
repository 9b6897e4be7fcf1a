/** node scripts/run-ts.mjs scripts/samples.ts: writes the sample workbooks from their texts; the same bytes every time. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeXlsx } from '../src/workbook';
import { sampleBook, sampleBooks } from './samples/books';

for (const sample of sampleBooks) {
  const book = sampleBook(sample, (file) => readFileSync(path.join('samples', file), 'utf8'));
  writeFileSync(path.join('samples', sample.file), writeXlsx(book));
  console.log(`samples/${sample.file}`);
}
