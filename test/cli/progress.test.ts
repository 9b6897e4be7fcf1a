import { messagesOf } from '../../src/cli/messages';
import { progressLine } from '../../src/cli/progress';

const messages = messagesOf('zh');

test.each([
  ['nothing yet', { total: 10, done: 0, found: 0, elapsed: 0 }, 80, `${'░'.repeat(24)} 0/10 · 0 处问题`],
  ['half way', { total: 500, done: 250, found: 1204, elapsed: 12_000 }, 80, `${'█'.repeat(12)}${'░'.repeat(12)} 250/500 · 1204 处问题 · 剩余约 12 秒`],
  ['long', { total: 10_000, done: 100, found: 3, elapsed: 60_000 }, 80, `${'░'.repeat(24)} 100/10000 · 3 处问题 · 剩余约 99 分钟`],
  ['too soon to tell', { total: 500, done: 5, found: 9, elapsed: 300 }, 80, `${'░'.repeat(24)} 5/500 · 9 处问题`],
  ['a narrow screen', { total: 500, done: 250, found: 1, elapsed: 300 }, 30, '250/500 · 1 处问题'],
  ['nothing looked for', { total: 2, done: 2, elapsed: 10 }, 80, `${'█'.repeat(24)} 2/2`],
  ['no files', { total: 0, done: 0, elapsed: 0 }, 80, `${'░'.repeat(24)} 0/0`],
])('%s', (_what, progress, columns, line) => {
  expect(progressLine(progress, { messages, columns })).toBe(line);
});
