import type { Command } from './command';

/** 重做 */
export const redo: Command = {
  name: 'redo',
  refuse: (state) => (state.undone === 0 ? 'nothing-to-redo' : null),
  run: (session) => session.history.redo(),
};
