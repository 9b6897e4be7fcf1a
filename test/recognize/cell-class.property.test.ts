import fc from 'fast-check';
import { cellClass, possibleClasses } from '../../src/recognize/cell-class';
import { lexicon } from '../../src/recognize/lexicon';
import { classOf, differInFigures } from '../../src/recognize/line-classes';
import { runs } from '../support/runs';

const pieces = ['≥', '>=', '不低于', '控制在', '95', '1,200', '12', '.', '%', '万元', '人次', '提高', '优', '完成', '统计台账', '《办法》', '2026年', '6月底', '正向', '定性', '/', '-', '台账12号', '指标1:', '……', '群众', '开展培训场次', '(', ')', '第', '数量指标', '定量指标', '目标', '20', '月', '年', '[', 'm', '例', '每', '分', ','];

const cellText = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 8 }).map((parts) => parts.join('').replace(/\s/g, ''));

test('what a cell is stands among what it may be at a first look', () => {
  fc.assert(
    fc.property(cellText, (text) => {
      expect(possibleClasses(text) & (1 << cellClass(text))).not.toBe(0);
    }),
    { numRuns: runs(500, 5000) },
  );
});

test.each([
  ['第3期验收合格率', '第8期验收合格率', true],
  ['2025年第12号台账', '2025年第47号台账', true],
  ['2025年第12号台账', '2026年第12号台账', false],
  ['产出指标', '产出指标', true],
  ['产出指标', '效益指标', false],
  ['m2', 'm3', false],
  ['≥5', '≥6', false],
  ['第3期', '第13期', false],
])('%s and %s are the same but for their figures: %s', (a, b, alike) => {
  expect(differInFigures(a, b)).toBe(alike);
});

test('texts that are the same but for their figures are of one class', () => {
  let pairs = 0;
  fc.assert(
    fc.property(cellText, fc.array(fc.nat(9), { minLength: 6, maxLength: 6 }), (text, figures) => {
      let at = 0;
      const other = text.replace(/(?<=\p{Script=Han}\d*)\d/gu, () => String(figures[at++ % 6]));
      if (!differInFigures(text, other)) return;
      pairs += Number(text !== other);
      expect([text, other, classOf(other, lexicon)]).toEqual([text, other, classOf(text, lexicon)]);
    }),
    { numRuns: runs(2000, 20_000) },
  );
  expect(pairs).toBeGreaterThan(0);
});
