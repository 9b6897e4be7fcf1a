/** 复核 as tables, worst first: what is open, what is new, what changed though nobody asked. */
import { formatCell } from '../sheet/address';
import type { ChangeSort } from './changed-cells';
import type { Rechecked, UnaskedChange } from './recheck';
import { columns, type Table, type TableRow } from './table';

const sortNames: Readonly<Record<ChangeSort, string>> = { figure: '数值或符号', words: '文字', spelling: '写法', 'row-added': '新增一行', 'row-gone': '删去一行' };
const gravity: readonly ChangeSort[] = ['figure', 'row-gone', 'row-added', 'words', 'spelling'];

export function sortName(sort: ChangeSort): string {
  return sortNames[sort];
}

/** Numbers first, spelling last; else as they stand on the sheets. */
export function gravest(changes: readonly UnaskedChange[]): UnaskedChange[] {
  return [...changes].sort((a, b) => gravity.indexOf(a.sort) - gravity.indexOf(b.sort));
}

/** The table lists them all. */
const MOST_NAMED = 3;

/** 12条意见：已改9，未改2，已说明1；新增问题1；未要求而改动3处 */
export function recheckSummary({ points, problems, unasked, missing }: Rechecked): string {
  const count = (verdict: string): string => `${verdict}${String(points.filter((one) => one.verdict === verdict).length)}`;
  return [
    `${String(points.length)}条意见：${['已改', '未改', '已说明'].map(count).join('，')}`,
    `新增问题${String(problems.length)}`,
    `未要求而改动${String(unasked.length)}处`,
    ...(missing.length > 0 ? [`没有退回的表${String(missing.length)}张（${missing.slice(0, MOST_NAMED).join('、')}${missing.length > MOST_NAMED ? '等' : ''}）`] : []),
  ].join('；');
}

export function recheckTables({ points, problems, unasked, missing }: Rechecked): Table[] {
  return [
    {
      name: '销号',
      columns: columns('序号 6|项目 24|文件 24|工作表 14|原单元格 8|现单元格 8|问题 40|原填 20|现填 20|复核结果 9|说明 34'),
      rows: points.map(({ point, verdict, now, remark }, index): TableRow => [
        index + 1, point.subject, point.file, point.sheet, point.cell, now === undefined ? '' : formatCell(now.cell), point.problem, point.original, now?.text ?? '', verdict, remark,
      ]),
    },
    {
      name: '新增问题',
      columns: columns('文件 24|工作表 14|单元格 8|问题 60|依据 40|规则 24'),
      rows: [
        ...problems.map(({ file, sheet, finding }): TableRow => [file, sheet, formatCell(finding.cell), finding.message, finding.because, finding.rule]),
        ...missing.map((place): TableRow => [place, '', '', '这张表没有退回', '', '']),
      ],
    },
    {
      name: '未要求的改动',
      columns: columns('文件 24|工作表 14|原单元格 8|现单元格 8|指标或栏目 28|改动 12|原填 34|现填 34'),
      rows: gravest(unasked).map(({ file, sheet, sort, what, before, after }): TableRow => [
        file, sheet, before === undefined ? '' : formatCell(before.cell), after === undefined ? '' : formatCell(after.cell), what, sortNames[sort], before?.text ?? '', after?.text ?? '',
      ]),
    },
  ];
}
