import { memorySeat, scenarios } from './contract';
import { faultMatrix } from './fault-matrix';

describe('the memory host keeps the contract', () => {
  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, { run, gives }) => {
    expect(await run(memorySeat())).toEqual(gives);
  });
});

describe('the fault matrix in memory', () => {
  it.each(faultMatrix(async (book) => memorySeat(book)))('%s', async (_name, meets) => {
    await meets();
  });
});
