import { freshLocalStorage } from './fake-excel/local-storage';
import { builds, etSeat } from './fake-et/seat';
import { faultMatrix } from './fault-matrix';
import type { Action } from './faults';

beforeEach(freshLocalStorage);

/** Builds differ in events, flags and the store: what touches none of them is tried on one. */
const telling: readonly Action[] = ['flag', 'fix', 'insert'];

describe.each(Object.keys(builds))('the fault matrix in WPS (%s)', (build) => {
  const wanted = build === 'usual' ? undefined : (_fault: unknown, action: Action) => telling.includes(action);
  it.each(faultMatrix(async (book) => etSeat(builds[build], book), wanted))('%s', async (_name, meets) => {
    await meets();
  });
});
