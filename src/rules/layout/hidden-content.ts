import type { Form } from '../../form/schema';
import { columnName } from '../../sheet/address';
import { indicatorSheet } from '../example';
import { observed, rowNumber } from '../facts/observation';
import type { RuleContext, TableRule } from '../rule';

export const rule: TableRule = {
  name: 'layout/hidden-content',
  cost: 'table',
  category: '合规性',
  severity: 'warning',
  sources: [{ basis: '所见即所报', verified: false }],
  texts: {
    zh: {
      title: '有隐藏的内容',
      why: '隐藏的行列不会打印出来，却会一起报送、导入和计算。',
      messages: {
        rows: '第{rows}行被隐藏而有内容，请取消隐藏核对，不要的请删去。',
        columns: '{columns}列被隐藏而有内容，请取消隐藏核对，不要的请删去。',
      },
    },
    en: {
      title: 'Hidden content',
      why: 'Hidden rows and columns are not printed, yet they are sent, imported and counted.',
      messages: {
        rows: 'rows {rows} are hidden but not empty; unhide and check them, or delete them.',
        columns: 'columns {columns} are hidden but not empty; unhide and check them, or delete them.',
      },
    },
  },
  wrong: [{ sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n|质量指标|养护验收合格率|≥98%'), hidden: [7], expect: ['A7'], says: '第7行被隐藏' }],
  right: [{ sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里') }],
  reads: ['tables', 'observations'],
  check(form, ctx) {
    for (const { rows: [first, last] } of observed(form, 'hidden-rows')) {
      ctx.report({
        at: { row: first, col: form.range.left },
        indicator: null,
        subject: '',
        message: 'rows',
        identity: `rows|${String(last - first)}`,
        data: { rows: first === last ? rowNumber(first) : `${rowNumber(first)}～${rowNumber(last)}` },
      });
    }
    const columns = hiddenColumns(form, ctx);
    const [first] = columns;
    if (first === undefined) return;
    ctx.report({
      at: { row: form.tables[0]?.header?.first ?? form.range.top, col: first },
      indicator: null,
      subject: '',
      message: 'columns',
      identity: 'columns',
      data: { columns: columns.map(columnName) },
    });
  },
};

function hiddenColumns({ range, tables }: Form, ctx: RuleContext): readonly number[] {
  const top = tables[0]?.range.top ?? range.top;
  return [...ctx.sheet.columnSizes]
    .filter(([col, { hidden }]) => hidden === true && col >= range.left && col <= range.right)
    .map(([col]) => col)
    .filter((col) => Array.from({ length: range.bottom - top + 1 }, (_, i) => ctx.textAt({ row: top + i, col })).some((text) => text.trim() !== ''))
    .sort((a, b) => a - b);
}
