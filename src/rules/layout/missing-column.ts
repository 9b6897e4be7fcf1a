import type { Form, Role } from '../../form/schema';
import { indicatorSheet } from '../example';
import { observed, rowNumber } from '../facts/observation';
import type { TableRule } from '../rule';
import { hasValue } from '../facts/coverage';

export const rule: TableRule = {
  name: 'layout/missing-column',
  cost: 'table',
  category: '完整性',
  severity: 'warning',
  sources: [{ basis: '财预〔2015〕88号', verified: false }],
  texts: {
    zh: {
      title: '指标表缺列',
      why: '没有指标值列就写不下目标；没有依据，说不清指标值怎么定的；没有表头，不知道各列是什么。',
      messages: {
        value: '指标表没有“指标值”列，请加上这一列并填写各项目标。',
        headless: '第{row}行起的指标没有表头，请补表头，或与上面的表合并。',
        source: '指标表没有写依据或来源的列，审核时无从核对指标值怎么来的，建议在备注列或说明材料中写明。',
      },
    },
    en: {
      title: 'A column is missing',
      why: 'Without a value column there is no room for targets, without sources nobody knows where they come from; rows without a head leave open what each column is.',
      messages: {
        value: 'the indicator table has no “指标值” column; add it and fill in the targets.',
        headless: 'the indicators from row {row} on have no head; add one or join them to the table above.',
        source: 'the table has no column for sources, so that nobody can check where targets come from; give them in a remark or in a note.',
      },
    },
  },
  wrong: [
    {
      sheet: '2024年度项目绩效目标申报表\n项目名称|村级道路养护\n一级指标|二级指标|三级指标|备注\n产出指标|数量指标|养护道路里程|\n|质量指标|养护验收合格率|\n效益指标|社会效益指标|受益人口|',
      expect: ['A3'],
      says: '没有“指标值”列',
    },
    {
      sheet:
        '2024年度项目绩效目标申报表\n项目名称|村级道路养护\n产出指标\n一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|养护道路里程|≥20公里\n\n效益指标\n一级指标|二级指标|三级指标|指标值\n效益指标|社会效益指标|受益人口|≥3000人\n\n满意度指标|服务对象满意度指标|群众满意度|≥90%',
      expect: ['A11', 'A4'],
      says: '没有写依据或来源的列',
    },
  ],
  right: [
    { sheet: indicatorSheet('产出指标|数量指标|养护道路里程|≥20公里|养护日志', '指标值|数据来源') },
    {
      // A blank row within a level parts no block.
      sheet:
        '2024年度项目绩效目标申报表\n项目名称|村级道路养护\n总目标绩效指标\n一级指标|二级指标|三级指标|指标值|数据来源\n产出指标|数量指标|养护道路里程|≥60公里|养护日志\n效益指标|社会效益指标|受益人口|≥9000人|人口台账\n年度绩效指标\n一级指标|二级指标|三级指标|指标值|数据来源\n产出指标|数量指标|养护道路里程|≥20公里|养护日志\n\n|质量指标|养护验收合格率|≥98%|验收单\n效益指标|社会效益指标|受益人口|≥3000人|人口台账',
    },
    {
      // Nor does one where other levels begin without.
      sheet:
        '2024年度项目绩效目标申报表\n项目名称|村级道路养护\n一级指标|二级指标|三级指标|指标值|数据来源\n产出指标|数量指标|养护道路里程|≥20公里|养护日志\n一级指标|二级指标|三级指标|指标值|数据来源\n产出指标|质量指标|养护验收合格率|≥98%|验收单\n效益指标|社会效益指标|受益人口|≥3000人|人口台账\n\n满意度指标|服务对象满意度指标|群众满意度|≥90%|问卷调查，样本100份',
    },
  ],
  reads: ['tables', 'observations', hasValue],
  check(form, ctx) {
    const table = form.tables.find(({ header }) => header !== null);
    if (table?.header && form.indicators.length > 0 && !hasValues(form)) {
      ctx.report({ at: { row: table.header.first, col: table.range.left }, indicator: null, subject: '', identity: 'value', message: 'value' });
    }
    if (table?.header && form.kind.endsWith('-target') && form.indicators.length > 0 && !hasPlaceForSources(form)) {
      ctx.report({ at: { row: table.header.first, col: table.range.left }, indicator: null, subject: '', identity: 'source', severity: 'info', message: 'source' });
    }
    for (const { row } of observed(form, 'headless-block')) {
      ctx.report({
        at: { row, col: form.range.left },
        indicator: null,
        subject: '',
        identity: 'headless',
        severity: 'info',
        message: 'headless',
        data: { row: rowNumber(row) },
      });
    }
  },
};

const valueRoles: ReadonlySet<Role> = new Set<Role>(['value', 'area', 'grade']);

const sourceRoles: ReadonlySet<Role> = new Set<Role>(['source', 'standard', 'standard-source', 'history-source', 'explanation', 'remark']);

/** A remark or an explanation may hold the source where no column is named for it. */
function hasPlaceForSources({ tables }: Form): boolean {
  return tables.some(({ columns }) => columns.some(({ role }) => sourceRoles.has(role)));
}

function hasValues({ tables, indicators }: Form): boolean {
  return tables.some(({ columns }) => columns.some(({ role }) => valueRoles.has(role))) || indicators.some(hasValue);
}
