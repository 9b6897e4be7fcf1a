import type { RowReading, Table } from '../../form/schema';
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
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n|质量指标|指标1：|≥98%'), expect: ['C7'] },
    {
      sheet: '2024年度项目绩效目标申报表\n项目名称|村级道路养护\n|长期指标|||年度指标||\n一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值\n产出指标|数量指标|养护道路里程|≥60公里|数量指标|养护道路里程|≥20公里\n|质量指标|养护验收合格率|≥98%|质量指标||≥98%\n满意度指标|服务对象满意度指标|群众满意度|≥90%|服务对象满意度指标|群众满意度|≥90%',
      expect: ['F6'],
    },
  ],
  right: [
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n|质量指标||\n|时效指标|养护及时率|≥95%') },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n满意度指标|服务对象满意度指标|群众满意度|≥90%\n联系科室：养护股|证号：0000||电话：0000—00|', '指标值|备注') },
  ],
  reads: ['tables', 'rows'],
  check(form, ctx) {
    for (const table of form.tables) {
      const pairs = pairsOf(table);
      for (let row = (table.header?.last ?? table.range.top - 1) + 1; row <= table.range.bottom; row += 1) {
        const reading = readingOf(form, row);
        // Where tables stand side by side, one may have an indicator in the row and the other none.
        if (!nameless.has(reading) && !(reading === 'indicator' && pairs.length > 1)) continue;
        for (const { name, value } of pairs) {
          const written = squeeze(ctx.textAt({ row, col: value }));
          if (!/\d/.test(written) || labelled.test(written) || !namesNone(ctx.textAt({ row, col: name }))) continue;
          ctx.report({ at: { row, col: name }, data: { value: written }, indicator: null });
        }
      }
    }
  },
};

/** How rows are read that may hold a target and no name. */
const nameless: ReadonlySet<RowReading | undefined> = new Set(['slot', 'level', 'unread']);

/** Nothing, or the printed place of a name: 指标1：, …… */
function namesNone(text: string): boolean {
  return /^(?:指标\d{0,2}[:：、.]?…*|…+|\.{2,})?$/.test(squeeze(text));
}

/** 联系电话：0000-…, 填表日期：2024年…: a line of the foot that came to stand under the table. */
const labelled = /^[^\d≥≤＞＜＝]{2,12}[:：]/;

/** The column of names with that of their targets; several where tables stand side by side. */
function pairsOf({ columns }: Table): readonly { readonly name: number; readonly value: number }[] {
  return columns.flatMap(({ role, col: name, block }) => {
    const value = role === 'name' ? columns.find((column) => column.role === 'value' && column.block === block)?.col : undefined;
    return value === undefined ? [] : [{ name, value }];
  });
}
