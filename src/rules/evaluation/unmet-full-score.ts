import { evaluationSheet } from '../example';
import { plain } from '../facts/measure';
import { inTheEnd, isFullScore, isUnmet } from '../facts/outcome';
import type { RowRule } from '../rule';

export const rule: RowRule = {
  name: 'evaluation/unmet-full-score',
  cost: 'row',
  category: '合规性',
  severity: 'warning',
  sources: [{ basis: '财预〔2020〕10号', verified: false }],
  texts: {
    zh: {
      title: '没有达到目标却得满分',
      why: '没有达到指标值的，应按完成比例计分并说明原因。',
      messages: { full: '实际‘{actual}’没有达到‘{target}’，却得满分{score}分，请按完成比例计分。' },
    },
    en: {
      title: 'Full score for a target not met',
      why: 'A target that was not met is scored by its share and explained.',
      messages: { full: 'the actual ‘{actual}’ does not meet ‘{target}’, yet earns all {score} points; score it by its share.' },
    },
  },
  wrong: [
    { sheet: evaluationSheet('产出指标|数量指标|养护道路里程|≥20公里|18公里|50|50|雨天停工'), expect: ['G6'], says: '实际‘18公里’没有达到‘≥20公里’' },
    // A number planned and a rate of what is right ask for no less, sign or none.
    { sheet: evaluationSheet('产出指标|数量指标|养护道路里程|20公里|18公里|25|25|雨天停工\n产出指标|质量指标|验收合格率|95%|92%|25|25|返工'), expect: ['G6', 'G7'] },
    { sheet: evaluationSheet('产出指标|成本指标|养护单价|≤4万元/公里|4.5万元/公里|25|25|\n产出指标|质量指标|养护施工事故|＝0起|1起|25|25|'), expect: ['G6', 'G7'] },
    { sheet: evaluationSheet('产出指标|时效指标|养护完工时间|2024年6月底前|2024年9月完工|25|25|\n产出指标|质量指标|路面平整情况|优良|部分达成预期指标|25|25|'), expect: ['G6', 'G7'] },
  ],
  right: [
    { sheet: evaluationSheet('产出指标|数量指标|养护道路里程|≥20公里|18公里|50|45|雨天停工') },
    { sheet: evaluationSheet('产出指标|数量指标|养护道路里程|20公里|21公里|50|50|') },
    { sheet: evaluationSheet('产出指标|数量指标|养护道路里程|＝20公里|21公里|25|25|\n产出指标|质量指标|路面完好率|达到90%|91%|25|25|\n产出指标|成本指标|养护总成本|＝20万元|19万元|20|20|') },
    { sheet: evaluationSheet('产出指标|数量指标|安全事故|2起|1起|25|25|\n产出指标|成本指标|养护总成本|20万元|19万元|25|25|\n效益指标|社会效益指标|绕行里程|20公里|18公里|20|20|') },
    { sheet: evaluationSheet('产出指标|质量指标|路面完好率|≥90%|0.95|50|50|') },
    { sheet: evaluationSheet('效益指标|社会效益指标|受益人口|≥1.5万人|1.6|50|50|') },
    { sheet: evaluationSheet('产出指标|时效指标|养护完工时间|2024年6月底前|2024年6月28日|25|25|\n产出指标|时效指标|验收时间|6月底前|2024年9月|25|25|') },
    // What was revised within the year is judged by what it became.
    { sheet: evaluationSheet('产出指标|数量指标|养护道路里程|≥60公里|≥50公里|52公里|50|50|').replace('年度指标值', '年初目标值|调整后目标值').replace('≥90%|92%', '≥90%|≥90%|92%') },
  ],
  check(indicator, ctx) {
    const { score, cells, actual } = indicator;
    if (cells.score === undefined || score === null || !isFullScore(indicator)) return;
    if (!isUnmet(indicator)) return;
    ctx.report({ at: cells.score, data: { actual, target: inTheEnd(indicator).value, score: plain(score) } });
  },
};
