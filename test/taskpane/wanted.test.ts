import type { Finding, SheetResult } from '../../src/check/finding';
import { byRow, byRule } from '../../src/taskpane/check/grouping';
import { everything, onlyWanted, worst } from '../../src/taskpane/check/wanted';

const finding = (row: number, rule: string, severity: Finding['severity'], message = ''): Finding => ({
  rule, severity, message, category: '合规性', form: 'f1', fingerprint: `${rule}${String(row)}`, cell: { row, col: 3 }, because: '', related: [], fixes: [],
});
const findings = [finding(3, 'target/missing-unit', 'info', '缺计量单位'), finding(1, 'target/missing', 'warning', '没有指标值'), finding(1, 'field/missing', 'error', '没有项目名称'), finding(9, 'field/missing', 'error', '没有主管部门')];
const result: SheetResult = { sheet: 's1', name: '', forms: [], findings, suppressed: [], deferred: [{ rule: 'source/weak', form: 'f1', reason: '无法判断依据' }] };

it.each([
  ['nothing', {}, ['D4', 'D2', 'D2', 'D10'], 1],
  ['a cell', { query: 'd10' }, ['D10'], 0],
  ['words, all of them', { query: '没有 指标' }, ['D2'], 0],
  ['a rule', { query: 'missing-unit' }, ['D4'], 0],
  ['what was not judged', { query: '依据' }, [], 1],
  ['a severity', { severity: 'error' as const }, ['D2', 'D10'], 0],
])('filters by %s', (_what, wanted, cells, deferred) => {
  const shown = onlyWanted(result, { ...everything, ...wanted });
  expect(shown.findings.map(({ cell }) => `D${String(cell.row + 1)}`)).toEqual(cells);
  expect(shown.deferred).toHaveLength(deferred);
});

it('is the very result where nothing is filtered', () => {
  expect(onlyWanted(result, { ...everything, by: 'row' })).toBe(result);
});

it('names the worst, of different rules first', () => {
  expect(worst(findings, 3).map(({ rule }) => rule)).toEqual(['field/missing', 'target/missing', 'target/missing-unit']);
  expect(worst(findings, 9)).toHaveLength(4);
});

it('groups by row from the top, by rule from the worst', () => {
  expect(byRow(findings).map(({ row, findings: same }) => [row, same.length])).toEqual([[1, 2], [3, 1], [9, 1]]);
  expect(byRule(findings).map(({ rule, findings: same }) => [rule, same.length])).toEqual([['field/missing', 2], ['target/missing', 1], ['target/missing-unit', 1]]);
});
