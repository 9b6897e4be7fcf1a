import { observed, rowNumber } from '../facts/observation';
import type { TableRule } from '../rule';

const page = (row: string) =>
  `2024年部门预算整体绩效目标表\n部门名称|县交通运输局\n年度目标|养护村级道路，改善群众出行条件。\n部门职责|职责目标|指标名称|单位|2024年指标值\n${row}`;

export const rule: TableRule = {
  name: 'layout/repeated-page',
  cost: 'table',
  category: '合规性',
  severity: 'info',
  sources: [{ basis: '一张表一个表头，导入才能识别', verified: false }],
  texts: {
    zh: {
      title: '一张表按打印页分成几段',
      why: '按打印页重复的标题和表头把一张表切成几段，导入、汇总和筛选都会断开；打印时可用“顶端标题行”代替。',
      messages: { page: '第{first}～{last}行重复了前面的标题和表头，可用“规范化”合并各页，打印时设顶端标题行。' },
    },
    en: {
      title: 'One table cut into printed pages',
      why: 'Titles and heads repeated for printing cut one table into pieces, which breaks import, sums and filters.',
      messages: { page: 'rows {first}–{last} repeat the title and head above; tidying the sheet joins the pages, and print titles repeat heads on paper.' },
    },
  },
  wrong: [{ sheet: `${page('道路养护|保障通行|养护道路里程|公里|≥20')}\n${page('路政管理|保护路产|路政巡查次数|次|≥12')}`, expect: ['A6'], says: '第6～9行' }],
  right: [{ sheet: page('道路养护|保障通行|养护道路里程|公里|≥20\n路政管理|保护路产|路政巡查次数|次|≥12') }],
  reads: ['observations'],
  check(form, ctx) {
    observed(form, 'repeated-page').forEach(({ title, rows: [first, last] }, index) => {
      ctx.report({ at: title, indicator: null, subject: '', identity: `page ${String(index + 2)}`, data: { first: rowNumber(first), last: rowNumber(last) } });
    });
  },
};
