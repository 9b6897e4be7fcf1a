import { indicatorSheet } from '../example';
import { observed } from '../facts/observation';
import type { TableRule } from '../rule';

export const rule: TableRule = {
  name: 'layout/junk-row',
  cost: 'table',
  category: '合规性',
  severity: 'info',
  sources: [{ basis: '表中每一行都应是内容', verified: false }],
  texts: {
    zh: {
      title: '表中有分隔线行',
      why: '横线、星号之类的行不是内容，导入时会被当成一项指标。',
      messages: { rule: '这一行是分隔线‘{text}’，不是指标，请删去。' },
      fixes: { remove: '清空这一行' },
    },
    en: {
      title: 'A row of dashes in the table',
      why: 'Rows of dashes or stars are no content, but an import takes them for indicators.',
      messages: { rule: 'this row is a separator ‘{text}’, no indicator; delete it.' },
      fixes: { remove: 'Clear this row' },
    },
  },
  wrong: [{ sheet: `${indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里')}\n------|-----|------|------`, expect: ['A9'], says: '分隔线', after: { A9: '', D9: '' } }],
  right: [{ sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里') }],
  reads: ['observations'],
  check(form, ctx) {
    for (const { row, text } of observed(form, 'rule-row')) {
      const filled = (ctx.rowAt(row) ?? []).flatMap((_, col) => (ctx.textAt({ row, col }) === '' ? [] : [{ row, col }]));
      ctx.report({
        at: filled[0] ?? { row, col: form.range.left },
        indicator: null,
        subject: '',
        data: { text: text.replace(/\|.*$/, '').slice(0, 8) },
        fixes: [{ title: 'remove', kind: 'review', edits: filled.map((cell) => ctx.put(cell, '')) }],
      });
    }
  },
};
