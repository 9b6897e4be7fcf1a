import type { Form } from '../../form/schema';
import { fieldSheet } from '../example';
import { isAmount, labelOf, show, unitOf, type Amount } from '../facts/money';
import type { TableRule } from '../rule';

export const rule: TableRule = {
  name: 'consistency/money-unit',
  cost: 'table',
  category: '合规性',
  severity: 'warning',
  sources: [{ basis: '预算管理一体化规范以元为单位', verified: false }],
  texts: {
    zh: {
      title: '金额单位不明或混用',
      why: '元与万元相差一万倍；单位不写明或一张表里混用，汇总和核对都会出错。',
      messages: {
        none: '金额‘{written}’没有写明单位，表头和标签也没有，请注明元或万元。',
        mixed: '‘{written}’与{other}‘{otherWritten}’恰好相差一万倍，像是元、万元混用，请核对单位。',
      },
    },
    en: {
      title: 'Unit of an amount unclear or mixed',
      why: '元 and 万元 differ by ten thousand; sums and comparisons fail when the unit is not given or changes within a form.',
      messages: {
        none: 'the amount ‘{written}’ has no unit, nor does its label or head give one; say 元 or 万元.',
        mixed: '‘{written}’ and {other} ‘{otherWritten}’ differ by exactly ten thousand, as if 元 and 万元 were mixed; check the unit.',
      },
    },
  },
  wrong: [
    { sheet: fieldSheet('项目名称|村级道路养护\n年度资金总额|80|其中：财政拨款|80'), expect: ['B3'], says: '‘80’没有写明单位' },
    { sheet: fieldSheet('项目名称|村级道路养护\n项目资金（万元）|年度资金总额|80\n|其中：财政拨款|800000'), expect: ['C4'], says: '恰好相差一万倍' },
  ],
  right: [{ sheet: fieldSheet('项目名称|村级道路养护\n年度资金总额|80万元|其中：财政拨款|80万元') }],
  reads: ['money'],
  check(form, ctx) {
    const bare = form.money.find((money) => unitOf(money) === '' && /^[\d.,]+$/.test(money.written.trim()) && Number(money.written) !== 0);
    if (bare !== undefined) {
      ctx.report({ at: bare.cell, subject: labelOf(bare), identity: 'unit', severity: 'info', message: 'none', data: { written: bare.written } });
    }
    const amounts = form.money.filter(isAmount);
    for (const part of amounts) {
      const total = totalOf(form, part);
      if (total === undefined || !tenThousandTimes(part.yuan, total.yuan)) continue;
      ctx.report({
        at: part.cell,
        subject: labelOf(part),
        identity: part.label,
        message: 'mixed',
        data: { written: show(part), other: labelOf(total), otherWritten: show(total) },
        related: [{ at: total.cell, text: total.label }],
      });
    }
  },
};

function totalOf(form: Form, { partOf }: Amount): Amount | undefined {
  const total = partOf === null ? undefined : form.money[partOf];
  return total !== undefined && isAmount(total) ? total : undefined;
}

function tenThousandTimes(a: number, b: number): boolean {
  const [small, large] = a < b ? [a, b] : [b, a];
  return small > 0 && Math.abs(large / small - 1e4) < 1;
}
