import type { FormTemplate } from '../template';
import { hints } from './hints';
import { levels88 } from './levels';

export const template: FormTemplate = {
  name: 'department-88',
  title: '部门（单位）整体支出绩效目标申报表',
  about: '申报部门预算时填报，主要任务与预算金额对应。',
  basis: ['财预〔2015〕88号'],
  kind: 'department-target',
  follows: '88',
  frame: '88',
  widths: [9, 14, 16, 26, 14, 14, 14],
  lines: [
    '!部门（单位）整体支出绩效目标申报表',
    '~（    年度）',
    '>单位：万元',
    '部门名称|<|=|<|<|<|<',
    '年度主要任务|任务名称|主要内容|<|预算总额|财政拨款|其他资金',
    '^|=|=|<|={IF(COUNT([F],[G])=0,"",SUM([F],[G]))}|=n|=n',
    '^|=|=|<|={IF(COUNT([F],[G])=0,"",SUM([F],[G]))}|=n|=n',
    '^|=|=|<|={IF(COUNT([F],[G])=0,"",SUM([F],[G]))}|=n|=n',
    '^|金额合计|<|<|={IF(COUNT([E@3]:[E@1])=0,"",SUM([E@3]:[E@1]))}|={IF(COUNT([F@3]:[F@1])=0,"",SUM([F@3]:[F@1]))}|={IF(COUNT([G@3]:[G@1])=0,"",SUM([G@3]:[G@1]))}',
    '年度总体目标|=t|<|<|<|<|<',
    {
      head: ['年度绩效指标|一级指标|二级指标|三级指标|<|指标值|备注'],
      row: '^|@1|@2|=|<|=c|=',
      levels: levels88,
      slots: 2,
    },
  ],
  hints: {
    部门名称: '填写一级预算单位全称。',
    任务名称: '与部门年度工作要点对应，一项任务一行。',
    年度总体目标: hints.年度目标,
    三级指标: hints.三级指标,
    指标值: hints.指标值,
  },
};
