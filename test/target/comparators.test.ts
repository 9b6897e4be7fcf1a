import { parseSign } from '../../src/target';

test.each([
  ['≥', '≥', 'canonical'],
  ['>=', '≥', 'variant'],
  [' ≧ ', '≥', 'variant'],
  ['＞＝', '≥', 'variant'],
  ['=', '＝', 'variant'],
  ['═', '＝', 'variant'],
  ['<', '＜', 'variant'],
  ['大于等于', '≥', 'word'],
  ['大于或等于', '≥', 'word'],
  ['小于等于', '≤', 'word'],
  ['不低于', '≥', 'word'],
  ['不超过', '≤', 'word'],
  ['等于', '＝', 'word'],
  ['大于', '＞', 'word'],
  ['小于', '＜', 'word'],
  ['以内', '≤', 'word'],
])('%j is %s (%s)', (text, comparator, spelling) => {
  expect(parseSign(text)).toMatchObject({ comparator, spelling, written: text.trim() });
});

test.each(['', ' ', '定性', '定量', '正向', '反向指标', '是', '否', '≥5', '>5', '5', '不适用', '截至'])('%j is no sign', (text) => {
  expect(parseSign(text)).toBeUndefined();
});
