import { indicatorSheet, splitSheet } from '../example';
import { isTerm } from '../../form/goal-period';
import type { Form, Indicator } from '../../form/schema';
import { cutOffIndicator } from '../facts/coverage';
import { isEvaluation } from '../facts/level';
import { namesMishap, namesNothing } from '../facts/name';
import { quantityInName } from '../facts/name-quantity';
import { valueCell } from '../facts/place';
import type { Cell } from '../../sheet/book';
import type { RuleContext, TableRule } from '../rule';
import { saysNone } from '../facts/none';

export const rule: TableRule = {
  name: 'target/missing',
  cost: 'table',
  category: '完整性',
  severity: 'warning',
  sources: [{ basis: '财预〔2015〕88号', verified: true }],
  texts: {
    zh: {
      title: '指标没有指标值',
      why: '没有指标值就无法考核；一体化系统也不接受空的指标值。',
      messages: {
        empty: '指标值为空，请填写，如{example}；不适用的指标请删去此行。',
        named: '指标值为空，名称里写的‘{words}’应填在这里。',
        dash: '指标值只写‘{value}’，等于没有目标，请填写；不适用的指标请删去此行。',
        uncalculated: '指标值是公式‘={formula}’，文件里没有存下结果，无从检查，请用 WPS 或 Excel 打开，重算并保存后再检查。',
      },
    },
    en: {
      title: 'Indicator without a target',
      why: 'Without a target nothing can be assessed, and the budget system refuses an empty one.',
      messages: {
        empty: 'the target is empty; fill it in, such as {example}, or delete the row if it does not apply.',
        named: 'the target is empty; the ‘{words}’ in the name belongs here.',
        dash: 'the target is only ‘{value}’, which is none; fill it in or delete the row if it does not apply.',
        uncalculated: 'the target is the formula ‘={formula}’ without a stored result and cannot be checked; open the file in WPS or Excel, recalculate, save and check again.',
      },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|\n产出指标|质量指标|养护验收合格率|≥98%'), expect: ['D6'], says: '指标值为空' },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n产出指标|质量指标|养护验收合格率|—'), expect: ['D7'] },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|/\n产出指标|质量指标|养护验收合格率|'), expect: ['D6', 'D7'] },
    { sheet: splitSheet('产出指标|质量指标|养护验收合格率|≥||%'), expect: ['E6'], says: '如“95”' },
    { sheet: indicatorSheet('产出指标|数量指标|购置养护车辆3辆|\n产出指标|质量指标|养护验收合格率|≥98%'), expect: ['D6'], says: '名称里写的‘3辆’应填在这里' },
  ],
  right: [
    { sheet: '2024年度项目绩效目标表\n项目名称|卫生院改建\n一级指标|二级指标|三级指标|全周期指标值|年度指标值\n产出指标|数量指标|改建业务用房|≥900平方米|≥500平方米\n产出指标|时效指标|竣工时间|2026年6月底前|—\n满意度指标|服务对象满意度指标|群众满意度|≥90%|≥90%' },
    { sheet: '2026—2027年道路养护绩效目标表\n一级指标|二级指标|三级指标|指标值|\n|||2026年|2027年\n产出指标|数量指标|养护道路里程|≥20公里|≥20公里\n效益指标|社会效益指标|受益人口||≥900人\n满意度指标|服务对象满意度指标|群众满意度|≥90%|≥90%' },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n效益指标|生态效益指标|本项目不适用此指标|无\n效益指标|经济效益指标|无经济效益|无\n效益指标|社会效益指标|重大交通安全事故|无\n成本指标|社会成本指标|施工对沿线居民的负面影响|无') },
    { sheet: '2024年度项目绩效自评表\n项目名称|村级道路养护\n一级指标|二级指标|三级指标|分值|得分\n项目决策|立项|立项依据|10|10\n项目绩效|产出|养护道路里程|50|48\n|效益|受益人口|40|36' },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n决策指标|项目立项|立项依据充分性|') },
    {
      // The text ends in the middle of the table.
      sheet: '2024年度项目绩效目标申报表\n项目名称|村级道路养护\n一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|养护道路里程|≥20公里\n|质量指标|养护验收合格率|≥98%\n|时效指标|养护及时率|',
    },
  ],
  reads: ['tables', 'table', noValue, asksForTarget, namedInstead],
  check(form, ctx) {
    const cutOff = cutOffIndicator(form, ctx);
    for (const indicator of form.indicators) {
      const written = noValue(indicator);
      if (written === undefined || indicator === cutOff || isEvaluation(indicator) || !asksForTarget(indicator) || beginsLater(form, indicator, ctx)) continue;
      const at = valueCell(indicator);
      ctx.report({ at, indicator, ...objection(indicator, written, ctx.rowAt(at.row)?.[at.col]) });
    }
  },
};

/** What is said of a cell that sets no target, from what is known best to the usual. */
function objection(indicator: Indicator, written: string, cell: Cell | undefined) {
  if (cell?.formula !== undefined && cell.value === null) return { message: 'uncalculated', data: { formula: cell.formula } };
  const words = namedInstead(indicator);
  if (words !== undefined) return { message: 'named', data: { words } };
  // What has a column of its own is not for the value's.
  return { message: written === '' ? 'empty' : 'dash', data: { value: written, example: indicator.cells.unit === undefined ? '“≥95%”“＝100个”' : '“95”' } };
}

const ofYear = /20\d\d年度?$/;

/**
 * Nothing under 2026年, but a target under 2027年: the plan sets one, for another year. So does a dash under 年度指标值 beside
 * a target under 全周期指标值.
 */
function beginsLater(form: Form, indicator: Indicator, ctx: RuleContext): boolean {
  const { row, col } = valueCell(indicator);
  const targets = form.tables[indicator.table]?.columns.filter((column) => column.role === 'value') ?? [];
  const own = targets.find((column) => column.col === col);
  if (own === undefined) return false;
  return targets.some(({ col: other, header }) => {
    if (other === col || saysNone(ctx.textAt({ row, col: other }))) return false;
    return (ofYear.test(own.header) && ofYear.test(header)) || (indicator.value !== '' && isTerm(header));
  });
}

/** Not where a table has no place for targets, which is said at its head (layout/missing-column), nor where the name itself says that none applies. */
function asksForTarget({ cells, nameText }: Indicator): boolean {
  return cells.value !== undefined && !namesNothing(nameText);
}

/** 购置车辆3辆 with nothing beside it: what belongs into the empty cell. */
function namedInstead(indicator: Indicator): string | undefined {
  return noValue(indicator) === '' ? quantityInName(indicator) : undefined;
}

/** What stands there instead of a value: nothing or a dash; undefined where there is a value, as 无 is for accidents. */
function noValue({ name, value }: Indicator): string | undefined {
  if (value === '无' && namesMishap(name)) return undefined;
  return saysNone(value) ? value : undefined;
}
