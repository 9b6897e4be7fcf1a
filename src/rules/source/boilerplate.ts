import { formCell } from '../facts/form';
import { squeeze } from '../../form/squeeze';
import { indicatorSheet } from '../example';
import type { Form, Indicator } from '../../form/schema';
import type { TableRule } from '../rule';

const rowsNeeded = 3;

export const rule: TableRule = {
  name: 'source/boilerplate',
  cost: 'table',
  category: '合规性',
  severity: 'warning',
  sources: [{ basis: '财预〔2021〕101号', verified: false }],
  texts: {
    zh: {
      title: '解释或来源千篇一律',
      why: '每行都是同一句话，等于没有说明口径和依据。',
      messages: {
        same: '{column}{count}行都是‘{text}’，没有说明任何一项，请按指标分别写明口径或依据。',
        name: '{column}{count}行都照抄指标名称，请写明怎么算、数据从哪里来。',
      },
    },
    en: {
      title: 'The same words in every row',
      why: 'One sentence for all rows explains none of them.',
      messages: {
        same: 'all {count} rows of {column} say ‘{text}’; explain each indicator.',
        name: 'all {count} rows of {column} repeat the name; say how it is computed and where the data come from.',
      },
    },
  },
  wrong: [
    {
      sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里|该指标数据合理\n产出指标|质量指标|养护验收合格率|≥98%|该指标数据合理\n效益指标|社会效益指标|受益人口|≥3000人|该指标数据合理', '指标值|指标解释'),
      expect: ['A1'],
      says: '3行都是‘该指标数据合理’',
    },
    {
      sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里|养护道路里程\n产出指标|质量指标|养护验收合格率|≥98%|养护验收合格率\n效益指标|社会效益指标|受益人口|≥3000人|受益人口', '指标值|指标解释'),
      expect: ['A1'],
    },
  ],
  right: [
    {
      sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里|计划标准\n产出指标|质量指标|养护验收合格率|≥98%|计划标准\n效益指标|社会效益指标|受益人口|≥3000人|计划标准', '指标值|绩效标准'),
    },
    {
      sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里|《2024年养护计划》\n产出指标|质量指标|养护验收合格率|≥98%|《2024年养护计划》\n效益指标|社会效益指标|受益人口|≥3000人|《2024年养护计划》', '指标值|数据来源'),
    },
    {
      sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里|年度养护计划\n产出指标|质量指标|养护验收合格率|≥98%|年度养护计划\n效益指标|社会效益指标|受益人口|≥3000人|年度养护计划', '指标值|数据来源'),
    },
  ],
  reads: ['explanation', 'source'],
  check(form, ctx) {
    for (const [column, textOf] of columns) {
      const trouble = boilerplate(form, textOf);
      if (trouble === undefined) continue;
      ctx.report({ at: formCell(form), indicator: null, identity: column, message: trouble.message, data: { column, count: form.indicators.length, text: trouble.text } });
    }
  },
};

const columns: readonly (readonly [string, (indicator: Indicator) => string])[] = [
  ['指标解释', ({ explanation }) => explanation],
  ['来源', ({ source }) => source],
];

/** The one sentence, or the name itself, that fills a column from top to bottom. */
function boilerplate(form: Form, textOf: (indicator: Indicator) => string): { message: 'same' | 'name'; text: string } | undefined {
  const { indicators } = form;
  const [head] = indicators;
  if (head === undefined || indicators.length < rowsNeeded) return undefined;
  const textIn = (indicator: Indicator): string => squeeze(textOf(indicator));
  const first = textIn(head);
  if (first === '') return undefined;
  if (indicators.every((indicator) => textIn(indicator) === indicator.name)) return { message: 'name', text: first };
  return isSentence(first) && indicators.every((indicator) => textIn(indicator) === first) ? { message: 'same', text: first } : undefined;
}

/** A kind of standard or a document may well be the same for all rows. */
function isSentence(text: string): boolean {
  return text.length >= 6 && (/实际|情况|需要|合理/.test(text) || !/《|〔|号$|年鉴|公报|(?:标准|统计|计划|规划|方案|合同|协议|文件|办法|规定|制度|批复|台账|报表|记录|系统|调查)$/.test(text));
}
