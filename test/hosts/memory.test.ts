import { memorySeat, scenarios } from './contract';

describe('the memory host keeps the contract', () => {
  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, { run, gives }) => {
    expect(await run(memorySeat())).toEqual(gives);
  });
});
