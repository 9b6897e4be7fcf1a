import { indicatorSheet } from '../example';
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
  wrong: [
    {
      sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里'),
      ignored: [{ rule: 'target/missing', reason: '上级下达不能改' }],
      expect: ['A1'],
      says: '‘target/missing’（理由：上级下达不能改）',
    },
  ],
  right: [{ sheet: indicatorSheet('产出指标|数量指标|养护道路里程|'), ignored: [{ rule: 'target/missing', reason: '上级下达不能改' }] }],
  check() {
    // Nothing to look at in the sheets.
  },
};
