import { rangeOf } from '../../src/sheet/range';
import { scenarios } from './contract';
import { builds, etSeat } from './fake-et/seat';
import { freshLocalStorage } from './fake-excel/local-storage';

beforeEach(freshLocalStorage);

describe.each(Object.keys(builds))('WPS (%s) keeps the contract', (build) => {
  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, { run, gives }) => {
    const seat = etSeat(builds[build]);
    expect(await run(seat)).toEqual(gives);
    expect(seat.et.prompts).toEqual([]);
    expect([seat.et.ScreenUpdating, seat.et.EnableEvents, seat.et.DisplayAlerts]).toEqual([true, true, true]);
  });
});

it('hears of a new name of a sheet, which ET tells nobody of, with the next that is typed', async () => {
  const { et, events } = etSeat();
  et.change([{ kind: 'renameSheet', sheet: et.active, expect: et.live.sheet(et.active).name, name: '新名' }], false);
  et.changed(et.active, [rangeOf({ row: 2, col: 1 })]);
  expect((await events()).map(({ kind }) => kind)).toEqual(['sheets', 'edit']);
});
