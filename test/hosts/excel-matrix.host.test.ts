import { freshLocalStorage } from './fake-excel/local-storage';
import { excelSeat } from './fake-excel/seat';
import { faultMatrix } from './fault-matrix';

beforeEach(freshLocalStorage);

describe.each(['web', 'office2024', 'office2021'] as const)('the fault matrix in Excel (%s)', (profile) => {
  it.each(faultMatrix((book) => excelSeat(profile, book)))('%s', async (_name, meets) => {
    await meets();
  });
});
