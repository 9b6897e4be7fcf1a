import type { FormTemplate } from '../template';
import { hints } from './hints';
import { levels101 } from './levels';

export const template: FormTemplate = {
  name: 'project-101',
  title: '项目支出绩效目标表',
  about: '按核心绩效目标和指标填报，成本指标单列一级。',
  basis: ['财预〔2021〕101号'],
  kind: 'project-target',
  follows: '101',
  frame: '101',
  widths: [9, 12, 16, 28, 16, 20],
  lines: [
    '!项目支出绩效目标表',
    '~（    年度）',
    '>单位：万元',
    '项目名称|<|=|<|<|<',
    '主管部门|<|=|<|实施单位|=',
    '年度资金总额|<|=n|<|财政拨款|=n',
    '^|^|^|^|其他资金|=n',
    '年度目标|<|=t|<|<|<',
    {
      head: ['绩效指标|一级指标|二级指标|三级指标|指标值|指标值设定依据'],
      row: '^|@1|@2|=|=c|=',
      levels: levels101,
      slots: 2,
    },
  ],
  hints: { ...hints, 指标值设定依据: '写明计划、历史、行业或预算支出标准的文件名称和文号。' },
};
