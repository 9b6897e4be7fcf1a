import fc from 'fast-check';
import { cellClass, possibleClasses } from '../../src/recognize/cell-class';
import { runs } from '../support/runs';

const pieces = ['≥', '>=', '不低于', '控制在', '95', '1,200', '12', '.', '%', '万元', '人次', '提高', '优', '完成', '统计台账', '《办法》', '2026年', '6月底', '正向', '定性', '/', '-', '台账12号', '指标1:', '……', '群众', '开展培训场次', '(', ')', '第'];

test('what a cell is stands among what it may be at a first look', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 8 }), (parts) => {
      const text = parts.join('').replace(/\s/g, '');
      expect(possibleClasses(text) & (1 << cellClass(text))).not.toBe(0);
    }),
    { numRuns: runs(500, 5000) },
  );
});
