import { contractBook, scenarios } from './contract';
import { describeGrid } from './univer-grid';
import { univerSeat } from './univer-seat';

describeGrid('the contract at the grid', (page) => {
  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, { run, gives }) => {
    expect(await run(await univerSeat(page(), contractBook()))).toEqual(gives);
  });
});
