import type { FormTemplate } from '../template';
import { hints } from './hints';
import { levels88 } from './levels';

export const template: FormTemplate = {
  name: 'regional-transfer',
  title: '转移支付区域绩效目标表',
  about: '上级下达的共同财政事权或专项转移支付，按区域填报。',
  basis: ['财预〔2015〕163号'],
  kind: 'regional-target',
  follows: '88',
  frame: '88',
  widths: [8, 14, 18, 32, 18, 16],
  lines: [
    '!转移支付区域绩效目标表',
    '~（    年度）',
    '专项名称|<|=|<|<|<',
    '中央主管部门|<|=|<|<|<',
    '省级财政部门|<|=|省级主管部门|=|<',
    '资金情况\n（万元）|<|年度资金总额|=n|<|<',
    '^|^|其中：中央补助|=n|<|<',
    '^|^|地方资金|=n|<|<',
    '年度目标|<|=t|<|<|<',
    {
      head: ['绩效指标|一级指标|二级指标|三级指标|指标值|备注'],
      row: '^|@1|@2|=|=c|=',
      levels: levels88,
      slots: 2,
    },
  ],
  hints: { 专项名称: '与下达资金文件中的名称一致。', 年度目标: hints.年度目标, 三级指标: hints.三级指标, 指标值: hints.指标值 },
};
