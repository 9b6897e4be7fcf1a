import { fieldSheet } from '../example';
import type { TableRule } from '../rule';
import { squeeze } from '../../form/squeeze';

const calculation = /计算依据|测算依据|测算过程|计算过程|测算说明|资金测算|测算明细|计算说明/;

export const rule: TableRule = {
  name: 'field/no-calculation',
  cost: 'table',
  category: '投入产出匹配',
  severity: 'warning',
  sources: [{ basis: '财预〔2015〕88号', verified: false }],
  texts: {
    zh: {
      title: '计算依据里没有计算',
      why: '计算依据要写数量、单价和算式，审核人才能核对金额。',
      messages: { none: '‘{label}’里没有一个数，请写明数量×单价＝金额。' },
    },
    en: {
      title: 'Calculation without a figure',
      why: 'A calculation gives quantity, unit price and product, so that the amount can be checked.',
      messages: { none: '‘{label}’ holds no figure; give quantity × unit price ＝ amount.' },
    },
  },
  wrong: [{ sheet: fieldSheet('项目名称|村级道路养护\n资金总额的计算依据|按照养护工作需要，含人工、材料、机械及其他费用。\n年度目标|养护村级道路20公里。'), expect: ['B3'] }],
  right: [{ sheet: fieldSheet('项目名称|村级道路养护\n资金总额的计算依据|20公里×4万元/公里＝80万元\n年度目标|养护村级道路20公里。') }, { sheet: fieldSheet('项目名称|村级道路养护\n测算依据|详见附件：养护概算表\n年度目标|养护村级道路20公里。') }],
  reads: ['fields'],
  check(form, ctx) {
    for (const field of form.fields) {
      const label = squeeze(field.label);
      const value = field.value.trim();
      if (!calculation.test(label) || value === '' || /\d|[一二三四五六七八九十百千]万?元|附件|附表|见.{0,6}表/.test(value)) continue;
      ctx.report({ at: field.cell, subject: '', data: { label }, identity: field.name });
    }
  },
};
