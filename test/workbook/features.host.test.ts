import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as sheetjs from '@e965/xlsx';
import ExcelJS from 'exceljs';
import type { Edit } from '../../src/sheet/edit';
import { parseCell } from '../../src/sheet/address';
import { contentAt } from '../../src/sheet/content';
import { openWorkbook } from '../../src/workbook';
import { describeWith, pythonPath } from '../support/needs';
import { scratchFolder } from '../support/scratch';
import { featuresIn, lost } from './features';
import { expectWellFormed } from './package';
import { richWorkbook } from './rich-workbook';

const original = richWorkbook();

async function edited(edits: (put: (cell: string, value: string | number) => Edit) => readonly Edit[]): Promise<Uint8Array> {
  const workbook = await openWorkbook(original);
  const sheet = workbook.book.sheets[0]!;
  const bytes = workbook.save(edits((cell, value) => ({ kind: 'put', sheet: sheet.id, at: parseCell(cell)!, expect: contentAt(sheet, parseCell(cell)!), put: { value } })));
  expectWellFormed(bytes);
  return bytes;
}

const oneCell = () => edited((put) => [put('D5', '≥130人次')]);
const threeRows = () => edited(() => [{ kind: 'insert', sheet: 's1', axis: 'row', index: 5, count: 3 }]);

describe('the features of a workbook that an edit does not speak of', () => {
  test('are all in the sample', () => {
    const counts = Object.entries(featuresIn(original));
    expect(counts).toHaveLength(75);
    expect(counts.filter(([, count]) => count === 0)).toEqual([]);
  });

  test('all outlive an edited cell and inserted rows', async () => {
    expect(lost(original, await oneCell())).toEqual([]);
    // Moved apart, the cells of a shared formula each bear it in full.
    expect(lost(original, await threeRows())).toEqual(['shared formula']);
  });

  test('many are lost by the libraries that write the whole file anew', async () => {
    const book = await new ExcelJS.Workbook().xlsx.load(original.slice().buffer);
    book.worksheets[0]!.getCell('D5').value = '≥130人次';
    // It stumbles over the data bar that it has just read.
    for (const sheet of book.worksheets) sheet.removeConditionalFormatting(undefined);
    const byExceljs = lost(original, new Uint8Array(await book.xlsx.writeBuffer()));
    const other = sheetjs.read(original, { cellStyles: true });
    const bySheetjs = lost(original, new Uint8Array(sheetjs.write(other, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer));
    expect(byExceljs).toEqual(expect.arrayContaining(['pictures of cells (WPS)', 'dropdown from another sheet', 'chart', 'threaded comment']));
    // As docs/adr/0001 has it.
    expect([byExceljs.length, bySheetjs.length]).toEqual([27, 53]);
  });
});

describeWith(['openpyxl', 'libreoffice'], 'what other programs see of a saved workbook', () => {
  const scratch = scratchFolder();
  const dump = (name: string, bytes: Uint8Array): string[] => {
    writeFileSync(scratch.at(name), bytes);
    return execFileSync(pythonPath()!, [path.resolve('test/workbook/openpyxl-dump.py'), scratch.at(name)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim().split('\n');
  };

  test('openpyxl sees one cell changed and nothing else', async () => {
    const [before, after] = [dump('before.xlsx', original), dump('after.xlsx', await oneCell())];
    const changed = after.filter((line) => !before.includes(line));
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatch(/^绩效目标表\tcell\tD5\t'≥130人次'\t/);
    expect(before.filter((line) => !after.includes(line))).toHaveLength(1);
  });

  test('openpyxl sees every cell, look and note three rows further down', async () => {
    const shifted = (cell: string): string => cell.replace(/\d+/, (row) => String(Number(row) > 5 ? Number(row) + 3 : Number(row)));
    // Formulas follow their cells; what they say is told elsewhere (rich.test.ts).
    const placed = (lines: readonly string[], move: (cell: string) => string): string[] =>
      lines
        .map((line) => line.split('\t'))
        .filter(([sheet, what, , value]) => sheet === '绩效目标表' && (what === 'note' || (what === 'cell' && !value!.startsWith("'=") && !value!.includes('('))))
        .map(([, what, cell, ...rest]) => [what, move(cell!), ...rest].join('\t'));
    const before = placed(dump('before.xlsx', original), shifted);
    const after = placed(dump('rows.xlsx', await threeRows()), (cell) => cell);
    expect(before.length).toBeGreaterThan(40);
    expect(before.filter((line) => !after.includes(line))).toEqual([]);
  });

  test('LibreOffice opens what was saved and shows the edit', async () => {
    writeFileSync(scratch.at('saved.xlsx'), await oneCell());
    execFileSync('soffice', [`-env:UserInstallation=file://${scratch.at('profile')}`, '--headless', '--convert-to', 'fods', '--outdir', scratch.at('out'), scratch.at('saved.xlsx')], { stdio: 'ignore' });
    const fods = readFileSync(scratch.at('out/saved.fods'), 'utf8');
    expect(fods).toContain('≥130人次');
    const count = (pattern: RegExp): number => fods.match(pattern)?.length ?? 0;
    expect([count(/<office:annotation /g), count(/<table:content-validation /g), count(/<draw:object /g)]).toEqual([3, 4, 1]);
  });
});
