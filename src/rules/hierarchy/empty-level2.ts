import { indicatorSheet } from '../example';
import { hasValue, lastFilledRow } from '../facts/coverage';
import type { Form } from '../../form/schema';
import type { CellRef } from '../../sheet/address';
import { shownText } from '../../sheet/build';
import type { RuleContext, TableRule } from '../rule';

export const rule: TableRule = {
  name: 'hierarchy/empty-level2',
  cost: 'table',
  category: '完整性',
  severity: 'warning',
  sources: [{ basis: '财预〔2015〕88号', verified: false }],
  texts: {
    zh: {
      title: '有分类没有指标',
      why: '印着分类却没有指标，看不出是不适用还是漏填。',
      messages: { empty: '“{level}”下没有指标，请补填；不适用的请按当地要求留空或删行。' },
    },
    en: {
      title: 'A level without an indicator',
      why: 'A printed level with nothing under it leaves open whether it does not apply or was forgotten.',
      messages: { empty: '“{level}” has no indicator under it; fill one in, or leave or delete the row as your office demands.' },
    },
  },
  wrong: [
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n|质量指标||\n|时效指标|养护及时率|≥95%'), expect: ['B7'], says: '“质量指标”下没有指标' },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20|公里|定量\n|生态效益指标|||-|定性\n|成本指标|养护成本|≤4|万元|定量', '指标值|度量单位|指标值类型'), expect: ['B7'] },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n|质量指标|……|\n|成本指标|养护成本|≤4万元/公里'), expect: ['B7'] },
  ],
  right: [
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n|质量指标|养护验收合格率|≥98%') },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n|质量指标|无|\n|时效指标|—|—\n|生态效益指标|指标1：/|\n|成本指标|养护成本|≤4万元/公里') },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里|50\n产出指标小计||||50\n满意度指标|服务对象满意度指标|群众满意度|≥90%|50', '指标值|分值') },
    {
      // The text ends in the middle of the table.
      sheet: '2024年度项目绩效目标申报表\n项目名称|村级道路养护\n一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|养护道路里程|≥20公里\n|质量指标|养护验收合格率|≥98%\n|时效',
    },
  ],
  reads: ['emptyLevels', 'tables', hasValue],
  check(form, ctx) {
    const cutOff = form.indicators.some(hasValue) ? lastFilledRow(ctx) : -1;
    // Of two blocks side by side (长期 and 年度) one may stay empty.
    const filled = new Set(form.indicators.map(({ row }) => row));
    for (const { text, cell } of form.emptyLevels) {
      if (cell.row === cutOff || !/[一-龥]/.test(text) || filled.has(cell.row) || saysNone(cell, form, ctx)) continue;
      ctx.report({ at: cell, data: { level: text }, indicator: null, identity: `${String(cell.col)}|${text}|${ctx.textAt({ row: cell.row, col: cell.col - 1 })}` });
    }
  },
};

/** 无, a stroke or 指标1：/ where the name or the target would stand: that no indicator applies is said, and nothing is forgotten. A stroke among the units behind them is printed in every row. */
function saysNone({ row, col }: CellRef, form: Form, ctx: RuleContext): boolean {
  const texts = (ctx.rowAt(row) ?? []).map((cell) => shownText(cell).trim());
  const beside = texts.findIndex((text, at) => at > col && text !== '');
  const last = lastTargetColumn(form, row);
  return (last === undefined || beside <= last) && /^(?:指标\d{1,2}[:：]?)?(?:无|暂无|不适用|不涉及|[-—–─/／\\]+)$/.test(texts[beside] ?? '');
}

/** The last column of names and targets of the table that a row is in; undefined without a column for targets. */
function lastTargetColumn(form: Form, row: number): number | undefined {
  const table = form.tables.find(({ range }) => row >= range.top && row <= range.bottom);
  const values = (table?.columns ?? []).filter(({ role }) => role === 'value');
  return values.length === 0 ? undefined : Math.max(...values.map(({ col }) => col));
}
