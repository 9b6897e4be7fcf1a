import { isBroken, mended } from '../../form/broken-text';
import type { CellRef } from '../../sheet/address';
import { indicatorSheet } from '../example';
import type { TableRule } from '../rule';

export const rule: TableRule = {
  name: 'layout/broken-text',
  cost: 'table',
  category: '合规性',
  severity: 'info',
  sources: [{ basis: '三级指标名称是一体化系统的匹配键，不得有空格', verified: false }],
  texts: {
    zh: {
      title: '文字中间有空格或断行',
      why: '排版时插进的空格和断行会让系统认不出同一个名称。',
      messages: { gap: '‘{text}’中间有空格或断行，请去掉，改为‘{joined}’。' },
      fixes: { join: '改为‘{joined}’' },
    },
    en: {
      title: 'Spaces or line breaks inside words',
      why: 'Spaces and breaks put in for looks keep the system from knowing the same name again.',
      messages: { gap: '‘{text}’ has spaces or breaks inside; take them out: ‘{joined}’.' },
      fixes: { join: 'Change to ‘{joined}’' },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|数量指标|村级道路养 护里程|≥20公里'), expect: ['C6'], after: { C6: '村级道路养护里程' } },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里').replace('主管部门', '项目设立的 必要性'), expect: ['C2'], after: { C2: '项目设立的必要性' } },
  ],
  right: [{ sheet: indicatorSheet('产 出 指 标|数量 指标|养护道路里程|≥20公里').replace('项目名称', '项 目 名 称') }],
  reads: ['fields', 'nameText'],
  check(form, ctx) {
    for (const { labelCell } of form.fields) look(labelCell, 'safe');
    for (const { cells, nameText } of form.indicators) if (cells.name !== undefined && isBroken(nameText.trim())) look(cells.name, 'review');

    /** Names are import keys: a person looks at each change. */
    function look(at: CellRef, kind: 'safe' | 'review'): void {
      const text = ctx.textAt(at).trim();
      if (!isBroken(text)) return;
      const joined = mended(text);
      ctx.report({
        at,
        subject: '',
        data: { text: shown(text), joined: shown(joined) },
        fixes: [{ title: 'join', data: { joined: shown(joined) }, kind, edits: [ctx.put(at, joined)] }],
      });
    }
  },
};

function shown(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 24 ? `${flat.slice(0, 23)}…` : flat;
}
