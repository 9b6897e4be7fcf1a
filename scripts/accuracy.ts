/**
 * npm run accuracy [-- --seeds N --noise P --cli FILE --output FILE]
 * Prints how well forms are recognised, on generated forms always, on labelled real ones where they are present, and how
 * well indicators are found in the library.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { add, nothing } from '../test/generate/score';
import { measureCorpus } from './accuracy/corpus';
import { measureLayouts, measurePrecision, measureWithoutWords } from './accuracy/generator';
import { measureGoals } from './accuracy/goals';
import { report } from './accuracy/report';
import { measureLibrarySearch } from './accuracy/search';

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '91' }, noise: { type: 'string', default: '0.2' }, cli: { type: 'string', default: 'dist/cli.js' }, output: { type: 'string' } },
});
const [seeds, noise] = [Number(values.seeds), Number(values.noise)];
const layouts = measureLayouts(seeds, noise);
const text = report(
  {
    layouts,
    all: layouts.map(({ score }) => score).reduce(add, nothing),
    withoutWords: measureWithoutWords(Math.ceil(seeds / 2), noise),
    precision: measurePrecision(500),
    corpus: measureCorpus(values.cli),
    search: measureLibrarySearch(),
    goals: measureGoals(),
  },
  { date: new Date().toISOString().slice(0, 10), command: ['npm run accuracy', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' '), noise },
);
if (values.output === undefined) console.log(text);
else writeFileSync(values.output, text);
