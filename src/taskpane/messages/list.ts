/** The words around the list of findings: the worst, filter, search, grouping. In both languages. */
import type { By } from '../check/wanted';

export interface ListWords {
  readonly worst: string;
  readonly search: string;
  readonly severity: string;
  readonly allSeverities: string;
  readonly group: string;
  readonly by: Readonly<Record<By, string>>;
  readonly row: (row: number, findings: number) => string;
  readonly shown: (shown: number, all: number) => string;
  readonly reset: string;
  /** A heading with how many stand under it. */
  readonly counted: (title: string, count: number) => string;
}

const say = String;

export const zh: ListWords = {
  worst: '先看这几条',
  search: '查找单元格或文字',
  severity: '轻重',
  allSeverities: '全部轻重',
  group: '分组',
  by: { task: '按处理方式', row: '按行', rule: '按规则' },
  row: (row, findings) => `第${say(row)}行：${say(findings)}条`,
  shown: (shown, all) => `显示${say(all)}条中的${say(shown)}条`,
  reset: '全部显示',
  counted: (title, count) => `${title}（${say(count)}）`,
};

export const en: ListWords = {
  worst: 'Look at these first',
  search: 'Find a cell or words',
  severity: 'Severity',
  allSeverities: 'All severities',
  group: 'Group',
  by: { task: 'By what to do', row: 'By row', rule: 'By rule' },
  row: (row, findings) => `Row ${say(row)}: ${say(findings)}`,
  shown: (shown, all) => `Showing ${say(shown)} of ${say(all)}`,
  reset: 'Show all',
  counted: (title, count) => `${title} (${say(count)})`,
};
