import type { FormTemplate } from '../template';
import { hints } from './hints';
import { levels88 } from './levels';

export const template: FormTemplate = {
  name: 'project-88',
  title: '项目支出绩效目标申报表',
  about: '申报项目预算时填报，实施期与年度并列。',
  basis: ['财预〔2015〕88号'],
  kind: 'project-target',
  follows: '88',
  frame: '88',
  widths: [9, 12, 14, 22, 13, 14, 22, 13],
  lines: [
    '!项目支出绩效目标申报表',
    '~（    年度）',
    '项目名称|<|=|<|<|<|<|<',
    '主管部门|<|=|<|<|实施单位|=|<',
    '项目属性|<|#nature|<|<|项目期|=|<',
    '项目资金\n（万元）|<|实施期资金总额|<|=n|年度资金总额|<|=n',
    '^|^|其中：财政拨款|<|=n|其中：财政拨款|<|=n',
    '^|^|其他资金|<|=n|其他资金|<|=n',
    '总体目标|<|实施期目标|<|<|年度目标|<|<',
    '^|^|=t|<|<|=t|<|<',
    {
      head: ['绩效指标|一级指标|实施期指标|<|<|年度指标|<|<', '^|^|二级指标|三级指标|指标值|二级指标|三级指标|指标值'],
      row: '^|@1|@2|=|=c|@2|=|=c',
      levels: levels88,
      slots: 2,
    },
  ],
  hints: { ...hints },
};
