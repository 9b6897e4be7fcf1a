/** Small sheets for the examples of rules, so that an example says only what it is about. */

const head = ['2024年度项目绩效目标申报表', '项目名称|村级道路养护|主管部门|县交通运输局', '年度资金总额（万元）|80', '年度目标|养护村级道路，方便群众出行。'];
const plainColumns = '指标值';

/**
 * A project form whose indicator rows are `rows`, "一级|二级|三级|…" one a line; the first stands in row 6, the name in
 * column C, the value in column D. `columns` heads what follows the name.
 */
export function indicatorSheet(rows: string, columns = plainColumns): string {
  const table = [`一级指标|二级指标|三级指标|${columns}`, ...linesOf(rows)];
  const rest = columns === plainColumns ? ['效益指标|社会效益指标|受益人口|≥3000人', '满意度指标|服务对象满意度指标|群众满意度|≥90%'] : [];
  return [...head, ...table, ...rest].join('\n');
}

/** The same with a sign, a number and a unit column: value in D, E and F. */
export function splitSheet(rows: string): string {
  return indicatorSheet(`${rows}\n效益指标|社会效益指标|受益人口|≥|3000|人\n满意度指标|服务对象满意度指标|群众满意度|≥|90|%`, '指标性质|指标值|计量单位');
}

/** The same with a value and a unit column: value in D, unit in E. */
export function unitSheet(rows: string): string {
  return indicatorSheet(`${rows}\n效益指标|社会效益指标|受益人口|≥3000|人\n满意度指标|服务对象满意度指标|群众满意度|≥90|%`, '指标值|计量单位');
}

/** A project form whose label/value rows are `rows`; the first stands in row 2. A short indicator table follows. */
export function fieldSheet(rows: string, title = head[0] ?? ''): string {
  const table = [
    '一级指标|二级指标|三级指标|指标值',
    '产出指标|数量指标|养护道路里程|≥20公里',
    '产出指标|质量指标|养护验收合格率|≥98%',
    '效益指标|社会效益指标|受益人口|≥3000人',
    '满意度指标|服务对象满意度指标|群众满意度|≥90%',
  ];
  return [title, ...linesOf(rows), ...table].join('\n');
}

function linesOf(rows: string): string[] {
  return rows
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A 自评 form: columns 指标值, 实际完成值, 分值, 得分, 偏差原因 (D to H) behind the name; the first row stands in row 6. */
export function evaluationSheet(rows: string): string {
  return [
    '2024年度项目支出绩效自评表',
    '项目名称|村级道路养护',
    '项目资金（万元）||全年预算数|全年执行数|分值|执行率|得分',
    '|年度资金总额|80|76|10|95%|9.5',
    '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施',
    ...linesOf(rows),
    '满意度指标|服务对象满意度指标|群众满意度|≥90%|92%|10|10|',
  ].join('\n');
}
