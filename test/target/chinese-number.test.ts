import { parseChineseNumber } from '../../src/target';

test.each<[string, number | undefined]>([
  ['三', 3],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['一百零五', 105],
  ['一百一十', 110],
  ['三百五', 350],
  ['两万', 20_000],
  ['一万二', 12_000],
  ['一万零二', 10_002],
  ['两千零二十一', 2021],
  ['十二万三千四百五十六', 123_456],
  ['一亿二千万', 120_000_000],
  ['二〇二一', 2021],
  ['二零二五', 2025],
  ['壹佰贰拾', 120],
  ['三点五', 3.5],
  ['零', 0],
  ['半', 0.5],
  ['百', undefined],
  ['万', undefined],
  ['千百', undefined],
  ['三十百', undefined],
  ['三点', undefined],
  ['个', undefined],
  ['', undefined],
])('%s is %s', (text, number) => {
  expect(parseChineseNumber(text)).toBe(number);
});
