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
