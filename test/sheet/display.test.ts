import { builtinFormat, formatterOf } from '../../src/sheet/display/format';
import { serialOfIso } from '../../src/sheet/display/date';

const shown = (format: string, value: number): string => formatterOf(format).number(value) ?? String(value);

describe('a number by its format', () => {
  it.each<[string, number, string]>([
    ['General', 0.1 + 0.2, '0.3'],
    ['General', 123456789012, '123456789012'],
    ['General', 1.005, '1.005'],
    ['General', 3.3333333333333335, '3.3333333333'],
    ['0%', 0.96, '96%'],
    ['0.00%', 0.021, '2.10%'],
    ['0.0%', 0.0235, '2.4%'],
    ['0', 2.5, '3'],
    ['0.00', 1.005, '1.01'],
    ['0.00', -0.001, '0.00'],
    ['#,##0', 1234567, '1,234,567'],
    ['#,##0.00', -1234.5, '-1,234.50'],
    ['#,##0.00_);[Red](#,##0.00)', -12.5, '(12.50)'],
    ['#,##0,', 1234567, '1,235'],
    ['0.##', 12, '12.'],
    ['#', 0, ''],
    ['000', 7, '007'],
    ['000-0000', 1234567, '123-4567'],
    ['"约"0"人"', 12, '约12人'],
    ['0"万元"', 150, '150万元'],
    ['¥#,##0.00', 1.5, '¥1.50'],
    ['0.00E+00', 12345, '1.23E+04'],
    ['# ?/?', 0.5, '1/2'],
    ['# ??/??', 2.75, '2 3/4'],
    ['[>=100]0"+";0', 120, '120+'],
    ['0;-0;"零"', 0, '零'],
    ['@', 12, '12'],
    ['yyyy"年"m"月"d"日"', 44197, '2021年1月1日'],
    ['yyyy/m/d', 45292, '2024/1/1'],
    ['yyyy-mm-dd hh:mm:ss', 45292.75, '2024-01-01 18:00:00'],
    ['m/d/yy', 59, '2/28/00'],
    ['yyyy-m-d', 60, '1900-2-29'],
    ['[$-804]yyyy"年"m"月"', 44713, '2022年6月'],
    ['aaaa', 45292, '星期一'],
    ['aaa', 45294, '三'],
    ['上午/下午h"时"mm"分"', 0.75, '下午6时00分'],
    ['h:mm AM/PM', 0.5, '12:00 PM'],
    ['[h]:mm', 1.5, '36:00'],
    ['mm:ss.0', 0.0001, '00:08.6'],
    ['[DBNum1]yyyy"年"m"月"', 44197, '二〇二一年一月'],
  ])('%s: %d is shown as %s', (format, value, text) => {
    expect(shown(format, value)).toBe(text);
  });

  it('text has its own section', () => {
    expect(formatterOf('0;0;0;@"（略）"').text('见附件')).toBe('见附件（略）');
    expect(formatterOf('0.00').text('见附件')).toBeUndefined();
  });

  it.each([9, 10, 14, 31, 57])('built-in format %d is known', (id) => {
    expect(builtinFormat(id)).toBeDefined();
  });

  it('the 1904 calendar begins four years later', () => {
    expect(formatterOf('yyyy-m-d', true).number(0)).toBe('1904-1-1');
    expect(serialOfIso('1904-01-01', true)).toBe(0);
  });

  it.each([
    ['2026-11-23', 46349],
    ['2026-11-23T12:00:00', 46349.5],
    ['1900-01-01', 1],
    ['1900-03-01', 61],
    ['1899-12-30', 0],
    ['18:00:00', 0.75],
    ['PT0H36M0.000S', 0.025],
    ['PT', undefined],
    ['2026年', undefined],
    ['', undefined],
  ])('%s is so many days', (text, days) => {
    expect(serialOfIso(text)).toBe(days);
  });

  it('no format that a file can say makes it fail or run on', () => {
    for (const format of ['[', '"', '\\', '[h', ';;;;;;', '0'.repeat(5000), '[>', 'yyyyyyyyy', '#?#?/0', 'E+E+0', '*', '_']) {
      for (const value of [0, -1, 1e300, 1e-300, 45292.5, -45292]) expect(typeof shown(format, value)).toBe('string');
    }
  });
});
