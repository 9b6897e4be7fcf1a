import { checkBook } from '../../src/check/check';
import { criteria } from '../../src/review/criteria';
import { feedbackBook } from '../../src/review/feedback';
import { originalsSheet } from '../../src/review/feedback-columns';
import { readFeedback } from '../../src/review/feedback-read';
import { letterOf, MOST_POINTS } from '../../src/review/letter';
import { reviewed } from '../../src/review/points';
import { indicatorSheet } from '../../src/rules/example';
import { apply } from '../../src/sheet/apply';
import { bookOf, sheetFromRows, textAt } from '../../src/sheet/build';
import { openWorkbook, writeXlsx } from '../../src/workbook/index';

const form = indicatorSheet('产出指标|数量指标|培训人数|>=500\n产出指标|数量指标|=1+1|12\n产出指标|质量指标|验收合格率|≥100%');
const book = bookOf(sheetFromRows(form.split('\n').map((row) => row.split('|')), { name: '申报表' }));
const one = reviewed('报送/甲.xlsx', checkBook(book), book);
const points = one.forms.flatMap((form) => form.points);

test('points say whose they are, where, what stood there, and under which criterion they are evidence', () => {
  expect(one.office).toBe('县交通运输局');
  expect(points.length).toBeGreaterThan(3);
  expect(points.find(({ rule }) => rule === 'target/noncanonical-symbol')).toMatchObject({ cell: 'D6', original: '>=500', subject: '村级道路养护', safe: true });
  expect(points.find(({ rule }) => rule === 'target/impossible')?.criterion?.head).toBe('适当性');
  for (const { problem, cell } of points) expect(problem.startsWith(cell)).toBe(false);
});

test('a table of the workbook is read back point for point, answers and original rows with it', async () => {
  const { book: table } = await openWorkbook(writeXlsx(feedbackBook([one], one.office)));
  const [sheet] = table.sheets;
  const answered = apply(table, [
    { kind: 'insert', sheet: sheet!.id, axis: 'row', index: 1, count: 2 },
    { kind: 'put', sheet: sheet!.id, at: { row: 5, col: 7 }, expect: { value: null }, put: { value: '上级下达，不能改' } },
  ]);
  if (!answered.ok) throw new Error(answered.refusal.code);
  const feedback = readFeedback(answered.book);
  expect(feedback?.points.map(({ file, sheet: name, cell, rule, fingerprint, original, problem }) => ({ file, sheet: name, cell, rule, fingerprint, original, problem }))).toEqual(
    points.map(({ file, sheet: name, cell, rule, fingerprint, original, problem }) => ({ file, sheet: name, cell, rule, fingerprint, original, problem })),
  );
  expect(feedback?.points.map(({ reply }) => reply)).toEqual(['上级下达，不能改', ...points.slice(1).map(() => '')]);
  expect(feedback?.originals).toEqual(one.originals);
  expect(table.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['审核反馈', 'visible'], ['审核要点', 'visible'], [originalsSheet, 'veryHidden']]);
});

test('texts that look like formulas stay texts', async () => {
  const { book: table } = await openWorkbook(writeXlsx(feedbackBook([one])));
  const cells = table.sheets.flatMap(({ rows }) => rows.flatMap((row) => row ?? []));
  expect(cells.some((cell) => cell?.value === '=1+1')).toBe(true);
  expect(cells.filter((cell) => cell?.formula !== undefined)).toEqual([]);
});

test('every form has its eight criteria, evidence or none, and scores left blank', () => {
  const sheet = feedbackBook([one]).sheets[1]!;
  const rows = criteria.map((_, index) => Array.from({ length: 8 }, (_cell, col) => textAt(sheet, { row: 3 + index, col })));
  expect(rows.map((row) => Number(row[4])).reduce((sum, score) => sum + score, 0)).toBe(100);
  expect(rows.map((row) => row[6]! + row[7]!).join('')).toBe('');
  expect(rows[4]![5]).toContain('D8');
  expect(rows[7]![5]).toBe('程序不能判断，请审核人核实。');
});

test('a book without its hidden columns is no feedback table', () => {
  expect(readFeedback(bookOf(sheetFromRows([['序号', '问题'], [1, '缺单位']])))).toBeUndefined();
  expect(readFeedback(book)).toBeUndefined();
});

describe('退回意见', () => {
  const many = Array.from({ length: 14 }, (_, index) => ({ ...points[0]!, rule: `rule/${String(index)}`, cell: `D${String(index)}`, severity: index === 13 ? ('error' as const) : ('warning' as const), safe: false }));

  test('names ten points at most, what must be changed first; the rest are counted or follow in the annex', () => {
    const [short, full] = [letterOf(many, '县教育局', 'short'), letterOf(many, '县教育局', 'full')];
    expect(short).toContain('另有4条见反馈表。');
    expect(short.match(/^\d+\. /gm)).toHaveLength(MOST_POINTS);
    expect(short).toMatch(/一、必须修改\n1\. D13 /);
    expect(full.match(/^\d+\. /gm)).toHaveLength(14);
    expect(full).toContain('附：其余4条');
  });

  test('what one rule says of many cells is one point', () => {
    const same = many.map((point) => ({ ...point, rule: 'target/missing-unit' }));
    expect(letterOf(same, '', 'short')).toMatch(/1\. D0、D1、D2、D3、D4等（共14处），如 /);
  });

  test('is silent where nothing is to be sent back', () => {
    expect(letterOf([], '县教育局', 'full')).toBe('');
  });
});
