/** The fault matrix in one kind of Excel; a file each, so that no processor waits for the longest. */
import { faultMatrix } from '../fault-matrix';
import type { Profile } from './excel';
import { freshLocalStorage } from './local-storage';
import { excelSeat } from './seat';

export function excelMatrix(profile: Profile): void {
  beforeEach(freshLocalStorage);

  describe(`the fault matrix in Excel (${profile})`, () => {
    it.each(faultMatrix((book) => excelSeat(profile, book)))('%s', async (_name, meets) => {
      await meets();
    });
  });
}
