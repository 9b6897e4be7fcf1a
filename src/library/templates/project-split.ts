import type { FormTemplate } from '../template';
import { hints } from './hints';
import { levels88 } from './levels';

export const template: FormTemplate = {
  name: 'project-split',
  title: '项目支出绩效目标表（符号、数值、单位分列）',
  about: '符号、数值、单位分列，便于导入预算管理一体化系统。',
  basis: ['财办〔2023〕12号'],
  kind: 'project-target',
  follows: 'yitihua',
  frame: '四川云南一体化',
  widths: [13, 17, 28, 9, 10, 10, 8, 30, 24],
  landscape: true,
  lines: [
    '!项目支出绩效目标表',
    '~（    年度）',
    '>单位：万元',
    '项目名称|=|<|主管部门|<|=|<|实施单位|=',
    '年度资金总额|=n|<|财政拨款|<|=n|<|其他资金|=n',
    '年度目标|=t|<|<|<|<|<|<|<',
    {
      head: ['一级指标|二级指标|三级指标|计算符号|指标值|计量单位|权重|指标解释|指标值设定依据'],
      row: '@1|@2|=|#sign|=c|=c|=s|=|=',
      levels: levels88,
      slots: 2,
    },
  ],
  hints: { ...hints, 指标值: '定量指标只写数字；符号和单位写在旁边两列。', 权重: '合计90分或100分，按本地要求。', 指标解释: '写明分子、分母和取数时点。' },
};
