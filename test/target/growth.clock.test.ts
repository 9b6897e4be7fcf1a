import { parseTarget } from '../../src/target';

/** Text of a full cell that makes a careless lexer or grammar go back again and again. */
const NASTY = [
  '9', '1,', '1.', '一', '一点', '万', '绩', '>', '> ', '(', '（5）', '5(', '5次(', '5次', '5次、', '≥5%且', '每', '每人', '/人', '*', '….',
  '-', '1-', '至5', '2021年', '2021.', '较2021年', '第', '力争', '5余', '不', 'O', '  ', '百分之', '比', '5:', '含)',
];

const time = (text: string): number => {
  const start = performance.now();
  parseTarget(text);
  return performance.now() - start;
};

// Sixteen times the text: sixteen times the work if it is linear, 256 times if it is quadratic. A busy machine only adds,
// so the least of many rounds tells; the rounds end as soon as it does.
test.each(NASTY)('a cell full of %j costs in proportion to its length', (piece) => {
  const fill = (length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const [short, long] = [fill(2_048), fill(32_767)];
  let [small, large] = [Infinity, Infinity];
  for (let round = 0; round < 40 && !(round > 4 && large / Math.max(small, 0.2) < 90); round += 1) {
    small = Math.min(small, time(short));
    large = Math.min(large, time(long));
  }
  expect(large / Math.max(small, 0.2)).toBeLessThan(90);
});
