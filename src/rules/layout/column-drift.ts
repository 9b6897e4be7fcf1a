import { columnName } from '../../sheet/address';
import { observed, rowNumber } from '../facts/observation';
import type { TableRule } from '../rule';

const head = '2024年部门预算整体绩效目标表\n部门名称|县交通运输局\n部门职责|职责目标|指标名称|单位|指标解释|2024年指标值|上年值|数据来源|备注';
const rows = [
  '道路养护|保障通行|养护道路里程|公里|养护里程|≥20|18公里|内部统计|',
  '||修补坑槽面积|平方米|修补面积|≥300|260平方米|内部统计|',
  '||养护验收合格率|%|合格比例|≥98|97%|内部统计|',
  '路政管理|保护路产|路政巡查次数|次|巡查次数|≥12|12次|内部统计|',
];

export const rule: TableRule = {
  name: 'layout/column-drift',
  cost: 'table',
  category: '合规性',
  severity: 'info',
  sources: [{ basis: '每列的内容应在本列表头下', verified: false }],
  texts: {
    zh: {
      title: '内容不在自己的表头下',
      why: '整段内容错列，人能看懂，程序和汇总却会张冠李戴。',
      messages: {
        row: '第{first}行自{column}列起整体{direction}移{by}列，请移回表头下，或用“规范化”对齐。',
        rows: '第{first}～{last}行自{column}列起整体{direction}移{by}列，请移回表头下，或用“规范化”对齐。',
        header: '表头‘{text}’写在{column}列，内容在{belongs}列，请把表头移到内容上方。',
      },
    },
    en: {
      title: 'Contents stand under another head',
      why: 'Rows shifted by a column are clear to people, but programs and sums take one thing for another.',
      messages: {
        row: 'row {first} is shifted to the {directionInEnglish} by {by} from column {column} on; move it back, or tidy the sheet.',
        rows: 'rows {first}–{last} are shifted to the {directionInEnglish} by {by} from column {column} on; move them back, or tidy the sheet.',
        header: 'the head ‘{text}’ stands in column {column}, its contents in {belongs}; move the head.',
      },
    },
  },
  wrong: [
    {
      sheet: `${head}\n${rows.join('\n')}\n${rows.map((row) => row.replace('|≥', '||≥').replace(/\|$/, '').replace('道路', '桥梁')).join('\n')}`,
      expect: ['F8'],
      says: '第8～11行自F列起整体右移1列',
    },
  ],
  right: [
    { sheet: `${head}\n${rows.join('\n')}` },
    {
      // Sign, number and unit under one head whose merge is lost: each stands over its own contents.
      sheet:
        '2024年度项目绩效目标申报表\n项目名称|村级道路养护\n一级指标|二级指标|三级指标|年度指标值\n|||绩效指标性质|绩效指标值|绩效度量单位\n产出指标|数量指标|养护道路里程|≥|20|公里\n|质量指标|养护验收合格率|≥|98|%\n效益指标|社会效益指标|受益人口|≥|3000|人\n满意度指标|服务对象满意度指标|群众满意度|≥|90|%',
    },
  ],
  reads: ['observations'],
  check(form, ctx) {
    for (const { rows: [first, last], by, fromCol } of observed(form, 'column-drift')) {
      ctx.report({
        at: { row: first, col: fromCol },
        indicator: null,
        subject: '',
        identity: `rows|${String(fromCol)}`,
        message: first === last ? 'row' : 'rows',
        data: {
          first: rowNumber(first),
          last: rowNumber(last),
          column: columnName(fromCol),
          by: Math.abs(by),
          direction: by < 0 ? '左' : '右',
          directionInEnglish: by < 0 ? 'left' : 'right',
        },
      });
    }
    // Each page repeats the head, faults included: once is enough.
    const seen = new Set<string>();
    for (const { cell, text, belongsTo } of observed(form, 'misplaced-header')) {
      if (seen.has(text)) continue;
      seen.add(text);
      ctx.report({
        at: cell,
        indicator: null,
        subject: '',
        message: 'header',
        data: { text: text.length > 12 ? `${text.slice(0, 11)}…` : text, column: columnName(cell.col), belongs: columnName(belongsTo) },
      });
    }
  },
};
