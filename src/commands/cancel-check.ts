import type { Command } from './command';

/** 取消: ends the check that is running, whichever command waits for it. */
export const cancelCheck: Command = {
  name: 'cancel-check',
  meanwhile: true,
  refuse: (state) => (state.progress === null ? 'not-checking' : null),
  run: async (session) => {
    session.cancelCheck();
  },
};
