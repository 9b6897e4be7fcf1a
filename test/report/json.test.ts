import { report } from '../../src/report';
import { reportSchema } from '../../src/report/schema';
import { checked, clean, formless, plain, unreadable } from './results-fixture';

const json = (results: Parameters<typeof report>[0]) => reportSchema.strict().parse(JSON.parse(report(results, 'json', plain)));

describe('JSON report', () => {
  test.each([
    ['nothing', []],
    ['one file', [checked]],
    ['files of all kinds', [checked, unreadable, formless, clean]],
  ])('%s keeps to the published schema', (_what, results) => {
    const parsed = json(results);
    expect(parsed.files.map((file) => file.path)).toEqual(results.map((file) => file.path));
    expect(parsed.tool).toEqual({ name: 'jibiao', version: '9.9.9' });
  });

  test('schema refuses what is no report', () => {
    expect(reportSchema.safeParse({ version: 2 }).success).toBe(false);
  });

  test('speaks of the sheet as it is: 1-based rows, A1 cells', () => {
    const [sheet] = json([checked]).files[0]!.sheets;
    const [form] = sheet!.forms;
    expect(form).toMatchObject({ id: 'f1', range: 'A1:G16', year: 2026, confidence: 0.99, fields: [{ name: '主管部门', value: '青禾县科技局', cell: 'B3' }] });
    expect(form!.indicators[0]).toMatchObject({
      row: 11,
      level1: '产出指标',
      value: '>=5次',
      cells: { name: 'C11', value: 'D11' },
      target: { kind: 'quantity', comparator: '≥', number: 5, unit: '次' },
      weight: 10,
      history: [{ label: '2025年值', value: '4次', source: '内部统计', cell: 'F12', sourceCell: 'G12' }],
      actualCell: null,
    });
    expect(form!.indicators[2]!.target).toEqual({
      kind: 'deadline',
      comparator: '≤',
      date: { month: 6, approximate: '底' },
      alternatives: [{ target: { kind: 'text', quantities: [] }, reason: '没有年份' }],
    });
    expect(sheet!.suppressed).toEqual([{ rule: 'source/missing', cell: 'E11', reason: '上级下达不能改' }]);
    expect(sheet!.deferred).toEqual([{ rule: 'target/outside-period', reason: '没有实施期' }]);
  });

  test('offers only fixes that can be applied', () => {
    const fixes = json([checked]).files[0]!.sheets[0]!.findings.flatMap((finding) => finding.fixes);
    expect(fixes).toEqual([
      { title: '改为“≥5次”', kind: 'safe' },
      { title: '补单位“家”', kind: 'review' },
    ]);
  });

  test('counts', () => {
    expect(json([checked, unreadable]).summary).toEqual({ files: 2, forms: 1, indicators: 3, errors: 1, warnings: 2, infos: 1 });
  });
});
