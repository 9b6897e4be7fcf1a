import type { Command } from './command';

/** 诊断: the program is tried out on a scratch sheet while no other command runs. Whoever asks brings the work and takes what it comes to. */
export const diagnose: Command<() => Promise<void>> = {
  name: 'diagnose',
  refuse: () => null,
  run: (_session, work) => work(),
};
