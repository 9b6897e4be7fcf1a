import { squeeze } from '../../src/form/squeeze';

it('takes out every white space and nothing else', () => {
  const kept = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code)).filter((char) => (squeeze(`项${char}目`) === '项目') !== /[\s\u200b]/.test(char));
  expect(kept).toEqual([]);
  expect(squeeze('\ufeff项 目\u3000名\u00a0称\r\n')).toBe('项目名称');
});
