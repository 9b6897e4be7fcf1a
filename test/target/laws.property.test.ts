import fc from 'fast-check';
import { convert, parseTarget, printTarget, sameUnit, type Comparator, type PartialDate, type Quantity, type Target } from '../../src/target';
import { notation } from './notation';
import { TEXTS } from './strings';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 300);
const check = <T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void): void => {
  fc.assert(fc.property(arbitrary, property), { numRuns });
};

const comparator = fc.constantFrom<Comparator | null>('≥', '＞', '＝', '＜', '≤', null);
const unit = fc.constantFrom('%', '‰', '次', '人次', '人', '户', '个', '项', '亩', '公里', '平方米', '元', '元/亩', '元/人·月', '百分点', '工作日', '小时', '千瓦时', '檩');
const period = fc.constantFrom('天', '周', '月', '季度', '半年', '年', '学期');
const digits = fc.oneof(
  fc.nat({ max: 99_999 }).map(String),
  fc.tuple(fc.nat({ max: 999 }), fc.integer({ min: 0, max: 99 })).map(([whole, rest]) => `${String(whole)}.${String(rest).padStart(2, '0')}`),
);

const common = { text: '', traits: [] };
const quantity: fc.Arbitrary<Quantity> = fc.record({ digits, unit, multiple: fc.constantFrom('', '', '万', '亿') }).map(({ digits: plain, unit: name, multiple }) => ({
  number: Number(`${plain}e${multiple === '万' ? '4' : multiple === '亿' ? '8' : '0'}`),
  digits: plain + multiple,
  unit: name,
}));

const ranges = fc.tuple(fc.nat({ max: 500 }), fc.integer({ min: 501, max: 900 }), unit, fc.boolean(), fc.boolean());
const month = fc.integer({ min: 1, max: 12 });
const date: fc.Arbitrary<PartialDate> = fc.oneof(
  fc.record({ year: fc.integer({ min: 2015, max: 2035 }), month }),
  fc.record({ year: fc.integer({ min: 2015, max: 2035 }), month, approximate: fc.constantFrom('底', '初', '上旬', '中旬', '下旬') }),
  fc.record({ year: fc.integer({ min: 2015, max: 2035 }), month, day: fc.integer({ min: 1, max: 28 }) }),
  fc.record({ month, approximate: fc.constant('底') }),
  fc.record({ year: fc.integer({ min: 2015, max: 2035 }), approximate: fc.constantFrom('底', '上半年', '第三季度') }),
);

const target: fc.Arbitrary<Target> = fc.oneof(
  fc.tuple(comparator, quantity).map(([sign, value]): Target => ({ ...common, kind: 'quantity', comparator: sign, ...value })),
  fc.tuple(comparator, fc.integer({ min: 1, max: 60 }), fc.constantFrom('次', '期', '人次', '场', '篇'), fc.constantFrom(1, 1, 2, 3), period).map(
    ([sign, number, counted, every, name]): Target => ({
      ...common,
      kind: 'frequency',
      comparator: sign,
      number,
      digits: String(number),
      unit: counted,
      per: { number: every, unit: name },
    }),
  ),
  ranges.map(
    ([low, high, name, includesLow, includesHigh]): Target => ({
      ...common,
      kind: 'range',
      low: { number: low, digits: String(low), unit: name },
      high: { number: high, digits: String(high), unit: name },
      includesLow,
      includesHigh,
    }),
  ),
  fc.tuple(comparator, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).map(([sign, left, right]): Target => ({ ...common, kind: 'ratio', comparator: sign, left, right })),
  fc.tuple(comparator, date).map(([sign, by]): Target => ({ ...common, kind: 'deadline', comparator: sign, date: by })),
);

const content = (value: Target): string => notation({ ...value, traits: [], alternatives: [] });

test('parse reads what print wrote', () => {
  check(target, (value) => {
    const again = parseTarget(printTarget(value));
    expect(content(again)).toBe(content(value));
    expect(again.traits.filter(({ kind }) => kind !== 'unknown-unit' && kind !== 'ocr-suspect')).toEqual([]);
  });
});

/** Texts near the language: its own words in any order. */
const PIECES = [...Array.from('≥≤＞＝<>=%（）()-~、，。/ ·*每个次人元万亿年月日第一二三两半到至前后内多余O$'), '以上', '以内', '不超过', '达到', '力争', '全省', '名', '每月', '2021年', '12月', '底', '完成', '-18', '95', '5', '0.5', '100'];
const near = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.tuple(fc.constantFrom(...TEXTS), fc.nat(), fc.constantFrom(...PIECES)).map(([text, at, piece]) => text.slice(0, at % (text.length + 1)) + piece + text.slice(at % (text.length + 1))),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

test('whatever the text, printing what was read is stable and every trait lies in the text', () => {
  check(near, (text) => {
    const read = parseTarget(text);
    // Where words are left out what stood around them meets: a date may then run into its neighbours, a bracket stay open.
    const torn = /[()（）[\]【】]/.test(text) || (read.kind === 'deadline' && (read.event !== undefined || read.traits.some(({ kind }) => kind === 'extra-text')));
    const printed = printTarget(read);
    if (!torn) expect(printTarget(parseTarget(printed))).toBe(printed);
    for (const { span } of read.traits) expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
  });
});

test('signs, full width and spaces change nothing that is meant', () => {
  const sign: Record<string, string[]> = { '≥': ['>=', '≧', '不低于', '＞＝', '> ='], '≤': ['<=', '≦', '不超过'], '＞': ['>', '超过'], '＜': ['<', '低于'], '＝': ['=', '﹦', '等于'] };
  const spelt = fc.tuple(fc.constantFrom(...Object.keys(sign)), digits, unit.filter((name) => name !== '檩')).chain(([canonical, number, name]) =>
    fc.record({
      plain: fc.constant(`${canonical}${number}${name}`),
      other: fc.tuple(fc.constantFrom(...(sign[canonical] ?? [])), fc.constantFrom('', ' '), fc.boolean()).map(
        ([spelling, space, wide]) => spelling + space + (wide ? number.replace(/[\d.]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : number) + space + name,
      ),
    }),
  );
  check(spelt, ({ plain, other }) => {
    expect(content(parseTarget(other))).toBe(content(parseTarget(plain)));
  });
});

test('converting there and back gives the number, and sameness is mutual', () => {
  const names = fc.constantFrom('米', '公里', '亩', '公顷', '元', '万元', '亿元', '小时', '天', '周', '人', '名', '人次', '%', '百分点', '元/亩', '万元/公顷', '次/月', '次/年', '台', '台套');
  check(fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), names, names), ([number, from, to]) => {
    expect(sameUnit(from, to)).toBe(sameUnit(to, from));
    const there = convert(number, from, to);
    expect(there === undefined).toBe(convert(number, to, from) === undefined);
    if (there !== undefined) expect(convert(there, to, from)).toBeCloseTo(number, 4);
  });
});
