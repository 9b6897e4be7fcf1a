import type { Command } from './command';

/** 检查全部工作表 */
export const checkAll: Command = {
  name: 'check-all',
  refuse: (state) => (state.sheets.length === 0 ? 'nothing-selected' : null),
  run: (session) => session.checkAll(),
};
