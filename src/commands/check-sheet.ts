import { activeSheet } from '../session/state';
import type { Command } from './command';

/** 检查本表 */
export const checkSheet: Command = {
  name: 'check-sheet',
  refuse: (state) => (activeSheet(state) === '' ? 'nothing-selected' : null),
  run: (session) => session.checkSheet(),
};
