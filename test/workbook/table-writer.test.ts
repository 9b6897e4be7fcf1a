/** Tables streamed into an .xlsx are read back as they were given. */
import { spawnSync } from 'node:child_process';
import { openWorkbook, TableWriter, type TableValue } from '../../src/workbook';
import { shownText } from '../../src/sheet/build';
import { describeWith, pythonPath } from '../support/needs';
import { scratchFolder } from '../support/scratch';

const columns = [{ head: '名称', width: 20 }, { head: '数值', width: 8 }];

function written(sheets: readonly (readonly [name: string, rows: readonly (readonly TableValue[])[]])[]): Buffer {
  const pieces: Uint8Array[] = [];
  const writer = new TableWriter((bytes) => pieces.push(bytes));
  for (const [name, rows] of sheets) {
    writer.sheet(name, columns);
    for (const row of rows) writer.row(row);
  }
  writer.end();
  return Buffer.concat(pieces);
}

const odd: readonly TableValue[][] = [['=1+1', 2.5], ['a<b>&"c"', null], ['两行\n文字 ', 0], ['\u0001控制', 'NaN'], ['x'.repeat(40_000), Infinity]];

test('texts stay texts, numbers numbers, and the head stays in sight', async () => {
  const { book, warnings } = await openWorkbook(written([['总表', odd], ["明细'表", []]]));
  const [sheet, second] = book.sheets;
  expect(warnings).toEqual([]);
  expect(sheet?.rows.map((row) => Array.from(row ?? [], shownText))).toEqual([['名称', '数值'], ['=1+1', '2.5'], ['a<b>&"c"', ''], ['两行\n文字 ', '0'], ['\u0001控制', 'NaN'], ['x'.repeat(32_767), '']]);
  expect(sheet?.rows[1]?.[0]?.formula).toBeUndefined();
  expect(sheet?.view).toMatchObject({ freeze: { rows: 1, cols: 0 }, print: { titleRows: [0, 0], landscape: true } });
  expect([second?.name, second?.rows.length]).toEqual(["明细'表", 1]);
});

test('rows leave as they come', () => {
  let held = 0;
  const writer = new TableWriter((bytes) => (held += bytes.length));
  writer.sheet('总表', columns);
  for (let i = 0; i < 20_000; i += 1) writer.row([`第${String(i * 7919)}项`, i]);
  expect(held).toBeGreaterThan(50_000);
  writer.end();
});

describeWith(['openpyxl'], 'openpyxl', () => {
  const scratch = scratchFolder();

  test('reads cells, filters and printed heads', () => {
    const file = scratch.write('table.xlsx', written([['总表', odd.slice(0, 3)]]));
    const script = 'import openpyxl,sys,json;w=openpyxl.load_workbook(sys.argv[1])["总表"];print(json.dumps([w.auto_filter.ref,w.freeze_panes,w.print_title_rows,[list(r) for r in w.values]]))';
    const { stdout, stderr } = spawnSync(pythonPath()!, ['-c', script, file], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(['A1:B4', 'A2', '$1:$1', [['名称', '数值'], ['=1+1', 2.5], ['a<b>&"c"', null], ['两行\n文字 ', 0]]]);
  });
});
