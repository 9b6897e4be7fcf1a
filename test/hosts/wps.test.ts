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
