import type { Config } from '../config/schema';
import type { Command } from './command';

/** Changes what is judged by: preset, 本地口径, severities and options of rules. Stays with the person. */
export const configure: Command<Config> = {
  name: 'configure',
  refuse: () => null,
  run: (session, config) => session.configure(config),
};
