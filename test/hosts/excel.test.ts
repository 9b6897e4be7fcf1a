import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { scenarios } from './contract';
import { freshLocalStorage } from './fake-excel/local-storage';
import { excelSeat } from './fake-excel/seat';

beforeEach(freshLocalStorage);

describe.each(['web', 'office2024', 'office2021'] as const)('Excel (%s) keeps the contract', (profile) => {
  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, { run, gives }) => {
    const seat = await excelSeat(profile);
    expect(await run(seat)).toEqual(gives);
    expect(seat.excel.wire.counts.kept).toBe(0);
  });
});

it.each<[string, (string | null)[][], number]>([
  ['a form', [['项目绩效目标表'], ['三级指标', '指标值'], ['巡查河道次数', '≥12次']], 103],
  ['nothing', [], 100],
])('of a sheet that is painted far below %s the looks are read a little further than it reaches', async (_what, filled, rows) => {
  const painted = { value: null, style: 1 };
  const sheet = sheetFromRows([...filled, ...Array.from({ length: 5_000 }, () => [null, null])], { id: 's1' });
  const book = { ...bookOf({ ...sheet, rows: sheet.rows.map((row) => row?.map((cell) => (cell === undefined ? painted : { ...cell, style: 1 }))) }), styles: [{}, { fill: '#FFFF00' }] };
  const { host } = await excelSeat('web', book);
  const [read] = (await host.read(['s1'], 'whole')).sheets;
  expect(read?.rows).toHaveLength(rows);
  expect(read?.rows.at(-1)?.[0]).toEqual({ value: null, style: 1 });
});
