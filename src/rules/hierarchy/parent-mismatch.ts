import { childClasses, costClasses } from '../../frame/levels';
import { indicatorSheet } from '../example';
import { level1Of, level2Of } from '../facts/level';
import type { TableRule } from '../rule';
import { cellKey } from '../../sheet/address';

export const rule: TableRule = {
  name: 'hierarchy/parent-mismatch',
  cost: 'table',
  category: '合规性',
  severity: 'warning',
  sources: [{ basis: '一体化系统校验一、二级指标的从属关系', verified: false }],
  texts: {
    zh: {
      title: '二级指标不属于这个一级指标',
      why: '一、二级指标的从属关系是规定好的，归错了系统不收，权重也会算错。',
      messages: { parent: '“{level2}”不属于“{level1}”，请改到“{belongs}”下，或改写二级指标。' },
    },
    en: {
      title: 'Level 2 does not belong to level 1',
      why: 'Which level 2 belongs to which level 1 is fixed; the system refuses others and weights go wrong.',
      messages: { parent: '“{level2}” does not belong under “{level1}”; move it under “{belongs}” or rename it.' },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n|社会效益指标|方便群众出行人数|≥300人'), expect: ['B7'], says: '“社会效益指标”不属于“产出指标”' },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n|满意度指标|沿线群众满意度|≥90%'), expect: ['B7'], says: '请改到“满意度指标”下' },
  ],
  right: [
    { sheet: indicatorSheet('产出指标|成本指标|养护成本|≤4万元/公里\n效益指标|满意度指标|群众认可度|≥90%') },
    { sheet: indicatorSheet('成本指标|经济成本指标|养护成本|≤4万元/公里\n产出指标|经济成本指标|材料成本|≤2万元/公里') },
  ],
  reads: [],
  check(form, ctx) {
    const reported = new Set<number>();
    for (const indicator of form.indicators) {
      const [level1, level2] = [level1Of(indicator), level2Of(indicator)];
      const { cell } = indicator.level2;
      if (level1 === undefined || level2 === undefined || cell === null || childClasses[level1].includes(level2)) continue;
      // 经济成本 and its like outside 成本指标 are indicator/misclassified's.
      if (costClasses.has(level2)) continue;
      const key = cellKey(cell);
      if (reported.has(key)) continue;
      reported.add(key);
      ctx.report({
        at: cell,
        indicator: null,
        subject: '',
        identity: `${indicator.level1.text}|${indicator.level2.text}`,
        data: { level1: indicator.level1.text, level2: indicator.level2.text, belongs: homeOf(level2) },
        ...(ctx.frame.system ? { severity: 'error' as const } : {}),
      });
    }
  },
};

/** Where a level 2 belongs: 满意度 has a level 1 of its own name; 效益 only also takes it in. */
function homeOf(level2: string): string {
  const home = level2 in childClasses ? level2 : Object.entries(childClasses).find(([, children]) => (children as readonly string[]).includes(level2))?.[0];
  return `${home ?? ''}指标`;
}
