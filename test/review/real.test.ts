/** Real forms with known changes made to them: compare and recheck name every change and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Indicator } from '../../src/form/schema';
import { recognizeSheet } from '../../src/recognize';
import { compareForms } from '../../src/review/compare';
import { recheck } from '../../src/review/recheck';
import { gridOf } from '../../src/review/grid';
import { bookOf } from '../../src/sheet/build';
import { openWorkbook } from '../../src/workbook';
import type { IndicatorTruth } from '../generate';
import { cellsByRole } from '../../src/form/cells';
import { missing, sharedFolder } from '../support/needs';
import { runs } from '../support/runs';
import { changedSheet } from './known-changes';

const none = missing('shared');
if (none !== undefined) console.log(`real forms compared: skipped [needs ${none}]`);
const folders = none === undefined ? ['seeds', 'corpus/forms'].map((name) => path.join(sharedFolder, name)) : [];
const files = folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => path.join(folder, name)));

/** What recognition read, in the shape of what the generator knows. */
function truthOf({ row, table, level1, level2, name, value, unit, cells }: Indicator): IndicatorTruth {
  return { row, table, level1: level1.text, level2: level2.text, name, value, unit, cells: { ...Object.fromEntries(cellsByRole(cells)), ...(level1.cell && { level1: level1.cell }), ...(level2.cell && { level2: level2.cell }) } };
}

(none === undefined ? test : test.skip)('every change of every real form, and no other', async () => {
  const wrong: unknown[] = [];
  let all = 0;
  for (const file of files) {
    const text = readFileSync(file, 'utf8').split('\n').filter((line) => !line.startsWith('#')).join('\n');
    const [sheet] = (await openWorkbook(new TextEncoder().encode(text), { name: path.basename(file) })).book.sheets;
    const [form, ...others] = recognizeSheet(sheet!);
    if (form === undefined || others.length > 0) continue;
    for (let seed = 1; seed <= runs(2, 4); seed += 1) {
      const changed = changedSheet(sheet!, form.indicators.map(truthOf), seed);
      if (changed === undefined) break;
      const said = compareForms(form, recognizeSheet(changed.after)[0]!).differences.map(({ kind, what, aspects }) => `${what} ${kind === 'changed' ? aspects.join() : kind}`);
      const made = changed.changes.map(({ kind, name }) => `${name} ${kind}`);
      all += made.length;
      if (said.sort().join('\n') !== made.sort().join('\n')) wrong.push({ file: path.basename(file), seed, said, made });

      const sent = { name: changed.before.name, grid: gridOf(changed.before) };
      const { unasked } = recheck({ points: [], originals: [{ file: 'a', sheet: sent.name, rows: sent.grid }], verdicts: { sheet: '', col: -1 } }, [{ file: 'a', book: bookOf(changed.after), options: {} }]);
      const cells = unasked.length;
      if (cells !== made.length) wrong.push({ file: path.basename(file), seed, unasked: unasked.map(({ what, sort }) => `${what} ${sort}`), made });
    }
  }
  expect(wrong).toEqual([]);
  expect(all).toBeGreaterThan(60);
});
