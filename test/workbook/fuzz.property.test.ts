/** Damaged files end in a book or a WorkbookError, soon, and never in anything else. Runs for a fixed time. */
import { strFromU8, strToU8 } from 'fflate';
import { openWorkbook, WorkbookError, writeXlsx } from '../../src/workbook/index';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { unzipped, zipOf } from './package';
import { richParts, richWorkbook } from './rich-workbook';

const MILLISECONDS = 1_500 * Math.max(1, Number(process.env['PROPERTY_RUNS'] ?? 0) / 100);
const SLOWEST = 2_000;

/** A small generator of numbers: the same seed gives the same damage again. */
function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function damageBytes(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  const out = Uint8Array.from(bytes);
  for (let i = next(6) + 1; i > 0; i--) out[next(out.length)] = next(256);
  const cut = next(8) === 0 ? next(out.length) : out.length;
  return out.subarray(0, cut);
}

const JUNK = ['<', '>', '"', '&', '<!--', ']]>', '<!DOCTYPE x>', '-1', '1e999', '99999999999', 'A0', 'XFE1048577', '\0', '<c>', '</row>', '', 'rId1', '__proto__', 'constructor', 'NaN'];

function damageXml(xml: string, next: (below: number) => number): string {
  const at = next(xml.length);
  const junk = JUNK[next(JUNK.length)] ?? '';
  // Values in quotes are where numbers, addresses and ids stand.
  const quoted = next(2) === 0 ? /"[^"]*"/g : undefined;
  if (!quoted) return xml.slice(0, at) + junk + xml.slice(at + next(20));
  quoted.lastIndex = at;
  const found = quoted.exec(xml);
  return found ? `${xml.slice(0, found.index)}"${junk}"${xml.slice(found.index + found[0].length)}` : xml;
}

async function survive(bytes: Uint8Array, seed: number): Promise<void> {
  const started = process.cpuUsage();
  try {
    const workbook = await openWorkbook(bytes);
    const [sheet] = workbook.book.sheets;
    if (sheet) workbook.save([{ kind: 'insert', sheet: sheet.id, axis: 'row', index: 1, count: 1 }]);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw new Error(`seed ${String(seed)}`, { cause: error });
  }
  const milliseconds = process.cpuUsage(started).user / 1000;
  if (milliseconds > SLOWEST) throw new Error(`seed ${String(seed)} took ${milliseconds.toFixed(0)} ms`);
}

/** Damages until the time is over; the clock only says how much is tried. */
async function fuzz(make: (next: (below: number) => number) => Uint8Array): Promise<void> {
  const end = Date.now() + MILLISECONDS;
  const first = Number(process.env['FUZZ_SEED'] ?? 1);
  for (let seed = first; Date.now() < end; seed++) await survive(make(random(seed)), seed);
}

const rich = richWorkbook();
const xmlParts = Object.entries(richParts).flatMap(([name, content]) => (typeof content === 'string' ? [[name, content] as const] : []));
const fresh = writeXlsx(bookOf(sheetFromRows([['甲', 1], ['乙', 2]])));

it('bytes of the container', async () => {
  await fuzz((next) => damageBytes(next(2) === 0 ? rich : fresh, next));
});

it('XML of the parts', async () => {
  await fuzz((next) => {
    const [name, xml] = xmlParts[next(xmlParts.length)] ?? ['', ''];
    return zipOf({ ...richParts, [name]: damageXml(xml, next) });
  });
});

it('XML of a new document', async () => {
  const parts = Object.fromEntries(Object.entries(unzipped(fresh)).map(([name, content]) => [name, strFromU8(content)]));
  await fuzz((next) => {
    const names = Object.keys(parts);
    const name = names[next(names.length)] ?? '';
    return zipOf({ ...parts, [name]: strToU8(damageXml(parts[name] ?? '', next)) });
  });
});
