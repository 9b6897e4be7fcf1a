import type { Command } from './command';

/** 撤销: the last command of ours; asks first where the user changed its cells since. */
export const undo: Command<'the-rest' | 'leave' | undefined> = {
  name: 'undo',
  refuse: (state) => (state.entries.length === state.undone ? 'nothing-to-undo' : null),
  run: (session, answer) => session.history.undo(answer),
};
