import { bookOf, sheetFromRows } from '../../src/sheet/build';
import type { Book } from '../../src/sheet/book';
import { contractBook, scenarios } from './contract';
import { describeGrid } from './univer-grid';
import { univerSeat } from './univer-seat';

describeGrid('the contract at the grid', (page) => {
  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, { run, gives }) => {
    expect(await run(await univerSeat(page(), contractBook()))).toEqual(gives);
  });

  // What comes of it is told by the check after every test.
  it('a workbook is closed before the grid has looked at the dropdowns of its other sheets', async () => {
    const front = sheetFromRows([['说明']], { id: 's1', name: '说明' });
    const behind = { ...sheetFromRows([['单位'], ['次']], { id: 's2', name: '目标表' }), validations: [{ ranges: [{ top: 1, left: 0, bottom: 1, right: 0 }], type: 'list' as const, list: ['次', '人'] }] };
    await univerSeat(page(), bookOf(front));
    await page().evaluate(async (text) => {
      const { host } = window.jibiao!;
      const sized = { rowSizes: new Map(), columnSizes: new Map() };
      for (let i = 0; i < 5; i += 1) {
        const { sheets, ...rest } = JSON.parse(text) as Book;
        host.open({ ...rest, sheets: sheets.map((sheet) => ({ ...sheet, ...sized })) }, `late-${String(i)}`);
        host.api.getActiveWorkbook()!.getSheetBySheetId('s2')!.getRange(1, 0).setValue('人');
        // The grid waits a little for more of the kind, and then for spare time, of which there is none before the next one comes.
        await new Promise((resolve) => setTimeout(resolve, 21));
      }
    }, JSON.stringify(bookOf(front, behind)));
    await page().waitForTimeout(300);
  });
});
