import { columnsOf } from '../facts/columns';
import { formCell } from '../facts/form';
import { indicatorSheet } from '../example';
import type { Form, Role } from '../../form/schema';
import { anchorAt } from '../../sheet/build';
import type { CellRef } from '../../sheet/address';
import type { RuleContext, TableRule } from '../rule';
import { hasValue } from '../facts/coverage';
import { saysNone } from '../facts/none';
import { squeeze } from '../../form/squeeze';

const columns = '指标值|标准值|来源';

export const rule: TableRule = {
  name: 'source/missing',
  cost: 'table',
  category: '完整性',
  severity: 'warning',
  sources: [{ basis: '财预〔2021〕101号', verified: false }],
  texts: {
    zh: {
      title: '没有写来源或依据',
      why: '标准值从哪里来、指标值依据什么，没有来源就无法核对。',
      messages: {
        row: '写了{label}‘{value}’，来源却空着，请补，如统计年鉴、规划或文件名称。',
        column: '‘{header}’一列整列为空，请逐项填写来源或依据。',
      },
    },
    en: {
      title: 'Source or basis missing',
      why: 'Without a source neither a standard nor a target can be checked.',
      messages: {
        row: '{label} ‘{value}’ is given but its source is empty; name the yearbook, plan or document.',
        column: 'the whole column ‘{header}’ is empty; give the source or basis of each indicator.',
      },
    },
  },
  wrong: [
    {
      sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里|20公里|养护规划\n产出指标|质量指标|养护验收合格率|≥98%|98%|', columns),
      expect: ['F7'],
      says: '来源却空着',
    },
    {
      sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里|\n产出指标|质量指标|养护验收合格率|≥98%|\n效益指标|社会效益指标|受益人口|≥3000人|', '指标值|指标标准或依据'),
      expect: ['A1'],
      says: '整列为空',
    },
  ],
  right: [
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里|20公里|养护规划\n产出指标|质量指标|养护验收合格率|≥98%||', columns) },
    {
      sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里|20公里|养护规划\n产出指标|质量指标|养护验收合格率|≥98%|98%|', columns),
      merges: ['F6:F7'],
    },
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里\n产出指标|质量指标|养护验收合格率|≥98%') },
  ],
  reads: ['standards', 'source', 'tables', hasValue],
  check(form, ctx) {
    const empty = emptySourceColumn(form);
    if (empty !== undefined) {
      ctx.report({ at: formCell(form), indicator: null, message: 'column', data: { header: empty.header }, identity: empty.role });
      return;
    }
    for (const indicator of form.indicators) {
      for (const standard of indicator.standards) {
        const { value, label } = standard;
        // A standard without a source column of its own shares that of the row.
        const source = standard.sourceCell === null ? indicator.source : standard.source;
        if (source !== '' || saysNone(value)) continue;
        const at = standard.sourceCell ?? indicator.cells.source;
        if (at === undefined || isCovered(ctx, at)) continue;
        ctx.report({ at, indicator, message: 'row', data: { label: squeeze(label) || '标准值', value } });
      }
    }
  },
};

/** A source column that stays empty in every row although targets stand beside it; one marked 选填 may. */
function emptySourceColumn(form: Form): { readonly role: Role; readonly header: string } | undefined {
  if (form.indicators.length < 3 || !form.indicators.some(hasValue)) return undefined;
  const column = columnsOf(form, 'source').find(({ header }) => header !== '' && !header.includes('选填'));
  if (column === undefined || form.indicators.some(({ source }) => source !== '')) return undefined;
  return { role: 'source', header: column.header.split('/').at(-1) ?? column.header };
}

/** A blank inside a true merge is filled by the merge's first cell. */
function isCovered(ctx: RuleContext<undefined>, cell: CellRef): boolean {
  return ctx.textAt(anchorAt(ctx.sheet, cell)).trim() !== '';
}
