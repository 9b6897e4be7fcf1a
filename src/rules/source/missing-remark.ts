import { columnsOf } from '../facts/columns';
import { nameCell } from '../facts/place';
import { indicatorSheet } from '../example';
import type { Indicator } from '../../form/schema';
import type { TableRule } from '../rule';
import { squeeze } from '../../form/squeeze';
import { saysNone } from '../facts/none';

const columns = '指标值|标准值|来源|2023年历史值|备注（标准值和历史值均无的原因）';

export const rule: TableRule = {
  name: 'source/missing-remark',
  cost: 'table',
  category: '完整性',
  severity: 'warning',
  sources: [{ basis: '表头要求', verified: true }],
  texts: {
    zh: {
      title: '标准值和历史值均无，备注没有说明原因',
      why: '表头要求：标准值和历史值都没有的，在备注说明原因。',
      messages: { remark: '标准值和历史值均无，请按表头要求在备注写明原因。' },
    },
    en: {
      title: 'No standard, no history, no reason given',
      why: 'The head asks for the reason where neither a standard nor a history value exists.',
      messages: { remark: 'there is neither a standard nor a history value; give the reason in the remarks, as the head asks.' },
    },
  },
  wrong: [
    {
      sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里|20公里|养护规划|18公里|\n产出指标|质量指标|养护验收合格率|≥98%||||\n效益指标|社会效益指标|受益人口|≥3000人|3000人|养护规划|2900人|', columns),
      expect: ['H7'],
    },
  ],
  right: [
    {
      sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里|20公里|养护规划|18公里|\n产出指标|质量指标|养护验收合格率|≥98%||||首次开展\n效益指标|社会效益指标|受益人口|≥3000人|3000人|养护规划|2900人|', columns),
    },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里|\n产出指标|质量指标|养护验收合格率|≥98%|', '指标值|备注') },
  ],
  reads: ['standards', 'history', 'remark', 'value', 'tables'],
  check(form, ctx) {
    if (!columnsOf(form, 'remark').some(({ header }) => /均无|都没有|无.{0,6}原因/.test(squeeze(header)))) return;
    for (const indicator of form.indicators) {
      if (indicator.value === '' || indicator.remark.trim() !== '' || !lacksBoth(indicator)) continue;
      ctx.report({ at: indicator.cells.remark ?? nameCell(indicator), indicator });
    }
  },
};

function lacksBoth({ standards, history }: Indicator): boolean {
  return [...standards, ...history].every(({ value }) => saysNone(value));
}
