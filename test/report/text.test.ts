import { report } from '../../src/report';
import { displayWidth, padTo, wrap } from '../../src/sheet/display-width';
import { checked, clean, formless, plain, unreadable } from './results-fixture';

const text = (...args: Parameters<typeof report>) => report(...args).split('\n');

describe('text report', () => {
  const lines = text([checked], 'text', plain);

  test('says what the form is, and which rows were read as what', () => {
    expect(lines[0]).toBe('表/申报表.xlsx');
    expect(lines[1]).toBe('  项目绩效目标表 · 2026 · 3项指标 · A1:G16  2026年度青禾培训项目绩效目标申报表');
    expect(lines).toContain('  识别3项指标（第11–13行）；第15行为分隔线，未检查；第16行为未能识别，未检查');
  });

  test('puts each finding on a line: cell, severity, words, rule', () => {
    expect(lines).toContain('    D12  警告  扶持家庭农场：指标值“>=10”缺计量单位，请补，如“≥10家”  target/missing-unit');
    expect(lines).toContain('    B5   错误  合计100与分项之和90不等  consistency/budget-sum');
  });

  test('gives the reason once a rule, fixes with their kind, related cells', () => {
    expect(lines.filter((line) => line.includes('因为'))).toHaveLength(3);
    expect(lines).toContain('               → 改为“≥5次” [仅改写法]');
    expect(lines).toContain('               → 补单位“家” [改内容·请核]；到系统中核对单位 [只提示]');
    expect(lines).toContain('               ↳ B6 其中：财政拨款 90');
  });

  test('closes with the totals and what can be fixed', () => {
    expect(lines).toContain('✖ 1个文件，1张表，3项指标：1个错误，2个警告，1个提示，1条无法判断');
    expect(lines).toContain('  其中1处只是写法，可用 jibiao fix 一次改好（不动数值、名称、依据）');
  });

  test('calls clean only what was read', () => {
    expect(text([clean], 'text', plain).at(-2)).toBe('✔ 按现行口径未发现问题（已查3项指标），不等于审核通过');
    expect(text([clean, formless], 'text', plain).join('\n')).not.toContain('未发现问题');
    expect(text([unreadable], 'text', plain)).toContain('  无法读取  这是一张图片。');
    expect(text([formless], 'text', plain)).toContain('  没有认出绩效目标表');
  });

  test('colours only when asked; without them the words are the same', () => {
    const coloured = report([checked], 'text', { ...plain, color: true });
     
    expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(lines.join('\n'));
    expect(coloured).not.toBe(lines.join('\n'));
    expect(lines.join('\n')).not.toContain('\x1b');
  });

  test.each([60, 80, 120])('fits a terminal of %i columns', (width) => {
    const findings = text([checked], 'text', { ...plain, width }).filter((line) => line.startsWith('    '));
    expect(Math.max(...findings.map(displayWidth))).toBeLessThanOrEqual(width + 2);
  });

  test('speaks English', () => {
    expect(report([checked], 'text', { ...plain, locale: 'en' })).toContain('1 file, 1 form, 3 indicators: 1 error, 2 warnings, 1 info');
  });
});

describe('display width', () => {
  test.each([
    ['abc', 3],
    ['绩标', 4],
    ['≥5次', 4],
    ['（）', 4],
    ['𠮷', 2],
    ['', 0],
  ])('%s takes %i columns', (written, columns) => {
    expect(displayWidth(written)).toBe(columns);
  });

  test('pads to columns, not characters', () => {
    expect(padTo('警告', 6)).toBe('警告  ');
    expect(padTo('警告', 2)).toBe('警告');
  });

  test('wraps without breaking words or beginning a line with a closing sign', () => {
    expect(wrap('指标值缺计量单位，请补', 16)).toEqual(['指标值缺计量单位，', '请补']);
    expect(wrap('see target/missing-unit now', 20)).toEqual(['see', 'target/missing-unit', 'now']);
  });
});
