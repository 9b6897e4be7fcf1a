/** Files that break readers: each opens or ends in the error that the ledger names, within its time. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbook, WorkbookError } from '../../src/workbook/index';
import ledger from './robustness-ledger.json';

const root = path.resolve('..', 'shared', 'robustness');
const expected = new Map<string, string>(Object.entries(ledger));
const folders = ['poi', 'calamine', 'et', 'xls'];
if (!existsSync(root)) process.stdout.write(`skipped: ${root} is absent, so no odd workbook was opened\n`);

/** Of the processor, not of the clock: the machine may be busy with other things. */
const MILLISECONDS = 2_000;
/** What is slow in itself is slow each time; a machine that others use is so once. */
const TRIES = 3;

async function outcome(file: string): Promise<{ readonly code: string; readonly milliseconds: number }> {
  const bytes = readFileSync(file);
  const before = process.cpuUsage();
  let code = 'ok';
  try {
    const { book } = await openWorkbook(bytes, { name: path.basename(file) });
    expect(book.sheets.length).toBeGreaterThan(0);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    code = error.code;
  }
  return { code, milliseconds: process.cpuUsage(before).user / 1000 };
}

(existsSync(root) ? describe : describe.skip)('odd workbooks', () => {
  it.each(folders)('%s: every file ends as the ledger says', async (folder) => {
    const surprises: string[] = [];
    for (const file of readdirSync(path.join(root, folder)).sort()) {
      let { code, milliseconds } = await outcome(path.join(root, folder, file));
      for (let again = 1; again < TRIES && milliseconds > MILLISECONDS; again += 1) ({ code, milliseconds } = await outcome(path.join(root, folder, file)));
      const wanted = expected.get(`${folder}/${file}`) ?? 'ok';
      if (code !== wanted) surprises.push(`${folder}/${file}: ${code}, expected ${wanted}`);
      if (milliseconds > MILLISECONDS) surprises.push(`${folder}/${file}: ${milliseconds.toFixed(0)} ms`);
    }
    expect(surprises).toEqual([]);
  });

  it('the ledger names only files that are there', () => {
    expect([...expected.keys()].filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});
