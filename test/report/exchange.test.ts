import { SaxesParser } from 'saxes';
import { z } from 'zod';
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

/** The part of the SARIF 2.1.0 schema that the report uses, as strict as that is; counts begin at 1. */
const place = z.number().int().min(1);
const message = z.strictObject({ text: z.string().min(1) });
const location = z.strictObject({
  message: message.optional(),
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({ uri: z.string().regex(/^[\w!#$%&'()*+,./:;=?@[\]~-]+$/) }),
    region: z.strictObject({ startLine: place, startColumn: place }).optional(),
  }),
  logicalLocations: z.array(z.strictObject({ name: z.string(), fullyQualifiedName: z.string(), kind: z.string() })).optional(),
});
const level = z.enum(['none', 'note', 'warning', 'error']);
const sarifSchema = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          version: z.string(),
          rules: z.array(
            z.strictObject({ id: z.string(), shortDescription: message.optional(), fullDescription: message.optional(), defaultConfiguration: z.strictObject({ level }).optional() }),
          ),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      invocations: z.array(
        z.strictObject({
          executionSuccessful: z.boolean(),
          toolExecutionNotifications: z.array(z.strictObject({ level, descriptor: z.strictObject({ id: z.string() }), message, locations: z.array(location) })),
        }),
      ),
      results: z.array(
        z.strictObject({ ruleId: z.string(), level, message, locations: z.array(location), relatedLocations: z.array(location).optional(), partialFingerprints: z.record(z.string(), z.string()) }),
      ),
    }),
  ),
});

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

  test("keeps to Ant's schema: attributes that it demands, children in its order, one outcome a case", () => {
    const all = elements(report([spoilt, clean, unreadable], 'junit', { ...plain, started: '2026-01-31T08:00:00' }));
    const suites = all.filter(({ name }) => name === 'testsuite').map(({ attributes }) => attributes);
    expect(suites.map(({ id }) => id)).toEqual(['0', '1', '2']);
    for (const suite of suites) {
      expect(Object.keys(suite).sort()).toEqual(['errors', 'failures', 'hostname', 'id', 'name', 'package', 'tests', 'time', 'timestamp']);
      expect(suite['timestamp']).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/);
    }
    for (const { attributes } of all.filter(({ name }) => name === 'testcase')) expect(Object.keys(attributes).sort()).toEqual(['classname', 'name', 'time']);
    const outline = all.map(({ name }) => name).join(' ');
    expect(outline).toMatch(/^testsuites( testsuite properties( testcase( failure| error)?)* system-out system-err)+$/);
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

  test('holds nothing but what SARIF 2.1.0 names, and all that it demands', () => {
    expect(() => sarifSchema.parse(parse([spoilt, clean, unreadable]))).not.toThrow();
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
