import { observed, rowNumber } from '../facts/observation';
import type { TableRule } from '../rule';

const page = (row: string) => `2024年部门预算整体绩效目标表\n部门名称|县交通运输局\n序号|部门职责|职责目标|指标名称|单位|2024年指标值\n${row}`;

export const rule: TableRule = {
  name: 'layout/split-cell',
  cost: 'table',
  category: '合规性',
  severity: 'info',
  sources: [{ basis: '一个单元格一段完整的文字', verified: false }],
  texts: {
    zh: {
      title: '一格文字被切成几格',
      why: '一段文字被分页或换行切在两格里，归类、查找和导入都认不出来。',
      messages: {
        parts: '‘…{end}’与第{row}行‘{start}…’原是一段文字，被切成两格，请合并到一格。',
        late: '职责名称写在第{row}行，前面第{first}行起的指标已属于它，请把名称移到职责的首行。',
      },
    },
    en: {
      title: 'One text cut into several cells',
      why: 'A text cut by a page break or a line break can neither be filed nor found nor imported.',
      messages: {
        parts: '‘…{end}’ and ‘{start}…’ in row {row} are one text cut in two; join them in one cell.',
        late: 'the duty is named in row {row}, but indicators from row {first} on belong to it; move the name to its first row.',
      },
    },
  },
  wrong: [
    {
      sheet: `${page('1|道路养护|保障通行安全|养护道路里程|公里|≥20\n||推进城乡公交一体化，改善群众出|新开公交线路|条|≥2')}\n${page('2|公交运营|行条件。|公交准点率|%|≥95')}`,
      expect: ['B9', 'C5'],
      says: '第9行‘行条件。…’原是一段文字',
    },
  ],
  right: [{ sheet: page('1|道路养护|保障通行安全。|养护道路里程|公里|≥20\n2|公交运营|改善群众出行条件。|公交准点率|%|≥95') }],
  reads: ['observations'],
  check(form, ctx) {
    for (const { parts, joined } of observed(form, 'split-cell')) {
      const [first, second] = parts;
      if (first === undefined || second === undefined) continue;
      ctx.report({
        at: first.cell,
        indicator: null,
        subject: '',
        identity: joined,
        message: 'parts',
        data: { end: first.text.slice(-8), start: second.text.slice(0, 8), row: rowNumber(second.cell.row) },
        related: parts.slice(1).map(({ cell, text }) => ({ at: cell, text })),
      });
    }
    for (const { cell, firstRow } of observed(form, 'late-duty')) {
      ctx.report({
        at: cell,
        indicator: null,
        subject: '',
        identity: `late|${ctx.textAt(cell)}`,
        message: 'late',
        data: { row: rowNumber(cell.row), first: rowNumber(firstRow) },
      });
    }
  },
};
