import { scenarios } from './contract';
import { excelSeat } from './fake-excel/seat';

Object.assign(globalThis, { localStorage: memoryLocalStorage() });

describe.each(['web', 'office2024', 'office2021'] as const)('Excel (%s) keeps the contract', (profile) => {
  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, { run, gives }) => {
    const seat = await excelSeat(profile);
    expect(await run(seat)).toEqual(gives);
    expect(seat.excel.wire.counts.kept).toBe(0);
  });
});

function memoryLocalStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
}
