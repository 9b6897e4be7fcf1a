import type { Suppressed } from '../check/finding';
import type { Command } from './command';

/** 恢复: a finding that was set aside counts again. */
export const heed: Command<Suppressed> = {
  name: 'heed',
  refuse: () => null,
  run: (session, { rule, fingerprint }) => session.heed(rule, fingerprint),
};
