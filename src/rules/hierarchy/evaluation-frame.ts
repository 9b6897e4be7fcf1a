import type { Indicator } from '../../form/schema';
import { indicatorSheet } from '../example';
import { isEvaluation, level2Of } from '../facts/level';
import type { TableRule } from '../rule';

export const rule: TableRule = {
  name: 'hierarchy/evaluation-frame',
  cost: 'table',
  category: '合规性',
  severity: 'info',
  sources: [{ basis: '财预〔2020〕10号', verified: true }],
  texts: {
    zh: {
      title: '目标表里有评价指标',
      why: '决策、过程属于绩效评价的指标框架，考核项目怎么管；绩效目标要写项目带来什么。有的地方表样自带这些行，不算错。',
      messages: { rows: '“{levels}”属于评价框架（共{count}项），不是绩效目标；本地表样没有要求的，建议删去。' },
    },
    en: {
      title: 'Evaluation indicators in a target form',
      why: '决策 and 过程 belong to the evaluation frame, which judges how a project is run; some local forms print them.',
      messages: { rows: '“{levels}” ({count} indicators) belong to the evaluation frame; delete them unless your local form prints them.' },
    },
  },
  wrong: [
    {
      sheet: indicatorSheet('决策指标|项目立项|立项依据充分性|充分\n过程指标|资金管理|资金使用合规性|合规\n产出指标|数量指标|养护道路里程|≥20公里'),
      expect: ['A6'],
      says: '“决策指标、过程指标”属于评价框架（共2项）',
    },
  ],
  right: [
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里') },
    { sheet: '2024年部门整体绩效目标表\n部门名称|某县公路局\n一级指标|二级指标|三级指标|指标值\n履职效能|重点工作履行情况|养护道路里程|≥20公里\n管理效率|预算管理|预算编制完整性|完整\n社会效应|社会效益|受益人口|≥3000人' },
  ],
  reads: [],
  check(form, ctx) {
    if (ctx.frame.evaluation || !form.kind.endsWith('-target')) return;
    // How an office manages itself is a part of what the whole of it aims at (财预〔2013〕53号: 投入、过程、产出、效果); how a project is set up is not.
    const isMisplaced = form.kind === 'department-target' ? (one: Indicator): boolean => isEvaluation(one) && level2Of(one) === '项目立项' : isEvaluation;
    const rows = form.indicators.filter(isMisplaced);
    const at = rows[0]?.level1.cell;
    if (at === undefined || at === null) return;
    const levels = [...new Set(rows.map(({ level1 }) => level1.text))];
    ctx.report({ at, indicator: null, subject: '', identity: 'frame', data: { levels, count: rows.length } });
  },
};
