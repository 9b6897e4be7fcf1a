import type { SheetResult } from '../check/finding';
import type { ReviewedFile } from '../review/points';
import { speak } from '../rules/speak';
import type { Session } from '../session/session';
import { activeResult, judgedBy } from '../session/state';
import type { Book } from '../sheet/book';
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
    const result = book && (await inChinese(session, book));
    if (book && result) deliver(reviewed('', [result], book, 'info'));
  },
};

/** What was found on the sheet in front, as an office is told of it, whatever language the reviewer reads. */
async function inChinese({ state, mappings }: Session, book: Book): Promise<SheetResult | undefined> {
  const result = activeResult(state);
  if (state.preferences.locale === 'zh' || !result) return result;
  const [{ checkBook }] = await Promise.all([import('../check/check'), speak('zh')]);
  return checkBook(book, { ...judgedBy(state), locale: 'zh', mappings }).find(({ sheet }) => sheet === result.sheet);
}
