import { textAt } from '../../src/sheet/build';
import { cleanLayoutIds, faultNames, generateForm, layoutIds } from '.';
import { blankLayoutIds, generateBlank } from './blank';
import { generateOrdinary, ordinaryKinds } from './ordinary';
import { truthOfWords } from './words-of';

const squeeze = (text: string): string => text.replace(/\s+/g, '');

describe.each(layoutIds)('%s', (layout) => {
  const forms = Array.from({ length: 25 }, (_, i) => generateForm(i + 1, { layout, noise: i < 5 ? 'none' : 0.4 }));

  test('the same seed makes the same form', () => {
    expect(generateForm(7, { layout, noise: 0.4 })).toEqual(generateForm(7, { layout, noise: 0.4 }));
  });

  test('the truth is what stands on the sheet', () => {
    for (const { seed, sheet, forms: truths } of forms) {
      for (const truth of truths) {
        expect({ seed, indicators: truth.indicators.length > 3 }).toEqual({ seed, indicators: true });
        for (const field of truth.fields) expect(textAt(sheet, field.cell).trim()).toBe(field.value);
        for (const indicator of truth.indicators) {
          expect(squeeze(textAt(sheet, indicator.cells.name!))).toContain(indicator.name);
          expect(squeeze(textAt(sheet, indicator.cells.name!))).not.toBe('');
          expect(indicator.row).toBe(indicator.cells.name!.row);
          const value = squeeze(textAt(sheet, indicator.cells.value!));
          expect(layout === 'L16' || layout === 'L19' ? value.includes(indicator.value) : indicator.value.includes(value)).toBe(true);
        }
      }
    }
  });

  test('merges hold no second text and do not overlap', () => {
    for (const { sheet } of forms) {
      const cells = sheet.merges.flatMap(({ top, left, bottom, right }) =>
        Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, i) => {
          const [down, across] = [Math.floor(i / (right - left + 1)), i % (right - left + 1)];
          return { row: top + down, col: left + across, first: i === 0 };
        }),
      );
      expect(new Set(cells.map(({ row, col }) => row * 1000 + col)).size).toBe(cells.length);
      expect(cells.filter((cell) => !cell.first && textAt(sheet, cell) !== '')).toEqual([]);
    }
  });
});

test.each(cleanLayoutIds)('%s draws clean forms: sums and weights hold', (layout) => {
  for (let seed = 1; seed <= 50; seed++) {
    const { truth } = generateForm(seed, { layout, clean: true });
    const amount = (name: string): number => Math.round(Number(truth.fields.find((field) => field.name === name)?.value ?? 0) * 10000);
    if (amount('财政拨款') > 0) expect(amount('财政拨款') + amount('其他资金')).toBe(amount('年度资金总额'));
    expect(new Set(truth.indicators.map((indicator) => indicator.name)).size).toBe(truth.indicators.length);
  }
});

test('big forms have as many rows as asked for, all different', () => {
  const { truth } = generateForm(1, { layout: 'L1', clean: true, rows: 10_000 });
  expect(truth.indicators).toHaveLength(10_000);
  expect(new Set(truth.indicators.map(({ name, value }) => name + value)).size).toBe(10_000);
});

test.each(faultNames)('the fault %s can be put in and is told', (topic) => {
  const made = Array.from({ length: 20 }, (_, i) => generateForm(i + 1, { layout: 'L1', clean: true, faults: [topic] }));
  expect(made.filter((form) => form.faults.length === 1).length).toBeGreaterThan(10);
  for (const { seed, sheet, faults } of made) {
    const before = generateForm(seed, { layout: 'L1', clean: true }).sheet;
    for (const { cell } of faults) expect(textAt(sheet, cell)).not.toBe(textAt(before, cell));
  }
});

test.each(blankLayoutIds)('a blank %s states no indicator', (layout) => {
  const { truth } = generateBlank(3, { layout });
  expect(truth).toMatchObject({ kind: 'blank', year: null, indicators: [], fields: [] });
  expect(truth.of).not.toBe('blank');
});

test('ordinary sheets of every kind come up', () => {
  const kinds = new Set(Array.from({ length: 100 }, (_, i) => generateOrdinary(i).kind));
  expect([...kinds].sort()).toEqual([...ordinaryKinds].sort());
});

test('words of a layout are its own', () => {
  expect(truthOfWords('L10').headers).toContain('绩效指标评价标准');
  expect(truthOfWords('L1').headers).not.toContain('一级指标');
});
