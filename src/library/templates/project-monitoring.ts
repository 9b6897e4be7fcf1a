import type { FormTemplate } from '../template';
import { hints } from './hints';
import { levels88 } from './levels';

const rate = '=%{IF(OR([E]="",[E]=0,[F]=""),"",[F]/[E])}';

export const template: FormTemplate = {
  name: 'project-monitoring',
  title: '项目支出绩效目标执行监控表',
  about: '年中双监控：预算执行进度和绩效目标实现程度。',
  basis: ['财预〔2019〕136号'],
  kind: 'project-monitoring',
  follows: '88',
  frame: '88',
  widths: [9, 12, 15, 24, 14, 14, 14, 12, 24],
  lines: [
    '!项目支出绩效目标执行监控表',
    '~（    年度）',
    '项目名称|<|=|<|<|<|<|<|<',
    '主管部门|<|=|<|<|实施单位|=|<|<',
    '项目资金\n（万元）|<||年初预算数|全年预算数|1-7月执行数|执行率|全年预计执行数|偏差原因',
    `^|^|年度资金总额|=n|=n|=n|${rate}|=n|=`,
    `^|^|其中：财政拨款|=n|=n|=n|${rate}|=n|=`,
    `^|^|其他资金|=n|=n|=n|${rate}|=n|=`,
    '年度目标|<|=t|<|<|<|<|<|<',
    {
      head: ['绩效指标|一级指标|二级指标|三级指标|年度指标值|1-7月执行情况|全年预计完成情况|完成目标可能性|偏差原因分析及改进措施'],
      row: '^|@1|@2|=|=c|=c|=c|#possibility|=',
      levels: levels88,
      slots: 2,
    },
  ],
  hints: {
    ...hints,
    '1-7月执行情况': '填写7月底累计完成数，不写比较符号。',
    全年预计完成情况: '按目前进度预计年末完成数。',
    完成目标可能性: '从下拉框选择；选“有可能”“完全不可能”时写偏差原因。',
  },
};
