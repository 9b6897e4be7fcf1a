/** 复核 as tables, worst first: what is open, what is new, what changed though nobody asked. */
import { formatCell } from '../sheet/address';
import { plural, type Locale } from '../form/words';
import type { ChangeSort } from './changed-cells';
import type { Rechecked, UnaskedChange, Verdict } from './recheck';
import { columns, type Table, type TableRow } from './table';

const sortNames: Readonly<Record<Locale, Readonly<Record<ChangeSort, string>>>> = {
  zh: { figure: '数值或符号', words: '文字', spelling: '写法', 'row-added': '新增一行', 'row-gone': '删去一行' },
  en: { figure: 'number or sign', words: 'words', spelling: 'spelling', 'row-added': 'a row added', 'row-gone': 'a row gone' },
};
const gravity: readonly ChangeSort[] = ['figure', 'row-gone', 'row-added', 'words', 'spelling'];

export function sortName(sort: ChangeSort, locale: Locale = 'zh'): string {
  return sortNames[locale][sort];
}

/** Numbers first, spelling last; else as they stand on the sheets. */
export function gravest(changes: readonly UnaskedChange[]): UnaskedChange[] {
  return [...changes].sort((a, b) => gravity.indexOf(a.sort) - gravity.indexOf(b.sort));
}

/** The table lists them all. */
const MOST_NAMED = 3;

/** 12条意见：已改9，未改2，已说明1；新增问题1；未要求而改动3处 */
export function recheckSummary({ points, problems, unasked, missing }: Rechecked, locale: Locale = 'zh'): string {
  const words = summaries[locale];
  const count = (verdict: Verdict): number => points.filter((one) => one.verdict === verdict).length;
  return [
    words.points(points.length, count('已改'), count('未改'), count('已说明')),
    words.problems(problems.length),
    words.unasked(unasked.length),
    ...(missing.length > 0 ? [words.missing(missing.length, missing.slice(0, MOST_NAMED), missing.length > MOST_NAMED)] : []),
  ].join(words.semicolon);
}

const summaries = {
  zh: {
    points: (all: number, settled: number, open: number, explained: number) => `${String(all)}条意见：已改${String(settled)}，未改${String(open)}，已说明${String(explained)}`,
    problems: (count: number) => `新增问题${String(count)}`,
    unasked: (count: number) => `未要求而改动${String(count)}处`,
    missing: (count: number, named: readonly string[], more: boolean) => `没有退回的表${String(count)}张（${named.join('、')}${more ? '等' : ''}）`,
    semicolon: '；',
  },
  en: {
    points: (all: number, settled: number, open: number, explained: number) => `${plural(all, 'point')}: ${String(settled)} settled, ${String(open)} open, ${String(explained)} explained`,
    problems: (count: number) => `${String(count)} new`,
    unasked: (count: number) => `${plural(count, 'change')} nobody asked for`,
    missing: (count: number, named: readonly string[], more: boolean) => `${plural(count, 'form')} did not come back (${named.join(', ')}${more ? ' …' : ''})`,
    semicolon: '; ',
  },
} as const;

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
        file, sheet, before === undefined ? '' : formatCell(before.cell), after === undefined ? '' : formatCell(after.cell), what, sortNames.zh[sort], before?.text ?? '', after?.text ?? '',
      ]),
    },
  ];
}
