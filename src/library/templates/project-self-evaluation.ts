import type { FormTemplate } from '../template';
import { hints } from './hints';
import { levels88 } from './levels';
import { executionFormula, scoreFormula } from './score';

const rate = '=%{IF(OR([E]="",[E]=0,[F]=""),"",[F]/[E])}';

export const template: FormTemplate = {
  name: 'project-self-evaluation',
  title: '项目支出绩效自评表',
  about: '预算年度终了后自评；执行率、得分、总分由公式算出。',
  basis: ['财预〔2020〕10号'],
  kind: 'project-evaluation',
  follows: '88',
  frame: '自评表',
  widths: [9, 12, 15, 24, 14, 14, 8, 10, 24],
  lines: [
    '!项目支出绩效自评表',
    '~（    年度）',
    '项目名称|<|=|<|<|<|<|<|<',
    '主管部门|<|=|<|<|实施单位|=|<|<',
    '项目资金\n（万元）|<||年初预算数|全年预算数（A）|全年执行数（B）|分值|执行率（B/A）|得分',
    `^|^|年度资金总额|=n|=n|=n|10|${rate}|={${executionFormula('H', 'G')}}`,
    `^|^|其中：财政拨款|=n|=n|=n|—|${rate}|—`,
    `^|^|其他资金|=n|=n|=n|—|${rate}|—`,
    '年度总体目标|预期目标|<|<|<|实际完成情况|<|<|<',
    '^|=t|<|<|<|=t|<|<|<',
    {
      head: ['绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施'],
      row: `^|@1|@2|=|=c|=c|=s|={${scoreFormula('E', 'F', 'G')}}|=`,
      levels: levels88,
      slots: 2,
    },
    '总分|<|<|<|<|<|={IF(COUNT([G#])=0,"",SUM([G#])+[G:6])}|={IF(COUNT([H#])=0,"",SUM([H#])+SUM([I:6]))}|',
  ],
  hints: { ...hints, 年度指标值: '与批复的绩效目标一致，不得改动。' },
};
