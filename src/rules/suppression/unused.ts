import type { DocumentRule } from '../rule';

/** The engine itself reports this: only it knows what was set aside and what that matched (check/ignored). */
export const rule: DocumentRule = {
  name: 'suppression/unused',
  cost: 'document',
  category: '合规性',
  severity: 'info',
  sources: [{ basis: '绩标', verified: false }],
  texts: {
    zh: {
      title: '忽略项已不起作用',
      why: '所忽略的问题已不存在，或指标改了名；留着会遮住以后的同类问题。',
      messages: { unused: '忽略项‘{rule}’（理由：{reason}）已不对应任何问题，可以删除。' },
    },
    en: {
      title: 'Ignored finding that matches nothing',
      why: 'The trouble is gone or the indicator was renamed; left standing, it may hide a later one.',
      messages: { unused: '‘{rule}’ is set aside ({reason}) but matches nothing any more; it can be removed.' },
    },
  },
  wrong: [],
  right: [],
  check() {
    // Nothing to look at in the sheets.
  },
};
