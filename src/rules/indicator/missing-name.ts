import type { Table } from '../../form/schema';
import { indicatorSheet } from '../example';
import { readingOf } from '../../form/reading-of';
import type { TableRule } from '../rule';
import { squeeze } from '../../form/squeeze';

export const rule: TableRule = {
  name: 'indicator/missing-name',
  cost: 'table',
  category: '完整性',
  severity: 'warning',
  sources: [{ basis: '一体化系统“三级指标”为必录项', verified: false }],
  texts: {
    zh: {
      title: '有指标值而没有指标名称',
      why: '名称是指标的身份；没有名称，数值考核什么无从知道，系统也导不进去。',
      messages: { named: '指标值‘{value}’前没有指标名称，请补写名称，或删去这个值。' },
    },
    en: {
      title: 'Target without an indicator name',
      why: 'The name is what an indicator is known by; without it nobody can say what the number measures.',
      messages: { named: 'the target ‘{value}’ has no indicator name; write the name or delete the value.' },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n|质量指标||≥98%'), expect: ['C7'], says: '‘≥98%’前没有指标名称' },
  ],
  right: [
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n|质量指标||\n|时效指标|养护及时率|≥95%') },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n满意度指标|服务对象满意度指标|群众满意度|≥90%\n联系科室：养护股|证号：0000||电话：0000—00|', '指标值|备注') },
  ],
  reads: ['tables', 'rows'],
  check(form, ctx) {
    for (const table of form.tables) {
      const name = columnOf(table, 'name');
      const value = columnOf(table, 'value');
      if (name === undefined || value === undefined) continue;
      for (let row = (table.header?.last ?? table.range.top - 1) + 1; row <= table.range.bottom; row += 1) {
        const reading = readingOf(form, row);
        if (reading !== 'slot' && reading !== 'level' && reading !== 'unread') continue;
        const written = squeeze(ctx.textAt({ row, col: value }));
        if (!/\d/.test(written) || labelled.test(written) || ctx.textAt({ row, col: name }).trim() !== '') continue;
        ctx.report({ at: { row, col: name }, data: { value: written }, indicator: null });
      }
    }
  },
};

/** 联系电话：0000-…, 填表日期：2024年…: a line of the foot that came to stand under the table. */
const labelled = /^[^\d≥≤＞＜＝]{2,12}[:：]/;

function columnOf(table: Table, role: 'name' | 'value'): number | undefined {
  return table.columns.find((column) => column.role === role)?.col;
}
