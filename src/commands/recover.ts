import type { Command } from './command';

/** 恢复原状: takes back what a command that was cut short has written. */
export const recover: Command = {
  name: 'recover',
  refuse: (state) => (state.interrupted ? null : 'not-interrupted'),
  run: (session) => session.history.recover(),
};
