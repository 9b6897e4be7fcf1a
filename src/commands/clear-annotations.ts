import type { Command } from './command';

/** 清除批注: every word of ours out of the notes; the user's own stay. */
export const clearAnnotations: Command = {
  name: 'clear-annotations',
  refuse: (state) => (state.sheets.length === 0 ? 'nothing-selected' : null),
  run: (session) => session.clearAnnotations(),
};
