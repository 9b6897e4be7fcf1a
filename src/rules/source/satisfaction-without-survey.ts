import { nameCell } from '../facts/place';
import { indicatorSheet } from '../example';
import type { RowRule } from '../rule';

export const rule: RowRule = {
  name: 'source/satisfaction-without-survey',
  cost: 'row',
  category: '合规性',
  severity: 'info',
  sources: [{ basis: '财预〔2021〕101号', verified: false }],
  texts: {
    zh: {
      title: '满意度没有写调查方式',
      why: '满意度只能问出来：问卷、回访、评议；没有调查就没有数。',
      messages: { survey: '来源‘{source}’没有写怎么调查，请写明，如“问卷调查，样本不少于100份”。' },
    },
    en: {
      title: 'Satisfaction without a survey',
      why: 'Satisfaction can only be asked for; without a survey there is no figure.',
      messages: { survey: 'the source ‘{source}’ names no survey; say how it is asked, such as “问卷调查，样本不少于100份”.' },
    },
  },
  wrong: [
    {
      sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里|养护台账\n效益指标|社会效益指标|受益人口|≥3000人|统计年鉴\n满意度指标|服务对象满意度指标|群众满意度|≥90%|内部统计', '指标值|数据来源'),
      expect: ['E8'],
    },
  ],
  right: [
    {
      sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里|养护台账\n效益指标|社会效益指标|受益人口|≥3000人|统计年鉴\n满意度指标|服务对象满意度指标|群众满意度|≥90%|问卷调查', '指标值|数据来源'),
    },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里') },
  ],
  check(indicator, ctx) {
    if (!indicator.name.includes('满意')) return;
    const standard = indicator.standards.find(({ source }) => source !== '');
    const source = indicator.source || (standard?.source ?? '');
    if (source === '' || asks(source) || asks(indicator.explanation) || indicator.history.some((one) => asks(one.source))) return;
    ctx.report({ at: indicator.cells.source ?? standard?.sourceCell ?? nameCell(indicator), data: { source } });
  },
};

function asks(text: string): boolean {
  return /调查|问卷|测评|回访|评议|访谈|抽样|评价|投票|第三方|走访/.test(text);
}
