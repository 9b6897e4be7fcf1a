import { checkBook } from '../../src/check/check';
import type { CheckOptions } from '../../src/check/settings';
import { bookOf, sheetFromRows } from '../../src/sheet/build';
import { formatCell } from '../../src/sheet/address';

const rows = [
  ['2024年度项目绩效目标申报表'],
  ['项目名称', '村级道路养护'],
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '培育养护企业', '>=10'],
  ['', '质量指标', '养护验收合格率', '≥98%'],
  ['效益指标', '社会效益指标', '受益人口', '≥3000人'],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
];
const check = (options: CheckOptions = {}, cells = rows) => checkBook(bookOf(sheetFromRows(cells)), options)[0]!;
const told = (options?: CheckOptions, cells?: string[][]) => check(options, cells).findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message);

test('a message is place, words, trouble and way out', () => {
  expect(told()).toEqual(['D4 培育养护企业：指标值‘>=10’缺计量单位，请补，如‘≥10家’。', 'D4 培育养护企业：符号‘>=’请写成‘≥’。']);
  expect(told({ locale: 'en' })[1]).toBe('D4 培育养护企业: write the sign ‘>=’ as ‘≥’.');
});

test('findings stand row by row, column by column', () => {
  const cells = check({}, [...rows, ['', '', '群众投诉（件）', '5']]).findings.map(({ cell }) => cell);
  expect(cells).toEqual([...cells].sort((a, b) => a.row - b.row || a.col - b.col));
});

test('a finding keeps its fingerprint when rows move, and not when the indicator is another', () => {
  const prints = (cells: string[][]) => check({ only: ['target/missing-unit'] }, cells).findings.map(({ fingerprint }) => fingerprint);
  const [print] = prints(rows);
  expect(prints([['附件1'], ...rows])).toEqual([print]);
  expect(prints(rows.map((row) => row.map((text) => text.replace('培育', '扶持'))))).not.toEqual([print]);
});

test('equal indicators have fingerprints of their own', () => {
  const twice = [...rows.slice(0, 4), ['', '', '培育养护企业', '>=12'], ...rows.slice(4)];
  const prints = check({ only: ['target/missing-unit'] }, twice).findings.map(({ fingerprint }) => fingerprint);
  expect(new Set(prints).size).toBe(2);
});

test('what is set aside stands apart with its reason, one finding or a whole rule', () => {
  const [finding] = check({ only: ['target/missing-unit'] }).findings;
  const { findings, suppressed } = check({
    store: {
      ignored: [
        { rule: 'target/missing-unit', fingerprint: finding!.fingerprint, reason: '误报' },
        { rule: 'target/noncanonical-symbol', reason: '本地要求如此' },
      ],
    },
  });
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(suppressed.map(({ rule, reason, cell }) => [rule, reason, formatCell(cell)])).toEqual([
    ['target/missing-unit', '误报', 'D4'],
    ['target/noncanonical-symbol', '本地要求如此', 'D4'],
  ]);
});

test('an error cannot be hidden: the reason is read with it', () => {
  const store = { ignored: [{ rule: 'target/missing-unit', reason: '上级下达不能改' }] };
  const { findings, suppressed } = check({ preset: '四川/云南一体化', only: ['target/missing-unit'], store });
  expect(suppressed).toEqual([]);
  expect(findings.map(({ related }) => related.map(({ message }) => message))).toEqual([['单位说明：上级下达不能改']]);
});

test.each<[string, CheckOptions, string[]]>([
  ['as the rule has it', {}, ['warning']],
  ['what the system refuses is an error', { preset: '四川/云南一体化' }, ['error']],
  ['the office goes before the preset', { preset: '四川/云南一体化', config: { rules: { 'target/missing-unit': 'info' } } }, ['info']],
  ['and may switch a rule off', { config: { rules: { 'target/missing-unit': { severity: 'off' } } } }, []],
  ['its own form goes into the system', { config: { local: { name: '示范县口径', version: '2024-1', system: true } } }, ['error']],
])('severity: %s', (_, options, severities) => {
  expect(check({ ...options, only: ['target/missing-unit'] }).findings.map(({ severity }) => severity)).toEqual(severities);
});

test('an office that has its own frame is named with its version and its document', () => {
  const local = { name: '示范县口径', version: '2024-1', basis: ['示财绩〔2024〕3号'] };
  expect(check({ config: { local } }).findings[0]?.because).toContain('示范县口径（2024-1）、示财绩〔2024〕3号');
});

test('the sheet with the notes of the tool is no form', () => {
  expect(checkBook(bookOf(sheetFromRows(rows, { name: '_jibiao' })))).toEqual([]);
});

test('ordinary sheets and empty ones draw nothing', () => {
  const ordinary = Array.from({ length: 40 }, (_, row) => [`商品${String(row)}`, row * 3, row % 7]);
  for (const cells of [[], [['说明']], ordinary]) {
    expect(checkBook(bookOf(sheetFromRows(cells)))[0]).toMatchObject({ forms: [], findings: [], deferred: [] });
  }
});
