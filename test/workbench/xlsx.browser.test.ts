/** A workbook goes through the grid and comes back: nothing but what was touched is another. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { booksEqual } from '../../src/sheet/equal';
import { apply } from '../../src/sheet/apply';
import { openWorkbook } from '../../src/workbook';
import { describeWith } from '../support/needs';
import { Bench, serveWorkbench, type Served } from '../support/workbench';

const samples = readdirSync('samples').filter((name) => name.endsWith('.xlsx'));

describeWith(['chromium', 'dist/workbench'], 'workbooks in the grid', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveWorkbench();
  });
  afterAll(async () => {
    await served.close();
  });

  it.each(samples)('%s: looked at and saved, it is the same; after one edit only that cell differs', async (name) => {
    const original = await openWorkbook(new Uint8Array(readFileSync(path.join('samples', name))), { name });
    const bench = await Bench.open(served);
    await bench.load(path.join('samples', name));
    const untouched = await openWorkbook(new Uint8Array(await bench.save()), { name });
    expect(booksEqual(untouched.book, original.book)).toBe(true);

    const sheet = original.book.sheets.find(({ visibility }) => visibility === 'visible')!;
    const row = sheet.rows.findIndex((cells) => (cells ?? []).some((cell) => typeof cell?.value === 'string'));
    const col = sheet.rows[row]!.findIndex((cell) => typeof cell?.value === 'string');
    const { value } = sheet.rows[row]![col]!;
    await bench.type(`${String.fromCharCode(65 + col)}${String(row + 1)}`, '改过的标题');
    const saved = await openWorkbook(new Uint8Array(await bench.save()), { name });
    const wanted = apply(original.book, { kind: 'put', sheet: sheet.id, at: { row, col }, expect: { value }, put: { value: '改过的标题' } });
    expect(wanted.ok && booksEqual(saved.book, wanted.book)).toBe(true);
    expect(bench.faults).toEqual([]);
    await bench.leave();
  });

  it('carries what was set aside, with its reason, in the file', async () => {
    const bench = await Bench.open(served);
    await bench.load('samples/project-stacked.txt');
    await bench.unfold();
    await bench.finding('B6').getByRole('button', { name: '忽略' }).click();
    await bench.page.getByRole('menuitem', { name: '上级下达不能改' }).click();
    await bench.settled();
    const { store } = await openWorkbook(new Uint8Array(await bench.save()), { name: 'a.xlsx' });
    expect(store?.ignored).toMatchObject([{ rule: 'field/duplicate-unit', reason: '上级下达不能改' }]);
    await bench.leave();
  });
});
