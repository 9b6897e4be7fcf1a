import { indicatorSheet, unitSheet } from '../example';
import type { Indicator } from '../../form/schema';
import { squeeze } from '../../form/squeeze';
import { nameCell, valueCell } from '../facts/place';
import { unitInName } from '../facts/unit';
import { unitOfCell } from '../../target';
import type { Edit } from '../../sheet/edit';
import type { RowRule, RuleContext } from '../rule';

export const rule: RowRule = {
  name: 'target/unit-in-name',
  cost: 'row',
  category: '合规性',
  severity: 'warning',
  sources: [{ basis: '三级指标名称是一体化系统的匹配键', verified: false }],
  texts: {
    zh: {
      title: '计量单位写在指标名称里',
      why: '名称是系统认指标的键，单位应写在指标值后或单位列；写在名称里，数值本身就没有单位。',
      messages: {
        only: '单位‘{unit}’只写在名称的括号里，请移到指标值后或单位列，名称改为‘{name}’。',
        both: '名称的括号里又写了单位‘{unit}’，请去掉，名称改为‘{name}’。',
      },
      fixes: { move: '名称改为‘{name}’，单位‘{unit}’移到指标值（已批复的指标改名会被当作新指标）', strip: '名称改为‘{name}’（已批复的指标改名会被当作新指标）' },
    },
    en: {
      title: 'Unit written in the name',
      why: 'The name is the key by which the system knows an indicator; the unit belongs to the value or the unit column.',
      messages: {
        only: 'the unit ‘{unit}’ stands only in the brackets of the name; move it to the value and rename to ‘{name}’.',
        both: 'the brackets of the name repeat the unit ‘{unit}’; rename to ‘{name}’.',
      },
      fixes: { move: 'Rename to ‘{name}’ and move the unit {unit} to the value (an approved indicator would count as new)', strip: 'Rename to ‘{name}’ (an approved indicator would count as new)' },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|数量指标|养护面积（亩）|≥300'), expect: ['C6'], says: '只写在名称的括号里', after: { C6: '养护面积', D6: '≥300亩' } },
    { sheet: indicatorSheet('产出指标|质量指标|养护验收合格率(%)|≥98%'), expect: ['C6'], after: { C6: '养护验收合格率', D6: '≥98%' } },
    { sheet: unitSheet('产出指标|数量指标|受训人数(人)|≥116|人'), expect: ['C6'], after: { C6: '受训人数' } },
    {
      sheet: '2024年养护补助资金区域绩效目标表\n一级指标|二级指标|三级指标|指标值||\n|||合计|青禾镇|石桥镇\n产出指标|数量指标|养护面积（亩）|300|180|120\n产出指标|质量指标|养护合格率|≥98%|≥98%|≥98%',
      expect: ['C4'],
      after: { D4: '300亩', E4: '180亩', F4: '120亩' },
    },
  ],
  right: [
    { sheet: indicatorSheet('产出指标|数量指标|养护面积（≥**亩）|≥300亩\n产出指标|质量指标|养护（大修）验收合格率|≥98%\n产出指标|数量指标|低保人数（按月平均）|≥200人') },
    // The head of a column that several places fill in.
    { sheet: '2024年养护补助资金绩效目标分解表\n乡镇|产出指标||效益指标|满意度指标\n|养护面积（亩）|养护合格率（%）|受益人口（人）|群众满意度（%）\n合计|≥300|≥98|≥3000|≥90\n青禾镇|≥180|≥98|≥1800|≥90\n石桥镇|≥120|≥98|≥1200|≥90' },
  ],
  check(indicator, ctx) {
    const last = indicator.name.charCodeAt(indicator.name.length - 1);
    if (last !== 0x29 && last !== 0xff09) return;
    const bracket = unitInName(indicator.nameText);
    if (bracket === undefined || headsAreas(indicator)) return;
    const { unit } = bracket;
    const name = indicator.nameText.slice(0, bracket.start).trimEnd();
    const value = squeeze(indicator.valueText);
    const alone = /\d$/.test(value) && unitOfCell(indicator.unitText) === '';
    const edits: Edit[] = [ctx.put(nameCell(indicator), name)];
    if (alone) edits.push(...(indicator.cells.unit === undefined ? withUnit(indicator, unit, ctx) : [ctx.put(indicator.cells.unit, unit)]));
    ctx.report({
      at: nameCell(indicator),
      message: alone ? 'only' : 'both',
      data: { unit, name: squeeze(name) },
      fixes: [{ title: alone ? 'move' : 'strip', data: { unit, name: squeeze(name) }, kind: 'review', edits }],
    });
  },
};

/** In a table on its side the name heads the column of its areas, and says once what all of them count. */
function headsAreas({ areas, cells: { name } }: Indicator): boolean {
  return areas.length > 1 && areas.every(({ cell }) => cell.col === name?.col);
}

/** The unit behind the number, in the cell of every area where there are several. */
function withUnit(indicator: Indicator, unit: string, ctx: RuleContext): Edit[] {
  const cells = indicator.areas.length > 0 ? indicator.areas.map(({ cell }) => cell) : [valueCell(indicator)];
  return cells.flatMap((cell) => {
    const value = squeeze(ctx.textAt(cell));
    return /\d$/.test(value) ? [ctx.put(cell, value + unit)] : [];
  });
}
