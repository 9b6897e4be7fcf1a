import { indicatorSheet } from '../example';
import { valueCell } from '../facts/place';
import { isSpoilt, traitOf } from '../facts/traits';
import type { RowRule } from '../rule';

export const rule: RowRule = {
  name: 'target/no-base',
  cost: 'row',
  category: '可衡量性',
  severity: 'info',
  sources: [{ basis: '财预〔2021〕101号', verified: false }],
  texts: {
    zh: {
      title: '增减幅度没有基期',
      why: '“提高5%”是比哪一年高，不写清就算不出来。',
      messages: { base: '‘{value}’没有写比哪一年，请补，如‘较上年{word}{amount}’。' },
    },
    en: {
      title: 'Change without a base',
      why: '“Up by 5 %” means nothing without the year it is compared with.',
      messages: { base: '‘{value}’ does not say compared with which year; add it, such as ‘较上年{word}{amount}’.' },
    },
  },
  wrong: [{ sheet: indicatorSheet('效益指标|社会效益指标|道路通行能力|提高5%'), expect: ['D6'], says: '‘较上年提高5%’' }],
  right: [{ sheet: indicatorSheet('效益指标|社会效益指标|道路通行能力|较上年提高5%\n效益指标|经济效益指标|货运量同比增长|≥5%\n效益指标|经济效益指标|货运量增长率|≥5%') }],
  check(indicator, ctx) {
    const { target } = indicator;
    if (target.kind !== 'quantity' && target.kind !== 'text') return;
    if (target.traits.length === 0 && target.kind === 'quantity') return;
    const word = /提高|提升|增长|增加|下降|降低|减少|压减/.exec(indicator.valueText)?.[0];
    if (word === undefined || isSpoilt(target) || traitOf(target, 'base') !== undefined) return;
    const amount = /\d+(?:\.\d+)?(?:%|个?百分点)/.exec(indicator.valueText)?.[0];
    if (amount === undefined || /较|比(?!例|率|重)|同比|环比|上年|去年|基期|年均|每年|\d{4}年/.test(`${indicator.name}${indicator.valueText}${indicator.explanation}`)) return;
    ctx.report({ at: valueCell(indicator), data: { value: indicator.value, word, amount } });
  },
};
