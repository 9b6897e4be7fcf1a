import type { ListWords } from '../list';

export const en: ListWords = {
  worst: 'Look at these first',
  search: 'Find a cell or words',
  severity: 'Severity',
  allSeverities: 'All severities',
  group: 'Group',
  by: { task: 'By what to do', row: 'By row', rule: 'By rule' },
  row: (row, findings) => `Row ${String(row)}: ${String(findings)}`,
  shown: (shown, all) => `Showing ${String(shown)} of ${String(all)}`,
  reset: 'Show all',
  counted: (title, count) => `${title} (${String(count)})`,
};
