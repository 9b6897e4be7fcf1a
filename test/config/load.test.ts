import { loadConfig, type Known, type OptionJudge } from '../../src/config/load';
import { saySettingReason, settingReasons, type SettingReasonKey } from '../../src/config/reasons';
import { optionTroubles } from '../../src/rules/options';

const known: Known = {
  presets: ['88', '101'],
  rules: new Map<string, OptionJudge | undefined>([
    ['target/missing', undefined],
    ['evaluation/over-fulfilled', (given) => optionTroubles({ percent: { kind: 'number', min: 100 }, words: { kind: 'texts' } }, given)],
  ]),
};

const troubles = (text: string) => {
  const loaded = loadConfig(text, known);
  return 'troubles' in loaded ? loaded.troubles.map(({ line, path, reason }) => `${String(line)} ${path}: ${saySettingReason(reason, 'zh')}`) : [];
};

test('a good file comes back as it is', () => {
  const text = `{
    "preset": "88",
    "rules": { "target/missing": "error", "evaluation/over-fulfilled": { "severity": "info", "options": { "percent": 150 } } },
    "local": { "name": "示范县口径", "version": "2024-1", "demanded": ["数量", "满意度"], "totals": [100] }
  }`;
  const loaded = loadConfig(text, known);
  expect(loaded).toEqual({ config: JSON.parse(text) as unknown });
});

test.each([
  ['{', '1 : 文件没有写完'],
  ['{\n  "preset": 88\n}', '2 preset: 应为文字'],
  ['{\n  "local": {\n    "name": "示范县口径"\n  }\n}', '2 local.version: 没有写'],
  ['{\n  "preset": "99"\n}', '2 preset: 没有预设“99”，可用：88、101'],
  ['{\n  "rules": {\n    "target/nonsense": "error"\n  }\n}', '3 rules.target/nonsense: 没有规则“target/nonsense”'],
  ['{\n  "rules": {\n    "target/missing": "loud"\n  }\n}', '3 rules.target/missing: 写法不对：应为 "error"、"warning"、"info"、"off"，或 {"severity": …, "options": …}'],
  ['{\n  "rules": {\n    "target/missing": { "options": {} }\n  }\n}', '3 rules.target/missing.options: 规则“target/missing”没有选项'],
  ['{\n  "rules": {\n    "evaluation/over-fulfilled": {\n      "options": { "percent": 5 } } }\n}', '4 rules.evaluation/over-fulfilled.options.percent: 不能小于100'],
  ['{\n  "presets": "88"\n}', '1 : 不认识的名称：presets'],
  ['{\n  "local": {\n    "name": "", "version": "1"\n  }\n}', '3 local.name: 不能为空'],
  ['{ "preset": "88" } x', '1 : 多出内容“x”'],
  ['{\n "preset" "88" }', '2 : “preset”后应为冒号'],
  ['{\n "preset": "88 }', '2 : 文字缺少右边的双引号'],
  ['', '1 : 文件没有写完'],
])('%s', (text, expected) => {
  expect(troubles(text)).toEqual([expected]);
});

test('either language has the same places for data, and English no Chinese', () => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([one]) => one).sort().join();
  const keys = Object.keys(settingReasons.zh) as SettingReasonKey[];
  expect(keys.filter((key) => places(settingReasons.zh[key]) !== places(settingReasons.en[key]) || /\p{Script=Han}/u.test(settingReasons.en[key]))).toEqual([]);
});

test('a list is enumerated as its language does', () => {
  const reason = { key: 'unknown-names', data: { names: ['presets', 'rule'] } } as const;
  expect([saySettingReason(reason, 'zh'), saySettingReason(reason, 'en')]).toEqual(['不认识的名称：presets、rule', 'unknown: presets, rule']);
});
