import path from 'node:path';
import { recognizeSheet } from '../../src/recognize';
import { mergeSpines } from '../generate/merge-spines';
import { printedSpines } from '../generate/printed-spines';
import { inLabelTerms, labelTerms, readLabelled, sheetFromText } from './seeds-labels';

const labelled = [...readLabelled('samples'), ...readLabelled(path.resolve('..', 'shared', 'seeds'))];

describe.each(labelled)('$file', ({ text, forms }) => {
  const plain = sheetFromText(text);

  test.each([
    ['as text', plain],
    ['as a sheet with merges', mergeSpines(plain, printedSpines(plain))],
  ])('%s reads as its label says', (_, sheet) => {
    const found = recognizeSheet(sheet);
    expect(found).toHaveLength(forms.length);
    forms.forEach((label, i) => {
      expect(inLabelTerms(found[i]!, label)).toEqual(labelTerms(label));
      expect(found[i]!.range.top + 1).toBe(label.rows[0]);
    });
  });
});
