/** Reading a workbook beside the libraries and the office suite that read it too, all from the same file. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { atMost, quantile, type Line } from './measure';
import { formWorkbook } from './workbook';

const readers = ['pipeline', 'reading', 'exceljs', 'SheetJS'] as const;
const ROUNDS = 5;

/**
 * The pipeline against exceljs; reading alone against exceljs, SheetJS and LibreOffice, which only inform. Each in
 * processes of its own, by turns: in a shared one all would pay for what the others leave behind.
 */
export function files(): Line[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'jibiao-bench-'));
  try {
    const file = path.join(folder, 'form.xlsx');
    writeFileSync(file, formWorkbook(10_000));
    const rounds = Array.from({ length: ROUNDS }, () => readers.map((name) => timeOf(name, file)));
    const [pipeline = NaN, reading = NaN, exceljs = NaN, sheetjs = NaN] = readers.map((_, i) => quantile(rounds.map((round) => round[i] ?? NaN), 0.5));
    const office = libreOffice(folder, file);
    const beside = (name: string, theirs: number): Line => ({
      what: `reading alone : ${name}`,
      figure: `${(reading / theirs).toFixed(2)} (${reading.toFixed(0)} ms : ${theirs.toFixed(0)} ms)`,
      budget: '',
    });
    return [
      atMost('read + recognise + rules : exceljs load, 10,000 × 16', pipeline / exceljs, 0.5, '', { detail: `${pipeline.toFixed(0)} ms : ${exceljs.toFixed(0)} ms` }),
      beside('exceljs', exceljs),
      beside('SheetJS', sheetjs),
      ...(office === undefined ? [] : [beside('LibreOffice, started and converting to csv', office)]),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timeOf(reader: string, file: string): number {
  return Number(spawnSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/bench/reader.ts', reader, file], { encoding: 'utf8' }).stdout);
}

/** Milliseconds that a headless LibreOffice takes; undefined where there is none. The first start writes its profile and does not count. */
function libreOffice(folder: string, file: string): number | undefined {
  const convert = (): number | undefined => {
    const started = performance.now();
    const { status } = spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'csv', '--outdir', folder, file], { stdio: 'ignore' });
    return status === 0 ? performance.now() - started : undefined;
  };
  return convert() === undefined ? undefined : convert();
}
