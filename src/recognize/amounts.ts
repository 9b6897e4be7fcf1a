/** What amounts look like, what they are counted in, and the words that stand over them or lead to them. */

const UNIT_FACTOR: Readonly<Record<string, number>> = { 元: 1, 千元: 1000, 万元: 10_000, 百万元: 1_000_000, 亿元: 100_000_000 };
const UNIT_IN_BRACKET = /[([][^)\]]*?(亿元|百万元|万元|千元|元)/;
const UNIT_SAID = /(?:金额)?单位[:(](亿元|百万元|万元|千元|元)/;
/** An amount as written: figure, perhaps 万, perhaps a unit. */
const AMOUNT = /^[￥¥]?([-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(亿元?|百万元?|万元?|千元?|元)?$/;
const AMOUNT_HEAD = /预算数|执行数|决算|金额|当年|全年|年初|调整|合计|总额|小计/;

/** 36, 36万, 3,600.00元 */
export function isAmount(folded: string): boolean {
  return AMOUNT.test(folded);
}

/** 元 of an amount; a unit in the amount itself wins over the given one. Null when nothing says the unit, undefined for what is no amount. */
export function yuanOf(folded: string, unit: string): number | null | undefined {
  const [, figure, written = ''] = AMOUNT.exec(folded) ?? [];
  if (figure === undefined) return undefined;
  const factor = UNIT_FACTOR[written === '' ? unit : written.endsWith('元') ? written : `${written}元`];
  // Cents are kept exact: no form counts finer.
  return factor === undefined ? null : Math.round(Number(figure.replace(/,/g, '')) * factor * 100) / 100;
}

/** The unit in a bracket of a label, 部门(单位)资金(万元); "" without one. */
export function unitIn(folded: string): string {
  return UNIT_IN_BRACKET.exec(folded)?.[1] ?? '';
}

/** 单位：万元 in a cell of its own says what amounts are counted in, and is no label's value; "" for any other text. */
export function unitSaid(folded: string): string {
  return UNIT_SAID.exec(folded)?.[1] ?? '';
}

/** 全年预算数(A), 执行数: the head of a column of amounts. */
export function headsAmount(folded: string): boolean {
  return AMOUNT_HEAD.test(folded) && folded.length <= 16 && !/\d/.test(folded.replace(/[([].*/, ''));
}

/** 合计 closes a list of sources, or opens it. */
export function isSum(folded: string): boolean {
  return /^(?:合计|总计)[:]?$/.test(folded);
}

/** 项目年度预算|合计|210, 预算金额|调整前|210: the amount comes behind it. */
export function leadsAmount(folded: string): boolean {
  return /^(?:合计|总计|小计|总额|总投入|总投资|总预算|调整前)[:]?$/.test(folded);
}
