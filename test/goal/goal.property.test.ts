/** What holds of every goal text. */
import fc from 'fast-check';
import { matchPromises } from '../../src/goal/match';
import { scanGoal } from '../../src/goal/scan';
import { runs } from '../support/runs';
import { indicatorOf } from './indicator';

const noun = fc.constantFrom('开展农技培训', '新建停靠站', '群众满意度', '发放资料', '引进专家', '修复渠道');
const unit = fc.constantFrom('次', '个', '%', '份', '名', '公里', '万元', '');
const amount = fc.tuple(fc.integer({ min: 1, max: 60 }), unit);
const piece = fc.oneof(
  fc.tuple(noun, fc.constantFrom('', '不少于', '达到', '约'), amount).map(([n, word, [number, u]]) => `${n}${word}${String(number)}${u}`),
  fc.constantFrom('依据县发〔2023〕18号', '2024年11月底前', '《“十四五”规划》', '第3期', '安排资金80万元', '（其中2个）'),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
);
const goal = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('，'));
const indicators = fc.array(fc.tuple(noun, amount), { maxLength: 8 }).map((list) => list.map(([name, [number, u]]) => indicatorOf(name, number, u)));

test('numbers are read in order, where they stand, and each once', () => {
  fc.assert(
    fc.property(goal, (text) => {
      const promises = scanGoal(text);
      promises.forEach(({ span, quantity, words, phrase, skipped }, i) => {
        expect(span.start).toBeGreaterThanOrEqual(promises[i - 1]?.span.end ?? 0);
        expect(text.slice(span.start, span.end)).not.toBe('');
        expect(Number.isFinite(quantity.number)).toBe(true);
        expect(text).toContain(words);
        if (skipped === undefined) expect(phrase).not.toBe('');
      });
    }),
    { numRuns: runs(300) },
  );
});

test('every promise is judged, and no indicator carries two', () => {
  fc.assert(
    fc.property(goal, indicators, (text, list) => {
      const matches = matchPromises(scanGoal(text), list);
      const carriers = matches.flatMap((match) => (match.kind === 'found' ? [match.indicator] : []));
      expect(new Set(carriers).size).toBe(carriers.length);
      expect(matches.length).toBeLessThanOrEqual(scanGoal(text).filter(({ skipped }) => skipped === undefined).length);
    }),
    { numRuns: runs(300) },
  );
});

test('a goal written out of the indicators is kept by them', () => {
  const listed = fc.uniqueArray(fc.tuple(noun, fc.integer({ min: 1, max: 60 })), { selector: ([name]) => name, minLength: 1 });
  fc.assert(
    fc.property(listed, (list) => {
      const text = list.map(([name, number]) => `${name}不少于${String(number)}次`).join('，');
      const matches = matchPromises(scanGoal(text), list.map(([name, number]) => indicatorOf(name, number, '次')));
      expect(matches.map((match) => (match.kind === 'found' ? match.indicator.name : match.kind))).toEqual(list.map(([name]) => name));
    }),
    { numRuns: runs(200) },
  );
});
