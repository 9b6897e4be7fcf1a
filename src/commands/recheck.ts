import type { Feedback } from '../review/feedback-read';
import type { Rechecked } from '../review/recheck';
import { activeResult, judgedBy } from '../session/state';
import type { Command } from './command';

export interface RecheckTask {
  readonly feedback: Feedback;
  readonly deliver: (result: Rechecked) => void;
}

/** 复核销号: the open workbook against a feedback table. Points on sheets that it does not have are another office's. */
export const recheck: Command<RecheckTask> = {
  name: 'recheck',
  refuse: (state) => (activeResult(state) === undefined ? 'nothing-checked' : null),
  run: async (session, { feedback, deliver }) => {
    const [book, review] = await Promise.all([session.book(), import('../review/recheck')]);
    if (book === undefined) return;
    const result = review.recheck(feedback, [{ file: '', book, options: judgedBy(session.state) }]);
    const missing = new Set(result.missing);
    deliver({ ...result, missing: [], points: result.points.filter(({ point }) => !missing.has(`${point.file}!${point.sheet}`)) });
  },
};
