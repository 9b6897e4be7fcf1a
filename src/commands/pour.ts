import { carryOut, type Planned } from './carry-out';
import type { Command } from './command';

/** A plan whose result stands on a sheet of its own. */
export interface Poured extends Planned {
  /** Sheet.id of that sheet. */
  readonly to: string;
}

/** 转换版式: the form in front in another template, on a new sheet; the old one stays as it is. */
export const pour: Command<Poured> = {
  name: 'pour',
  refuse: (_state, { edits }) => (edits.length === 0 ? 'nothing-planned' : null),
  run: async (session, planned) => {
    if (await carryOut(session, 'pour', planned)) await session.show({ sheet: planned.to, range: { top: 0, bottom: 0, left: 0, right: 0 } });
  },
};
