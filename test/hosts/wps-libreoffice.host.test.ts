import { describeWith } from '../support/needs';
import { scenarios } from './contract';
import { freshLocalStorage } from './fake-excel/local-storage';
import { startOffice, type Office } from './libreoffice/office';
import { officeSeat } from './libreoffice/seat';

describeWith(['libreoffice'], 'the WPS adapter on LibreOffice', () => {
  let office: Office;
  beforeAll(async () => {
    office = await startOffice();
  });
  afterAll(() => {
    office.stop();
  });
  beforeEach(freshLocalStorage);

  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('keeps the contract: %s', async (_name, { run, gives }) => {
    expect(await run(officeSeat(office.application))).toEqual(gives);
  });
});
