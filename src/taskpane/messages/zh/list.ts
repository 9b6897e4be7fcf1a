import type { ListWords } from '../list';

export const zh: ListWords = {
  worst: '先看这几条',
  search: '查找单元格或文字',
  severity: '轻重',
  allSeverities: '全部轻重',
  group: '分组',
  by: { task: '按处理方式', row: '按行', rule: '按规则' },
  row: (row, findings) => `第${String(row)}行：${String(findings)}条`,
  shown: (shown, all) => `显示${String(all)}条中的${String(shown)}条`,
  reset: '全部显示',
  counted: (title, count) => `${title}（${String(count)}）`,
};
