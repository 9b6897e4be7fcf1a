import { evaluationSheet } from '../example';
import { plain } from '../facts/measure';
import type { RowRule } from '../rule';

export const rule: RowRule = {
  name: 'evaluation/score-over-weight',
  cost: 'row',
  category: '合规性',
  severity: 'error',
  sources: [{ basis: '财预〔2020〕10号', verified: false }],
  texts: {
    zh: {
      title: '得分大于分值',
      why: '一项指标的得分最高就是它的分值，超额完成也不加分。',
      messages: { over: '得分{score}大于分值{weight}，请核对。' },
    },
    en: {
      title: 'Score above its weight',
      why: 'A row can earn its weight at most; over-fulfilment earns no more.',
      messages: { over: 'the score {score} is above the weight {weight}; check them.' },
    },
  },
  wrong: [{ sheet: evaluationSheet('产出指标|数量指标|养护道路里程|≥20公里|21公里|50|52|'), expect: ['G6'], says: '得分52大于分值50' }],
  right: [{ sheet: evaluationSheet('产出指标|数量指标|养护道路里程|≥20公里|21公里|50|50|') }],
  check({ score, weight, cells }, ctx) {
    if (score === null || weight === null || weight <= 0 || cells.score === undefined || score <= weight + 1e-9) return;
    ctx.report({ at: cells.score, data: { score: plain(score), weight: plain(weight) } });
  },
};
