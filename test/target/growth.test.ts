import { parseTarget } from '../../src/target';

/** Text of a full cell that makes a careless lexer or grammar go back again and again. */
const NASTY = [
  '9', '1,', '1.', '一', '一点', '万', '绩', '>', '> ', '(', '（5）', '5(', '5次(', '5次', '5次、', '≥5%且', '每', '每人', '/人', '*', '….',
  '-', '1-', '至5', '2021年', '2021.', '较2021年', '第', '力争', '5余', '不', 'O', '  ', '百分之', '比', '5:', '含)',
];

const time = (text: string): number => {
  let best = Infinity;
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now();
    parseTarget(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
};

// Sixteen times the text: sixteen times the work if it is linear, 256 times if it is quadratic.
test.each(NASTY)('a cell full of %j costs in proportion to its length', (piece) => {
  const fill = (length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  parseTarget(fill(2_000));
  const small = Math.max(time(fill(2_048)), 0.2);
  expect(time(fill(32_767)) / small).toBeLessThan(90);
});
