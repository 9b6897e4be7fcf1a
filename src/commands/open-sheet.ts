import { rangeOf } from '../sheet/range';
import type { Command } from './command';

/** Brings a sheet (its id) to the front. */
export const openSheet: Command<string> = {
  name: 'open-sheet',
  refuse: () => null,
  run: (session, sheet) => session.show({ sheet, range: rangeOf({ row: 0, col: 0 }) }),
};
