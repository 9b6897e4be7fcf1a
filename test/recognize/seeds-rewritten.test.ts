import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { recognizeSheet } from '../../src/recognize';
import { sheetFromRows } from '../../src/sheet/build';
import { mergeSpines } from '../generate/merge-spines';
import { printedSpines } from '../generate/printed-spines';
import { random, type Random } from '../generate/random';
import { inLabelTerms, labelTerms } from './seeds-labels';
import { gridOf, type Grid, type Rewritten } from './seeds-rewrite';
import { readDuties, rewriteDuties } from './seeds-rewrite-duties';
import { rewriteProject } from './seeds-rewrite-project';

const shared = path.resolve('..', 'shared', 'seeds');
const project = (grid: Grid) => (rng: Random): Rewritten => rewriteProject(grid, rng);
const duties = (grid: Grid) => {
  const base = readDuties(grid);
  return (rng: Random): Rewritten => rewriteDuties(base, rng);
};
const cases = [
  { file: path.join('samples', 'project-stacked.txt'), make: project },
  { file: path.join('samples', 'department-duties.txt'), make: duties },
  { file: path.join(shared, '000_5f97e982b05bb54d.txt'), make: project },
  { file: path.join(shared, '004_1e3c750d66eef48b.txt'), make: duties },
].filter(({ file }) => {
  if (!existsSync(file)) console.log(`SKIPPED: ${file} is not here; it is not rewritten`);
  return existsSync(file);
});

test.each(cases)('200 rewritings of $file read the same', ({ file, make }) => {
  const rewrite = make(gridOf(readFileSync(file, 'utf8')));
  for (let seed = 1; seed <= 200; seed++) {
    const rng = random(seed);
    const { cells, label } = rewrite(rng);
    const plain = sheetFromRows(cells);
    const sheet = rng.chance(0.5) ? mergeSpines(plain, printedSpines(plain)) : plain;
    const [form, ...others] = recognizeSheet(sheet);
    expect({ seed, others: others.length, ...(form && inLabelTerms(form, label)) }).toEqual({ seed, others: 0, ...labelTerms(label) });
  }
});
