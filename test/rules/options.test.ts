import { saySettingReason } from '../../src/config/reasons';
import { optionTroubles, type OptionShapes } from '../../src/rules/options';

const shapes: OptionShapes = { words: { kind: 'texts' }, rate: { kind: 'number', min: 0, max: 100 } };

test.each<[unknown, readonly string[]]>([
  [{}, []],
  [{ words: ['甲'], rate: 0 }, []],
  [null, [': 应为对象']],
  [[], [': 应为对象']],
  ['words', [': 应为对象']],
  [{ word: [] }, [': 不认识的名称：word']],
  [{ words: '甲' }, ['words: 应为列表']],
  [{ words: ['甲', '', 3] }, ['words.1: 不能为空', 'words.2: 应为文字']],
  [{ rate: '5' }, ['rate: 应为数字']],
  [{ rate: -1 }, ['rate: 不能小于0']],
  [{ rate: 101, words: 1 }, ['rate: 不能大于100', 'words: 应为列表']],
])('%j', (given, troubles) => {
  expect(optionTroubles(shapes, given).map(({ path, reason }) => `${path.join('.')}: ${saySettingReason(reason, 'zh')}`)).toEqual(troubles);
});
