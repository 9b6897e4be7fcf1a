/** node scripts/run-ts.mjs scripts/bench/reader.ts NAME FILE: prints the median milliseconds that one reader takes for a workbook. */
import { readFileSync } from 'node:fs';
import { median } from './measure';

const [name = '', file = ''] = process.argv.slice(2);
const bytes = readFileSync(file);

/** Each loads what it needs and no more. */
const readers: Readonly<Record<string, () => Promise<() => unknown>>> = {
  pipeline: async () => {
    const { checkBook } = await import('../../src/check/check');
    const { openWorkbook } = await import('../../src/workbook');
    return async () => checkBook((await openWorkbook(bytes)).book);
  },
  reading: async () => {
    const { openWorkbook } = await import('../../src/workbook');
    return () => openWorkbook(bytes);
  },
  exceljs: async () => {
    const { default: ExcelJS } = await import('exceljs');
    return () => new ExcelJS.Workbook().xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  },
  SheetJS: async () => {
    const { read } = await import('@e965/xlsx');
    return () => read(bytes, { dense: true });
  },
};

const read = await readers[name]?.();
if (read === undefined) throw new Error(`no reader called ${name}`);
console.log(await median(read, { times: 7 }));
