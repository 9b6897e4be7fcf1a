import { without } from '../../scripts/accuracy/generator';
import { candidates, Lexicon, recognizeSheet, THRESHOLD, vocabulary } from '../../src/recognize';
import { generateForm, layoutIds } from '../generate';
import { generateBlank } from '../generate/blank';
import { generateOrdinary } from '../generate/ordinary';
import { add, nothing, score, type Score } from '../generate/score';
import { truthOfWords } from '../generate/words-of';
import { runs } from '../support/runs';

// Far from the seeds that bug reports use.
const FIRST = 300_001;

const ratio = (a: number, b: number): number => (b === 0 ? 1 : a / b);
const f1 = ({ roles }: Score): number => ratio(2 * roles.right, roles.wanted + roles.got);

test('noisy forms of every layout are read right', () => {
  const count = runs(440, 2000);
  let sum = nothing;
  for (let i = 0; i < count; i++) {
    const layout = layoutIds[i % layoutIds.length];
    const form = generateForm(FIRST + i, { ...(layout && { layout }), noise: 0.2 });
    sum = add(sum, score(form, recognizeSheet(form.sheet)));
  }
  expect(ratio(sum.path, sum.wanted)).toBeGreaterThanOrEqual(0.98);
  expect(ratio(sum.path, sum.got)).toBeGreaterThanOrEqual(0.98);
  expect(ratio(sum.value, sum.wanted)).toBeGreaterThanOrEqual(0.98);
  expect(f1(sum)).toBeGreaterThanOrEqual(0.98);
  const sure = sum.beliefs.filter((b) => b.confidence >= 0.9);
  expect(ratio(sure.filter((b) => b.right).length, sure.length)).toBeGreaterThanOrEqual(0.98);
});

test.each(layoutIds)('%s is read without the words that only it uses', (layout) => {
  const lexicon = new Lexicon(without(vocabulary, truthOfWords(layout, 60)));
  const count = runs(12, 40);
  let sum = nothing;
  for (let i = 0; i < count; i++) {
    const form = generateForm(FIRST + i, { layout, noise: 0.2 });
    sum = add(sum, score(form, recognizeSheet(form.sheet, { lexicon })));
  }
  expect(ratio(sum.path, sum.wanted)).toBeGreaterThanOrEqual(0.95);
});

test('blank forms are known as blank, and as what they would be', () => {
  const count = runs(100, 400);
  let right = 0;
  for (let seed = FIRST; seed < FIRST + count; seed++) {
    const { sheet, truth } = generateBlank(seed);
    const [form, ...others] = recognizeSheet(sheet);
    if (others.length === 0 && form?.kind === 'blank' && form.of === truth.of) right += 1;
  }
  expect(ratio(right, count)).toBeGreaterThanOrEqual(0.98);
});

test('ordinary sheets are no forms', () => {
  const count = runs(200, 1000);
  for (let seed = FIRST; seed < FIRST + count; seed++) {
    const { kind, sheet } = generateOrdinary(seed);
    expect({ kind, seed, forms: candidates(sheet).filter((f) => f.confidence >= THRESHOLD).length }).toEqual({ kind, seed, forms: 0 });
  }
});
