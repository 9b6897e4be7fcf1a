import { lex, parseTarget, printTarget, type TargetContext } from '../../src/target';
import { notation } from './notation';
import { SECTIONS, TEXTS } from './strings';

describe('values by themselves', () => {
  test('the table is wide', () => {
    expect(new Set(TEXTS).size).toBeGreaterThanOrEqual(900);
  });

  test.each(SECTIONS)('$title', ({ rows }) => {
    expect(rows.map((row) => row.split(' ⇒ ')[0] ?? '').map((text) => `${text} ⇒ ${notation(parseTarget(text))}`)).toEqual(rows);
  });

  test('the canonical form reads as what it was printed from', () => {
    const again = (text: string): string => printTarget(parseTarget(text));
    expect(TEXTS.map(again).map(again)).toEqual(TEXTS.map(again));
  });

  test('every trait lies in the text and quotes it', () => {
    for (const text of TEXTS) {
      for (const trait of parseTarget(text).traits) {
        expect(trait.span.start).toBeLessThan(trait.span.end);
        if ('written' in trait && trait.kind !== 'unknown-unit') expect(text.slice(trait.span.start, trait.span.end)).toBe(trait.written);
      }
    }
  });

  test('tokens stand in order and lose no letter', () => {
    for (const text of TEXTS) {
      let last = 0;
      for (const token of lex(text)) {
        expect(text.slice(last, token.start).trim()).toBe('');
        last = token.end;
      }
      expect(text.slice(last).trim()).toBe('');
    }
  });
});

/** text ¦ sign ¦ unit ¦ name ⇒ reading */
const BESIDE = `
95 ¦ ≥ ¦ % ¦ ⇒ ≥ 95 %
95 ¦ >= ¦ ％ ¦ ⇒ ≥ 95 % | noncanonical-sign(>=)
95 ¦ = ¦ 百分比 ¦ ⇒ ＝ 95 % | ascii-sign(=)
5 ¦ 大于等于 ¦ 次 ¦ ⇒ ≥ 5 次
5 ¦ 不低于 ¦ （次） ¦ ⇒ ≥ 5 次
5 ¦ 定性 ¦ 次 ¦ ⇒ 5 次
5 ¦ 正向 ¦ ¦ ⇒ 5
5 ¦ 是 ¦ 无 ¦ ⇒ 5
≥5 ¦ ¦ 个 ¦ ⇒ ≥ 5 个
≥5次 ¦ ¦ 次 ¦ ⇒ ≥ 5 次 | repeated-unit(次)
5名 ¦ ¦ 人 ¦ ⇒ 5 名 | repeated-unit(名)
5人次 ¦ ¦ 人 ¦ ⇒ 5 人次
290% ¦ ¦ % ¦ ⇒ 290 % | ocr-suspect→≥90% | repeated-unit(%)
292 ¦ ¦ % ¦ ⇒ 292 % | ocr-suspect→≥92%
292 ¦ ≥ ¦ % ¦ ⇒ ≥ 292 %
250% ¦ ¦ ¦ 产值增长率 ⇒ 250 %
250% ¦ ¦ ¦ 验收合格率 ⇒ 250 % | ocr-suspect→≥50%
≥5次 ¦ ≥ ¦ 次 ¦ ⇒ ≥ 5 次 | repeated-sign(≥) | repeated-unit(次)
90 ¦ ≤ ¦ 万元 ¦ ⇒ ≤ 90 万元
90万元 ¦ ≤ ¦ 万元 ¦ ⇒ ≤ 900000 元 | repeated-unit(万元)
90万 ¦ ≤ ¦ 万元 ¦ ⇒ ≤ 900000 元 | repeated-unit(万)
90万 ¦ ¦ 元 ¦ ⇒ 900000 元
90万 ¦ ¦ 亩 ¦ ⇒ 900000 亩
6万元 ¦ ¦ 元 ¦ ⇒ 60000 元 | repeated-unit(元)
1周/次 ¦ ¦ 次 ¦ ⇒ freq 1 次 per 1 周 | inverted-frequency→1次/周
2 ¦ ≥ ¦ 次/年 ¦ ⇒ freq ≥ 2 次 per 1 年
2次/年 ¦ ¦ 次/年 ¦ ⇒ freq 2 次 per 1 年 | repeated-unit(次/年)
530 ¦ ≥ ¦ 元/人*月 ¦ ⇒ ≥ 530 元/人·月
3天/次 ¦ ≤ ¦ ¦ ⇒ ≤ 3 天/次
0.95 ¦ ≥ ¦ ¦ 验收合格率 ⇒ ≥ 0.95 | or ≥ 95 %
0.95 ¦ ≥ ¦ ¦ 单位产品耗材 ⇒ ≥ 0.95
0.95 ¦ ≥ ¦ % ¦ 投诉率 ⇒ ≥ 0.95 %
12月 ¦ ≤ ¦ ¦ ⇒ ≤ 12 月
2021年12月 ¦ ≤ ¦ ¦ ⇒ date ≤ 2021年12月
2021.07 ¦ ¦ 元 ¦ ⇒ 2021.07 元
50-60 ¦ ¦ 场 ¦ ⇒ [50 场, 60 场]
50-60场 ¦ ¦ 场 ¦ ⇒ [50 场, 60 场] | repeated-unit(场)
1:15 ¦ ≥ ¦ ¦ ⇒ ratio ≥ 1:15 | or text
优良 ¦ ＝ ¦ ¦ ⇒ grade ＝ 优良
完成 ¦ 定性 ¦ 项 ¦ ⇒ grade 完成
应审尽审 ¦ ¦ 项 ¦ ⇒ all 应审尽审
5 ¦ ¦ - ¦ ⇒ 5
5 ¦ ¦ 座塔 ¦ ⇒ 5 座塔
 ¦ ≥ ¦ % ¦ ⇒ text ≥
`;

describe('values beside their cells', () => {
  const rows = BESIDE.split('\n').filter((line) => line !== '');

  test.each(rows)('%s', (row) => {
    const [left = '', reading] = row.split(' ⇒ ');
    const [text = '', sign = '', unit = '', name = ''] = left.split('¦').map((part) => part.trim());
    const context: TargetContext = { sign, unit, name };
    expect(notation(parseTarget(text, context))).toBe(reading);
  });

  test('equal input gives the very same target', () => {
    expect(parseTarget('≥95%', { unit: '' })).toBe(parseTarget('≥95%'));
  });

  test('the sign of a sign cell says where it stands', () => {
    expect(parseTarget('95', { sign: ' >= ' }).sign).toEqual({
      comparator: '≥',
      written: '>=',
      span: { start: 1, end: 3 },
      spelling: 'variant',
      cell: 'sign',
    });
  });
});
