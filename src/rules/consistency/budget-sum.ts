import type { Form, Money } from '../../form/schema';
import { fieldSheet } from '../example';
import { areaNames, areaSum } from '../facts/area-sum';
import { differ, inUnit, isAmount, isStray, labelOf, show, tolerance, unitOf, type Amount } from '../facts/money';
import { partsSums } from '../facts/parts-sum';
import type { Problem, RuleContext, TableRule } from '../rule';

/** A regional form whose amounts, in all and by area, are `amounts`. */
function regional(amounts: string): string {
  const head = '2024年农村公路养护补助区域绩效目标表\n资金名称|农村公路养护补助\n资金情况（万元）||合计|东河镇|西山镇';
  const table = '一级指标|二级指标|三级指标|东河镇|西山镇\n产出指标|数量指标|养护里程|≥20公里|≥25公里\n效益指标|社会效益指标|受益人口|≥900人|≥800人\n满意度指标|服务对象满意度指标|群众满意度|≥90%|≥90%';
  return `${head}\n|年度资金总额|${amounts}\n${table}`;
}

export const rule: TableRule = {
  name: 'consistency/budget-sum',
  cost: 'table',
  category: '投入产出匹配',
  severity: 'error',
  sources: [{ basis: '表内勾稽关系', verified: false }],
  texts: {
    zh: {
      title: '资金合计不符',
      why: '总额应等于各项来源之和，也等于分给各地区的金额之和；任何一项都不能大于总额。',
      messages: {
        part: '{part} {partAmount}大于总额{total}，请核对两处金额。',
        sum: '{terms}＝{sum}，与总额{total}相差{gap}，请核对各项金额。',
        areas: '各地区{terms}＝{sum}，与{total}相差{gap}，请核对各地区金额。',
      },
    },
    en: {
      title: 'Amounts do not add up',
      why: 'The total is the sum of its sources and of what the areas get, and no part is larger than the total.',
      messages: {
        part: '{part} {partAmount} is larger than the total {total}; check both amounts.',
        sum: '{terms} = {sum}, which differs from the total {total} by {gap}; check the amounts.',
        areas: 'the areas {terms} = {sum} differ from {total} by {gap}; check the amounts of the areas.',
      },
    },
  },
  wrong: [
    { sheet: fieldSheet('项目名称|村级道路养护\n项目资金（万元）|年度资金总额|80\n|其中：财政拨款|60\n|其他资金|10'), expect: ['C3'], says: '60万元＋10万元＝70万元，与总额80万元相差10万元' },
    { sheet: fieldSheet('项目名称|村级道路养护\n项目资金（万元）|年度资金总额|80\n|其中：财政拨款|90'), expect: ['C3'], says: '财政拨款 90万元大于总额80万元' },
    { sheet: regional('50|20|25'), expect: ['C4'], says: '各地区20万元＋25万元＝45万元，与50万元相差5万元' },
    { sheet: fieldSheet('项目名称|村级道路养护\n项目资金（万元）|总投资|240\n|其中：2024年计划|80\n|财政拨款|60\n|其他资金|10'), expect: ['C4'], says: '60万元＋10万元＝70万元，与总额80万元相差10万元' },
  ],
  right: [
    { sheet: regional('50|20|30') },
    { sheet: regional('50|20|') },
    { sheet: fieldSheet('项目名称|村级道路养护\n项目资金（万元）|年度资金总额|314.47\n|其中：财政拨款|229.47\n|其他资金|85') },
    { sheet: fieldSheet('项目名称|村级道路养护\n项目资金（万元）|年度资金总额|80\n|其中：财政拨款|60') },
    { sheet: fieldSheet('项目名称|村级道路养护\n项目资金（万元）|合计|80\n|财政拨款|60\n|其中：上级补助|40\n|本级安排|20\n|单位自筹|20') },
    { sheet: fieldSheet('项目名称|村级道路养护\n项目资金（万元）|年度资金总额|80\n|其中：财政资金|80\n|中央补助|50\n|省级补助|30') },
    { sheet: fieldSheet('项目名称|村级道路养护\n预算安排（万元）|总额|80\n|其中：项目支出|20\n|基本支出|60\n|其中：人员经费|50\n|公用经费|10') },
    { sheet: fieldSheet('项目名称|村级道路养护\n项目资金（万元）|总投资|240|其中：2024年计划|80\n|财政拨款|60|其他资金|20') },
    { sheet: fieldSheet('项目名称|村级道路养护\n项目资金（万元）|总投资|240\n|其中：本年度|80\n|财政拨款|180\n|其他资金|60') },
    { sheet: fieldSheet('项目名称|村级道路养护\n资金（万元）|年初预算数|预算调整数|预算确定数\n基本支出|30|20|50\n项目支出|60|-30|30\n合计|90|-10|80') },
  ],
  reads: ['money', areaNames],
  check(form, ctx) {
    const reported = new Set<number>();
    form.money.forEach((total, index) => {
      if (!isAmount(total) || isStray(total, form) || reported.has(total.cell.row)) return;
      const parts = partsOf(form, index);
      const trouble = wrongParts(total, parts) ?? wrongShares(total, form, ctx);
      if (trouble === undefined || ofAnother(parts, form, index)) return;
      reported.add(total.cell.row);
      ctx.report({ at: total.cell, subject: labelOf(total), identity: `${total.label}|${total.column}`, ...trouble });
    });
  },
};

type Trouble = Pick<Problem, 'message' | 'data' | 'related'>;

function partsOf({ money }: Form, index: number): readonly Money[] {
  return money.filter(({ partOf }) => partOf === index);
}

/** 总投资 beside 本年度: parts that stand behind the year's amount and make up the other total belong to that one. */
function ofAnother(parts: readonly Money[], form: Form, index: number): boolean {
  const { column } = form.money[index] ?? {};
  return (
    parts.length > 0 &&
    form.money.some(
      (other, at) => at !== index && other.role === 'total' && other.column === column && isAmount(other) && partsOf(form, at).length === 0 && wrongParts(other, parts) === undefined,
    )
  );
}

function wrongParts(total: Amount, parts: readonly Money[]): Trouble | undefined {
  return tooLarge(total, parts.filter(isAmount)) ?? wrongSum(total, parts);
}

function tooLarge(total: Amount, parts: readonly Amount[]): Trouble | undefined {
  // Among adjustments some take away what others give.
  if (parts.some(({ yuan }) => yuan < 0)) return undefined;
  const part = parts.find(({ yuan }) => yuan > total.yuan + tolerance);
  if (part === undefined) return undefined;
  return {
    message: 'part',
    data: { part: labelOf(part), partAmount: show(part, total), total: show(total) },
    related: [{ at: part.cell, text: part.label }],
  };
}

function wrongSum(total: Amount, parts: readonly Money[]): Trouble | undefined {
  const wrong = partsSums(total, parts).find(({ agrees }) => !agrees);
  if (wrong === undefined) return undefined;
  const { terms, sum } = wrong;
  return {
    message: 'sum',
    data: {
      terms: terms.map((part) => show(part, total)).join('＋'),
      sum: inUnit(sum, unitOf(total)),
      total: show(total),
      gap: inUnit(Math.abs(sum - total.yuan), unitOf(total)),
    },
    related: terms.map(({ cell, label }) => ({ at: cell, text: label })),
  };
}

function wrongShares(amount: Amount, form: Form, ctx: RuleContext): Trouble | undefined {
  const shares = areaSum(amount, form, ctx);
  if (shares === undefined || !differ(shares.sum, amount.yuan)) return undefined;
  const unit = unitOf(amount);
  return {
    message: 'areas',
    data: {
      terms: shares.terms.map(({ yuan }) => inUnit(yuan, unit)).join('＋'),
      sum: inUnit(shares.sum, unit),
      total: show(amount),
      gap: inUnit(Math.abs(shares.sum - amount.yuan), unit),
    },
    related: shares.terms.map(({ cell, label }) => ({ at: cell, text: label })),
  };
}
