import type { Preferences } from '../session/preferences';
import type { Command } from './command';

/** Changes what stays with the person: language, 边改边标. */
export const prefer: Command<Partial<Preferences>> = {
  name: 'prefer',
  refuse: () => null,
  run: (session, change) => session.prefer(change),
};
