import type { Command } from './command';

/** 清除标记: every flag of ours; they come back with the next check unless 边改边标 is off. */
export const clearFlags: Command = {
  name: 'clear-flags',
  refuse: () => null,
  run: (session) => session.clearFlags(),
};
