/** What other programs see in a saved file: openpyxl cell by cell, LibreOffice as a whole. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkFile } from '../../src/cli/check-file';
import { messagesOf } from '../../src/cli/messages';
import { openWorkbook, sayUnwritten } from '../../src/workbook/index';
import { unwrittenIn } from '../../src/workbook/xls/unwritten';
import type { Edit } from '../../src/sheet/edit';
import { contentAt } from '../../src/sheet/content';
import { richWorkbook } from './rich-workbook';

const folder = mkdtempSync(path.join(tmpdir(), 'workbook-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const DUMP = `
import sys, json, warnings
warnings.simplefilter("ignore")
import openpyxl
book = openpyxl.load_workbook(sys.argv[1])
out = {}
for sheet in book.worksheets:
    cells = {}
    for row in sheet.iter_rows():
        for c in row:
            look = [c.number_format, repr(c.font), repr(c.fill), repr(c.border), repr(c.alignment), repr(c.protection), c.quotePrefix]
            value = c.value if not hasattr(c.value, 'text') else [c.value.ref, c.value.text]
            cells[f'{c.row},{c.column}'] = [str(value), look, c.comment and c.comment.text, c.hyperlink and c.hyperlink.location]
    out[sheet.title] = {
        'cells': cells, 'merges': sorted(str(m) for m in sheet.merged_cells.ranges), 'rules': [[v.type, str(v.sqref), v.formula1, v.formula2, v.error] for v in sheet.data_validations.dataValidation],
        'formats': sorted(str(k.sqref) for k in sheet.conditional_formatting), 'freeze': sheet.freeze_panes, 'state': sheet.sheet_state, 'filter': sheet.auto_filter.ref,
        'area': str(sheet.print_area), 'titles': str(sheet.print_title_rows), 'protected': sheet.protection.sheet, 'tables': {t.name: t.ref for t in sheet.tables.values()},
        'hidden': [r for r, d in sheet.row_dimensions.items() if d.hidden], 'images': len(sheet._images), 'charts': len(sheet._charts),
    }
print(json.dumps(out))
`;

type Dump = Record<string, { cells: Record<string, unknown[]> } & Record<string, unknown>>;

const has = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
/** The first Python that has openpyxl: the system's own may stand behind another. */
const python = ['python3', '/usr/bin/python3'].find((command) => has(command, '-c', 'import openpyxl'));
const withOpenpyxl = python !== undefined ? describe : describe.skip;
const withOffice = has('soffice', '--version') ? describe : describe.skip;
if (withOpenpyxl === describe.skip) process.stdout.write('skipped: openpyxl is not installed (apt install python3-openpyxl)\n');
if (withOffice === describe.skip) process.stdout.write('skipped: LibreOffice is not installed (apt install libreoffice-calc)\n');

function dump(name: string, bytes: Uint8Array): Dump {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return JSON.parse(execFileSync(python ?? 'python3', ['-c', DUMP, file], { encoding: 'utf8', maxBuffer: 1 << 26 })) as Dump;
}

const original = richWorkbook();
const NAME = '绩效目标表';

async function save(...edits: readonly ((put: (row: number, col: number, value: string) => Edit) => Edit)[]): Promise<Uint8Array> {
  const workbook = await openWorkbook(original);
  const [sheet] = workbook.book.sheets;
  if (!sheet) throw new Error('no sheet');
  const put = (row: number, col: number, value: string): Edit => ({ kind: 'put', sheet: 's1', at: { row, col }, expect: contentAt(sheet, { row, col }), put: { value } });
  return workbook.save(edits.map((edit) => edit(put)));
}

withOpenpyxl('openpyxl', () => {
  it('sees one cell differ and nothing else', async () => {
    const before = dump('before.xlsx', original);
    const after = dump('after.xlsx', await save((put) => put(4, 3, '≥130人次')));
    const cell = after[NAME]?.cells['5,4'];
    expect(cell?.[0]).toBe('≥130人次');
    expect(cell?.slice(1)).toEqual(before[NAME]?.cells['5,4']?.slice(1));
    if (before[NAME] && cell) before[NAME].cells['5,4'] = cell;
    expect(after).toEqual(before);
  });

  it('sees everything three rows lower after an insert', async () => {
    const before = dump('before.xlsx', original)[NAME];
    const after = dump('after.xlsx', await save(() => ({ kind: 'insert', sheet: 's1', axis: 'row', index: 5, count: 3 })))[NAME];
    for (const [place, [value, look]] of Object.entries(before?.cells ?? {})) {
      const [row = 0, col = 0] = place.split(',').map(Number);
      const moved = after?.cells[`${String(row > 5 ? row + 3 : row)},${String(col)}`];
      expect([place, moved?.[1]]).toEqual([place, look]);
      if (!String(value).startsWith('=') && !String(value).startsWith('[')) expect([place, moved?.[0]]).toEqual([place, value]);
    }
    expect(after).toMatchObject({ merges: ['A1:F1', 'A5:A11', 'B12:D12', 'B2:C2'], filter: 'A4:F15', tables: { 表1: 'A18:B19' }, hidden: [10], freeze: 'B5' });
  });
});

withOffice('LibreOffice', () => {
  it('opens what was saved, with notes, rules, merges, pictures and charts', async () => {
    const bytes = await save(
      () => ({ kind: 'insert', sheet: 's1', axis: 'row', index: 5, count: 3 }),
      () => ({ kind: 'note', sheet: 's1', at: { row: 13, col: 2 }, expect: null, put: { at: { row: 13, col: 2 }, author: '绩标', text: '新批注' } }),
    );
    const count = (name: string, content: Uint8Array): Record<string, number> => {
      writeFileSync(path.join(folder, `${name}.xlsx`), content);
      const args = ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'fods', '--outdir', folder, path.join(folder, `${name}.xlsx`)];
      execFileSync('soffice', args, { stdio: 'ignore', timeout: 110_000 });
      const xml = readFileSync(path.join(folder, `${name}.fods`), 'utf8');
      const of = (pattern: RegExp): number => [...xml.matchAll(pattern)].length;
      return { notes: of(/<office:annotation /g), rules: of(/<table:content-validation /g), merges: of(/number-columns-spanned/g), charts: of(/<draw:object[ >]/g), pictures: of(/<draw:image[ >]/g) };
    };
    const before = count('office-before', original);
    expect(before.notes).toBeGreaterThan(0);
    expect(count('office-after', bytes)).toEqual({ ...before, notes: (before.notes ?? 0) + 1 });
  });

  it('writes old workbooks of whose rules, formats and pictures it is told that no copy has them', async () => {
    const convert = ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'xls', '--outdir', folder];
    writeFileSync(path.join(folder, 'old.xlsx'), original);
    execFileSync('soffice', [...convert, path.join(folder, 'old.xlsx')], { stdio: 'ignore', timeout: 110_000 });
    const old = await openWorkbook(readFileSync(path.join(folder, 'old.xls')));
    expect([...old.unwritten].sort()).toEqual(['conditional-formats', 'drawings', 'dropdowns']);
    expect(sayUnwritten(old.unwritten, 'zh')).toMatch(/下拉选项.*请对照原文件补上/);
    expect((await openWorkbook(old.save([]))).unwritten).toEqual([]);
    const work = { optionsOf: () => Promise.resolve({}), annotate: true, cells: false, locale: 'zh', messages: messagesOf('zh') } as const;
    expect((await checkFile({ path: path.join(folder, 'old.xls') }, work)).notes).toEqual([expect.stringContaining('下拉选项'), expect.stringContaining('old.批注.xlsx')]);
  });
});

const record = (type: number, ...data: number[]) => [type & 255, type >> 8, data.length, 0, ...data];
const object = (kind: number) => record(0x5d, 0x15, 0, 0x12, 0, kind, 0);

it.each<[string, number[], string[]]>([
  ['the boxes of notes and the arrows of dropdowns', [...object(0x19), ...object(0x14)], []],
  ['a picture twice', [...object(8), ...object(8)], ['drawings']],
  ['a rule', record(0x1be), ['dropdowns']],
  ['formats of either age', [...record(0x1b0), ...record(0x879)], ['conditional-formats']],
  ['a cut record', [0x5d, 0, 9, 0, 1], []],
])('of an old workbook with %s', (_what, stream, expected) => {
  expect(unwrittenIn(Uint8Array.from(stream))).toEqual(expected);
});
