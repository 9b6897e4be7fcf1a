/** Reading a workbook beside the libraries and the office suite that read it too, all from the same bytes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as sheetjs from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { checkBook } from '../../src/check/check';
import { openWorkbook } from '../../src/workbook';
import { atMost, interleaved, type Line } from './measure';
import { formWorkbook } from './workbook';

const budget = 'read + recognise + rules : exceljs load, 10,000 × 16';

/** The pipeline against exceljs; reading alone against exceljs, SheetJS and LibreOffice, which only inform. */
export async function files(): Promise<Line[]> {
  const bytes = formWorkbook(10_000);
  const times = await interleaved({
    ours: async () => checkBook((await openWorkbook(bytes)).book),
    reading: () => openWorkbook(bytes),
    exceljs: () => new ExcelJS.Workbook().xlsx.load(bytes.slice().buffer),
    sheetjs: () => sheetjs.read(bytes, { dense: true }),
  });
  const beside = (name: string, theirs: number): Line => ({
    what: `reading alone : ${name}`,
    figure: `${(times.reading / theirs).toFixed(2)} (${times.reading.toFixed(0)} ms : ${theirs.toFixed(0)} ms)`,
    budget: '',
  });
  const office = libreOffice(bytes);
  return [
    atMost(budget, times.ours / times.exceljs, 0.5, '', { detail: `${times.ours.toFixed(0)} ms : ${times.exceljs.toFixed(0)} ms` }),
    beside('exceljs', times.exceljs),
    beside('SheetJS', times.sheetjs),
    ...(office === undefined ? [] : [beside('LibreOffice, started and converting to csv', office)]),
  ];
}

/** Milliseconds that a headless LibreOffice takes; undefined where there is none. The first start writes its profile and does not count. */
function libreOffice(bytes: Uint8Array): number | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'jibiao-bench-'));
  try {
    const file = path.join(folder, 'form.xlsx');
    writeFileSync(file, bytes);
    const convert = (): number | undefined => {
      const started = performance.now();
      const { status } = spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'csv', '--outdir', folder, file], { stdio: 'ignore' });
      return status === 0 ? performance.now() - started : undefined;
    };
    return convert() === undefined ? undefined : convert();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
