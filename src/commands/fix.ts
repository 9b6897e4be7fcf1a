import type { Fix } from '../rules/rule';
import type { Command } from './command';

/** 修复: one fix that the person has chosen, whatever its kind. */
export const fix: Command<Fix> = {
  name: 'fix',
  refuse: (_state, { edits }) => (edits.length === 0 ? 'no-edits' : null),
  run: async (session, { edits }) => {
    await session.history.perform('fix', edits);
  },
};
