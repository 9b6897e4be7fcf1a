import { fieldSheet } from '../example';
import type { Form, Money } from '../../form/schema';
import type { TableRule } from '../rule';
import { cellKey, sameCell } from '../../sheet/address';
import { squeeze } from '../../form/squeeze';

export const rule: TableRule = {
  name: 'field/duplicate-unit',
  cost: 'table',
  category: '合规性',
  severity: 'warning',
  sources: [{ basis: '财预〔2015〕88号', verified: false }],
  texts: {
    zh: {
      title: '金额重复写单位',
      why: '表头或栏目已写明单位，金额再带单位，汇总时读不成数，也容易错成一万倍。',
      messages: { money: '栏目已写明单位是‘{unit}’，金额‘{written}’又带单位，请只填‘{bare}’。' },
      fixes: { strip: '改为‘{bare}’' },
    },
    en: {
      title: 'Unit repeated in an amount',
      why: 'Where the head names the unit, an amount with a unit is no number any more and may be taken ten thousand times too large.',
      messages: { money: 'the unit is already given as ‘{unit}’ and the amount ‘{written}’ repeats it; write ‘{bare}’ only.' },
      fixes: { strip: 'Change to ‘{bare}’' },
    },
  },
  wrong: [
    { sheet: fieldSheet('项目名称|村级道路养护\n年度资金总额（万元）|80万元\n年度目标|养护村级道路20公里。'), expect: ['B3'], says: '请只填‘80’', after: { B3: '80' } },
    { sheet: fieldSheet('项目名称|村级道路养护\n项目资金（万元）|年度资金总额|80万\n|其中：财政拨款|80万\n年度目标|养护村级道路20公里。'), expect: ['C3', 'C4'] },
    { sheet: fieldSheet('项目名称|村级道路养护\n资金情况（万元）|年度资金总额：|80万（含修补费20万元）\n|其中：财政拨款|80\n年度目标|养护村级道路20公里。'), expect: ['C3'], says: '金额‘80万’又带单位' },
    { sheet: fieldSheet('项目名称|村级道路养护\n预算执行情况（万元）|预算数|80万|执行率|100%\n|执行数|80万\n年度目标|养护村级道路20公里。'), expect: ['C3', 'C4'] },
    { sheet: fieldSheet('项目名称|村级道路养护\n项目资金（万元）|年度资金总额：80万元\n|其中：财政拨款 80\n年度目标|养护村级道路20公里。'), expect: ['B3'], after: { B3: '年度资金总额：80' } },
  ],
  right: [
    { sheet: fieldSheet('项目名称|村级道路养护\n年度资金总额（万元）|80\n年度目标|养护村级道路20公里。') },
    { sheet: fieldSheet('项目名称|村级道路养护\n项目资金（万元）|年度资金总额|80\n|其他资金|20|含上年结转8万元\n年度目标|养护村级道路20公里。') },
    { sheet: fieldSheet('项目名称|村级道路养护\n年度资金总额|80万元\n年度目标|养护村级道路20公里。') },
  ],
  reads: ['fields', 'money'],
  check(form, ctx) {
    const seen = new Set<number>();
    for (const amount of [...form.money, ...remarkedAmounts(form)]) {
      const place = cellKey(amount.cell);
      const repeated = repeatedUnit(amount);
      if (repeated === undefined || seen.has(place)) continue;
      seen.add(place);
      const { bare, whole } = repeated;
      // 资金总额：80万元 under 单位：万元: the label in the same cell stays.
      const put = sameCell(amount.cell, amount.labelCell) ? ctx.textAt(amount.cell).replace(amount.written, bare) : bare;
      ctx.report({
        at: amount.cell,
        subject: amount.label,
        identity: `${amount.label}/${amount.column}`,
        data: { unit: amount.unit, written: repeated.written, bare },
        fixes: whole ? [{ title: 'strip', data: { bare }, kind: 'review', edits: [ctx.put(amount.cell, put)] }] : [],
      });
    }
  },
};

type Amount = Pick<Money, 'cell' | 'labelCell' | 'label' | 'column' | 'written' | 'unit'>;

/** 80万 and 80万元 repeat 万元, 5亿 repeats 亿元, 500元 repeats 元; 80万元 under 元 is another matter. */
function repeatedUnit({ written, unit }: Amount): { bare: string; written: string; whole: boolean } | undefined {
  const match = /^(-?[\d.,，]+)(万元?|亿元?|元)(.*)$/.exec(squeeze(written));
  const [, bare, own, rest] = match ?? [];
  if (bare === undefined || own === undefined || own.replace(/^([万亿])元?$/, '$1元') !== unit) return undefined;
  return { bare, written: bare + own, whole: rest === '' };
}

/** Amounts with a remark behind them (80万（其中养护60万元）) are fields and no money: the unit is that of the block's head. */
function remarkedAmounts(form: Form): readonly Amount[] {
  let unit = '';
  return form.fields.flatMap((field) => {
    const own = /[（(](元|万元|亿元)[）)]/.exec(squeeze(field.label))?.[1];
    if (own !== undefined && field.value === '') unit = own;
    if (!(moneyFields.has(field.name) || spent.test(field.name)) || (own ?? unit) === '') return [];
    return [{ cell: field.cell, labelCell: field.labelCell, label: field.label, column: '', written: field.value, unit: own ?? unit }];
  });
}

/** 执行数 beside a label of its own is no source and no total. */
const spent = /(?:执行|支出)数$/;

const moneyFields: ReadonlySet<string> = new Set(['年度资金总额', '财政拨款', '其他资金']);
