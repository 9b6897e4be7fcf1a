import { SaxesParser } from 'saxes';
import { report } from '../../src/report';
import { checked, clean, plain, sheet, unreadable } from './results-fixture';

/** Names of the elements of strictly well-formed XML, in order, with their attributes. */
function elements(xml: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes: attributes }));
  parser.write(xml).close();
  return found;
}

const spoilt = {
  ...checked,
  sheets: [{ ...sheet, findings: sheet.findings.map((finding) => ({ ...finding, message: '=cmd|"<&>\u0001\ud800,\n换行', because: '-1+1' })) }],
};

describe('JUnit', () => {
  test('a finding fails, a matter of form passes, a file that could not be read is an error', () => {
    const all = elements(report([checked, clean, unreadable], 'junit', plain));
    const named = (name: string) => all.filter((one) => one.name === name);
    expect(named('testsuite').map(({ attributes }) => attributes)).toMatchObject([
      { name: '表/申报表.xlsx', tests: '4', failures: '3', errors: '0' },
      { name: 'clean.xlsx', tests: '1', failures: '0', errors: '0' },
      { name: '坏.xlsx', tests: '1', failures: '0', errors: '1' },
    ]);
    expect(named('failure')).toHaveLength(3);
    expect(named('error')[0]!.attributes).toMatchObject({ type: 'picture' });
  });

  test('stays well-formed whatever the cells hold', () => {
    expect(elements(report([spoilt], 'junit', plain)).some(({ name }) => name === 'cmd')).toBe(false);
  });
});

describe('SARIF', () => {
  interface Log {
    version: string;
    runs: { results: Record<string, unknown>[]; tool: { driver: { rules: { id: string }[] } }; invocations: { executionSuccessful: boolean }[] }[];
  }
  const parse = (results: Parameters<typeof report>[0]) => JSON.parse(report(results, 'sarif', plain)) as Log;

  test('says where, how bad and which rule', () => {
    const [run] = parse([checked]).runs;
    expect(run!.results).toHaveLength(4);
    expect(run!.results[2]).toMatchObject({
      ruleId: 'target/missing-unit',
      level: 'warning',
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: '%E8%A1%A8/%E7%94%B3%E6%8A%A5%E8%A1%A8.xlsx' }, region: { startLine: 12, startColumn: 4 } },
          logicalLocations: [{ name: 'D12', fullyQualifiedName: '申报表!D12', kind: 'cell' }],
        },
      ],
      partialFingerprints: { 'jibiao/v1': 'target/missing-unit|D12' },
    });
    expect(run!.tool.driver.rules.map((rule) => rule.id)).toEqual(['consistency/budget-sum', 'target/missing-unit', 'target/noncanonical-symbol']);
  });

  test('a file that could not be read makes the run unsuccessful', () => {
    expect(parse([unreadable, checked]).runs[0]!.invocations[0]!.executionSuccessful).toBe(false);
    expect(parse([]).runs[0]!.results).toEqual([]);
  });
});

describe('csv', () => {
  const lines = (results: Parameters<typeof report>[0]) => report(results, 'csv', plain).split('\r\n');

  test('one line a finding under a head', () => {
    const all = lines([checked, unreadable]);
    expect(all[0]!.startsWith('\ufeff文件,工作表,')).toBe(true);
    expect(all[3]).toContain('表/申报表.xlsx,申报表,2026年度青禾培训项目绩效目标申报表,D12,警告,合规性,target/missing-unit,');
    expect(all).toHaveLength(1 + 4 + 1 + 1);
  });

  test('nothing from a sheet can start a formula', () => {
    const csv = report([spoilt], 'csv', plain);
    expect(csv).toContain(`"'=cmd|""<&>`);
    expect(csv).toContain(`,'-1+1,`);
  });
});
