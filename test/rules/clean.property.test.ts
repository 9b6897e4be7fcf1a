/** A form to which no reviewer would object draws neither error nor warning. */
import fc from 'fast-check';
import { checkBook } from '../../src/check/check';
import { bookOf } from '../../src/sheet/build';
import { generateForm } from '../generate';
import { runs } from '../support/runs';

test('clean forms draw nothing', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (seed) => {
      const { sheet, layout } = generateForm(seed, { clean: true });
      const [result] = checkBook(bookOf(sheet));
      const serious = result?.findings.filter(({ severity }) => severity !== 'info').map(({ rule, message }) => `${layout} ${rule} ${message}`);
      expect(serious).toEqual([]);
    }),
    { numRuns: runs(200) },
  );
});
