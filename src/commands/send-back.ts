import type { ReviewedFile } from '../review/points';
import { activeResult } from '../session/state';
import type { Command } from './command';

/** 退回意见 and 审核反馈表: what was found on the sheet in front, as points that a reviewer picks from. */
export const sendBack: Command<(points: ReviewedFile) => void> = {
  name: 'send-back',
  refuse: (state) => {
    const result = activeResult(state);
    if (result === undefined) return 'nothing-checked';
    return result.findings.length === 0 ? 'no-findings' : null;
  },
  run: async (session, deliver) => {
    // Few of those who check a form send one back.
    const [book, { reviewed }] = await Promise.all([session.book(), import('../review/points')]);
    const result = activeResult(session.state);
    if (book !== undefined && result !== undefined) deliver(reviewed('', [result], book, 'info'));
  },
};
