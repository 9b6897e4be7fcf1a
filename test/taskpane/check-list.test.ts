import type { Finding } from '../../src/check/finding';
import { checkBook } from '../../src/check/check';
import { coverageOf } from '../../src/taskpane/check/coverage';
import { groups } from '../../src/taskpane/check/grouping';
import { messages } from '../../src/taskpane/messages';
import { formBook } from '../session/sitting';

const finding = (row: number, rule: string, severity: Finding['severity'], kind?: 'safe' | 'review'): Finding => ({
  rule,
  severity,
  category: '合规性',
  form: 'f1',
  fingerprint: `${rule}${String(row)}`,
  cell: { row, col: 3 },
  message: `D${String(row + 1)} …`,
  because: rule,
  related: [],
  fixes: kind ? [{ title: '', kind, edits: [] }] : [],
});

const result = (findings: readonly Finding[]) => groups({ sheet: 's1', name: '', forms: [], findings, suppressed: [], deferred: [] });

describe('the list of findings', () => {
  it('parts what one click mends from what must be thought about', () => {
    const { spelling, content } = result([finding(1, 'a', 'warning', 'safe'), finding(2, 'b', 'warning', 'review'), finding(3, 'c', 'info')]);
    expect([spelling, content].map((folds) => folds.map(({ rule }) => rule))).toEqual([['a'], ['b', 'c']]);
  });

  it('folds three and more of one reason, not two', () => {
    const { content } = result([1, 2, 3].map((row) => finding(row, 'a', 'warning')).concat([4, 5].map((row) => finding(row, 'b', 'warning'))));
    expect(content.map(({ rule, findings }) => [rule, findings.length])).toEqual([['a', 3], ['b', 1], ['b', 1]]);
  });

  it('puts the worst first and keeps the order of the cells among equals', () => {
    const { content } = result([finding(1, 'a', 'info'), finding(2, 'b', 'warning'), finding(3, 'c', 'error'), finding(4, 'd', 'warning')]);
    expect(content.map(({ rule }) => rule)).toEqual(['c', 'b', 'd', 'a']);
  });
});

it('says which rows were read as indicators', () => {
  const [checked] = checkBook(formBook());
  expect(coverageOf(checked!.forms)).toEqual({ indicators: 5, indicatorRows: ['6–10'], ruleRows: [], unreadRows: [] });
});

it('words of the screen that every test outside the project goes by', () => {
  const { tabs, labels } = messages.zh;
  expect(tabs).toMatchObject({ check: '检查', overview: '概览', settings: '设置' });
  expect(Object.values(labels)).toEqual(expect.arrayContaining(['检查本表', '检查全部工作表', '全部修复', '撤销', '写入批注', '清除标记', '定位', '修复', '忽略', '说明']));
});
