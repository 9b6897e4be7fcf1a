import { levelCore, matchLevel1, matchLevel2 } from '../../src/frame/levels';
import { frameNamed, presets } from '../../src/frame/presets';
import { localFrame } from '../../src/frame/local';

test.each([
  ['产 出 指 标(50分)', '产出'],
  ['效益指标', '效益'],
  ['效果指标', '效益'],
  ['项目完成指标', '产出'],
  ['目标完成程度', '产出'],
  ['满意度指 标（10分）', '满意度'],
  ['一、成本指标', '成本'],
  ['运行成本', '成本'],
  ['可持续发展能力', '效益'],
  ['★决策指标', '决策'],
  ['承担科技管理工作', undefined],
  // Down the side of a whole table these are no class of it.
  ['绩效指标', undefined],
  ['年度绩效指标（90分）', undefined],
  ['绩效目标', undefined],
  ['', undefined],
])('level 1 %s is %s', (text, expected) => {
  expect(matchLevel1(text)).toBe(expected);
});

test.each([
  ['数量指标（必填）', '数量'],
  ['数量指标(10分)', '数量'],
  ['产出进度', '时效'],
  ['社会效益效益指标', '社会效益'],
  ['社会效益目标', '社会效益'],
  ['环境效益指标', '生态效益'],
  ['可持续影响', '可持续影响'],
  ['社会公众或服务对象满意度指标', '满意度'],
  ['服务对象满意度指标等', '满意度'],
  ['生态环境成本指标', '生态环境成本'],
  ['二级指标', undefined],
  ['具体指标', undefined],
])('level 2 %s is %s', (text, expected) => {
  expect(matchLevel2(text)).toBe(expected);
});

test('the core of a level keeps nothing of its typesetting', () => {
  expect(levelCore(' 二级 指标 ')).toBe('二级');
  expect(levelCore('1.质量指标：')).toBe('质量');
  expect(levelCore('1.2.质量指标')).toBe('质量');
});

test('presets are found by name and by title, and every class of theirs is a known word', () => {
  for (const preset of presets) {
    expect(frameNamed(preset.title)).toBe(preset);
    for (const level1 of preset.levels) {
      expect(matchLevel1(level1.text)).toBe(level1.class);
      for (const level2 of level1.children) expect(matchLevel2(level2.text)).toBe(level2.class);
    }
  }
});

test('an office changes what it names and nothing else', () => {
  const base = frameNamed('88')!;
  const local = localFrame(base, { name: '示范县口径', version: '2024-1', demanded: ['数量', '满意度'], totals: [100] });
  const demanded = local.levels.flatMap((level) => level.children.filter((child) => child.demanded).map((child) => child.class));
  expect(demanded).toEqual(['数量', '满意度']);
  expect(local).toMatchObject({ totals: [100], system: base.system, sources: base.sources, version: '2024-1' });
  expect(localFrame(base, { name: 'x', version: '1', system: true }).severities['target/missing-unit']).toBe('error');
});
