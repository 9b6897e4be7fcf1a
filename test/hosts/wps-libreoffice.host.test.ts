import fc from 'fast-check';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { describeWith } from '../support/needs';
import { runs } from '../support/runs';
import { scenarios } from './contract';
import { FakeEt } from './fake-et/et';
import { freshLocalStorage } from './fake-excel/local-storage';
import { startOffice, type Office } from './libreoffice/office';
import { layOut, officeSeat } from './libreoffice/seat';
import { seen, sequences } from './libreoffice/sequences';

const plainBook = () => bookOf(sheetFromRows([['指标', '值', '单位'], ['培训人数', 50, '人'], ['合格率', 95, '%']], { id: 's1', name: '目标表' }));

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

  it('and the fake ET come to the same, whatever is done to them', () => {
    fc.assert(
      fc.property(sequences, (told) => {
        layOut(office.application, plainBook());
        const sheets = [office.application.ActiveSheet!, new FakeEt(plainBook()).application.ActiveSheet!];
        const [real, fake] = sheets.map((sheet) => {
          for (const { act } of told) act(sheet);
          return seen(sheet);
        });
        expect({ did: told.map(({ what }) => what), ...(fake as object) }).toEqual({ did: told.map(({ what }) => what), ...(real as object) });
      }),
      // Each try is some hundred calls between processes; a failure is told as it is found.
      { numRuns: runs(15), endOnFailure: true, interruptAfterTimeLimit: 30_000 },
    );
  });
});
