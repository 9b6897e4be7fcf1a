/** The built dist/cli.js as a user starts it: exit statuses, what is written where, plain words for bad input. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { reportSchema } from '../../src/report/schema';
import { describeWith } from '../support/needs';
import { scratchFolder } from '../support/scratch';

const cli = path.resolve('dist/cli.js');
const faulty = path.resolve('samples/project-stacked.txt');

function jibiao(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  return { status, stdout, stderr, words: stdout + stderr };
}

describeWith(['dist/cli.js'], 'jibiao', () => {
  const scratch = scratchFolder();

  describe('exit status', () => {
    test.each<[string, readonly string[], number, string?]>([
      ['warnings only, default', ['check', faulty], 0],
      ['warnings, asked for', ['check', faulty, '--fail-on', 'warning'], 1],
      ['never', ['check', faulty, '--fail-on', 'never'], 0],
      ['a file that is not there', ['check', faulty, 'nowhere.xlsx'], 2],
      ['a glob that matches nothing', ['check', 'nowhere/*.xlsx'], 2],
      ['no arguments', [], 2],
      ['no paths', ['check'], 2, '缺少参数：path。'],
      ['unknown command', ['chek', faulty], 2, '是否指 check？'],
      ['unknown option', ['check', faulty, '--colour'], 2, '没有“--colour”这个选项。'],
      ['misspelt option', ['check', faulty, '--formt', 'csv'], 2, '是否指 --format？'],
      ['no value', ['check', faulty, '--preset'], 2, '需要一个值'],
      ['no option that is needed', ['redact', faulty], 2, '缺少选项：-o, --output <file>。'],
      ['not a number', ['check', faulty, '--jobs', '0'], 2, '选项 --jobs <n> 不能是“0”：应为正整数。'],
      ['unknown format', ['check', faulty, '--format', 'pdf'], 2, '选项 --format <format> 不能是“pdf”：可用 text, json, sarif, junit, html, csv。'],
      ['unknown preset', ['check', faulty, '--preset', '999'], 2],
      ['unknown rule', ['rules', 'target/nonsense'], 2, '没有名为“target/nonsense”的规则。'],
      ['help', ['check', '--help'], 0],
      ['help as other tools have it', ['help', 'check'], 0, '用法： jibiao check'],
      ['a folder for a file', ['fix', path.dirname(faulty), '-o', 'fixed.xlsx'], 2, '请写明其中的文件'],
      ['version', ['--version'], 0],
      ['rules', ['rules'], 0],
    ])('%s: %j → %i', (_what, args, status, words = '') => {
      const run = jibiao(...args);
      expect(run.status).toBe(status);
      expect(run.words).toContain(words);
      expect(run.words).not.toMatch(/^\s+at .+:\d+/m);
      expect(run.words.trim()).not.toBe('');
    });
  });

  describe('bad input gives a plain message', () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001080600000', 'hex');
    const numbers = Array.from({ length: 20_000 }, (_, row) => Array.from({ length: 8 }, (_cell, col) => row * 8 + col).join('\t')).join('\n');
    test.each<[string, string, Uint8Array | string, number, string]>([
      ['an empty file', 'empty.xlsx', '', 2, '空'],
      ['a picture renamed', 'picture.xlsx', png, 2, '图片'],
      ['a truncated package', 'cut.xlsx', Buffer.from('504b0304140000000800', 'hex'), 2, '重新'],
      ['a text without any table', 'letter.txt', '各单位：\n请于月底前报送材料。\n', 0, '没有认出绩效目标表'],
      ['20,000 rows of numbers', 'numbers.txt', numbers, 0, '没有认出绩效目标表'],
    ])('%s', (_what, name, content, status, words) => {
      const run = jibiao('check', scratch.write(name, content));
      expect(run.words).toContain(words);
      expect(run.words).not.toMatch(/^\s+at .+:\d+/m);
      expect(run.status).toBe(status);
    });

    test('in English where English is asked for', () => {
      expect(jibiao('check', scratch.write('empty.xlsx', ''), '--lang', 'en').stdout).toContain('cannot be read  The file is empty');
    });

    test('and the other files are still done', () => {
      const bad = scratch.write('bad.xlsx', png);
      const report = reportSchema.parse(JSON.parse(jibiao('check', bad, faulty, '--format', 'json').stdout));
      expect(report.files.map((file) => [file.error?.code ?? null, file.sheets.length])).toEqual([
        ['picture', 0],
        [null, 1],
      ]);
    });
  });

  describe('check', () => {
    test('text names form, cells, rules and what was read', () => {
      const { stdout } = jibiao('check', faulty);
      expect(stdout).toMatch(/项目绩效目标表 · 2024 · 16项指标/);
      expect(stdout).toMatch(/^ {4}D42\s+警告 {2}.+ {2}target\/missing-unit$/m);
      expect(stdout).toMatch(/识别16项指标（第20–45行）；第46行为分隔线，未检查/);
      expect(stdout).not.toContain('\u001b');
    });

    test('--output writes the report and nothing else', () => {
      const { status, stdout } = jibiao('check', faulty, '--format', 'json', '--output', scratch.at('report.json'));
      expect([status, stdout]).toEqual([0, '']);
      expect(reportSchema.parse(JSON.parse(readFileSync(scratch.at('report.json'), 'utf8'))).summary.indicators).toBe(16);
      expect(readdirSync(scratch.at(''))).toEqual(['report.json']);
      expect(jibiao('check', faulty, '--output', scratch.at('no/folder/report.txt'))).toMatchObject({ status: 2 });
    });

    test('--baseline reports only what is new', () => {
      jibiao('check', faulty, '--format', 'json', '--output', scratch.at('base.json'));
      const run = jibiao('check', faulty, '--baseline', scratch.at('base.json'), '--fail-on', 'warning');
      expect(run.status).toBe(0);
      expect(run.stderr).toContain('基线');
      expect(jibiao('check', faulty, '--baseline', faulty).status).toBe(2);
    });

    test('--config turns rules off, and says where it is wrong', () => {
      const off = scratch.write('jibiao.config.json', '{\n  "rules": { "target/noncanonical-symbol": "off" }\n}');
      expect(jibiao('check', faulty, '--config', off).stdout).not.toContain('target/noncanonical-symbol');
      const wrong = scratch.write('wrong.json', '{\n  "rules": {\n    "no/such": "off" }\n}');
      expect(jibiao('check', faulty, '--config', wrong)).toMatchObject({ status: 2, stderr: expect.stringContaining('第3行') as string });
    });

    test('--mapping says what the columns are; a wrong one is refused', () => {
      const good = scratch.write('columns.json', '{"version":1,"tables":[{"head":5,"columns":{"A":"一级指标","D":"指标值"}}]}');
      expect(jibiao('check', faulty, '--mapping', good).status).toBe(0);
      const wrong = scratch.write('wrong.json', '{"version":1,"tables":[{"head":5,"columns":{"A":"没有这种栏目"}}]}');
      expect(jibiao('check', faulty, '--mapping', wrong)).toMatchObject({ status: 2, stderr: expect.stringContaining('没有这种栏目') as string });
      const broken = scratch.write('broken.json', '{\n  version: 1 }');
      expect(jibiao('check', faulty, '--mapping', broken)).toMatchObject({ status: 2, stderr: expect.stringContaining('第2行') as string });
    });

    test('columns that were pointed out in the file are read so again', () => {
      const sheet = '2026年河道巡查项目绩效目标表\n甲\t乙\t丙\t丁\n东片\t一组\t巡查河道次数\t≥12次\n东片\t二组\t巡查记录完整率\t≥95%\n西片\t一组\t受益村个数\t≥8个\n';
      const indicators = (file: string) => reportSchema.parse(JSON.parse(jibiao('check', file, '--format', 'json').stdout)).summary.indicators;
      const odd = scratch.write('odd.tsv', sheet);
      const before = indicators(odd);
      scratch.write('odd.tsv.jibiao.json', '{"version":1,"ignored":[],"mappings":[{"sheet":"odd","header":["甲","乙","丙","丁"],"roles":["level1","level2","name","value"]}]}');
      expect([before, indicators(odd)]).toEqual([0, 3]);
    });

    test('what was set aside beside a text is told with its reason, not as a finding', () => {
      const copy = scratch.write('copy.txt', readFileSync(faulty));
      scratch.write('copy.txt.jibiao.json', '{"version":1,"ignored":[{"rule":"target/noncanonical-symbol","reason":"本地要求如此"}],"mappings":[]}');
      const { stdout } = jibiao('check', copy);
      expect(stdout).toContain('D35 已忽略 target/noncanonical-symbol：本地要求如此');
      expect(stdout).not.toContain('[仅改写法]  target/noncanonical-symbol');
    });

    test('--lang en speaks English', () => {
      expect(jibiao('check', faulty, '--lang', 'en').stdout).toContain('16 indicators');
      expect(jibiao('chek', '--lang', 'en').stderr).toContain('unknown command');
    });
  });

  describe('fix', () => {
    test('writes a new file that has nothing left to fix by spelling, lists the changes, leaves the input', () => {
      const before = readFileSync(faulty);
      const run = jibiao('fix', faulty, '-o', scratch.at('fixed.xlsx'));
      expect(run.status).toBe(0);
      expect(run.stdout).toMatch(/^D35 {3}>=12次 → ≥12次 {2}target\/noncanonical-symbol$/m);
      expect(readFileSync(faulty)).toEqual(before);
      const again = jibiao('fix', scratch.at('fixed.xlsx'), '-o', scratch.at('twice.xlsx'));
      expect(again.stdout).toBe('');
      expect(readFileSync(scratch.at('twice.xlsx'))).toEqual(readFileSync(scratch.at('fixed.xlsx')));
    });

    test('changes a text only in the lines that it mends', () => {
      jibiao('fix', faulty, '-o', scratch.at('fixed.txt'), '--rule', 'target/noncanonical-symbol');
      const [before, after] = [faulty, scratch.at('fixed.txt')].map((file) => readFileSync(file, 'utf8').split('\n'));
      const changed = before!.flatMap((line, row) => (line === after![row] ? [] : [line.replace('>=', '≥') === after![row]]));
      expect(changed.length).toBeGreaterThan(3);
      expect(changed).not.toContain(false);
      expect(after).toHaveLength(before!.length);
    });

    test.each([
      ['fixed.csv', /^\ufeff?[^\t]*$/, ','],
      ['fixed.tsv', /\t/, '\t'],
      ['fixed.txt', /\t/, '\t'],
    ])('a text called %s is delimited as its name says', (name, whole, delimiter) => {
      expect(jibiao('fix', faulty, '-o', scratch.at(name)).status).toBe(0);
      const text = readFileSync(scratch.at(name), 'utf8');
      expect(text).toMatch(whole);
      expect(text).toContain(`产出指标${delimiter}`);
    });

    test('never writes over the input but with --in-place, and then keeps a backup', () => {
      const copy = scratch.write('copy.txt', readFileSync(faulty));
      expect(jibiao('fix', copy, '-o', copy).status).toBe(2);
      expect(jibiao('fix', copy).status).toBe(2);
      expect(readFileSync(copy)).toEqual(readFileSync(faulty));
      expect(jibiao('fix', copy, '--in-place').status).toBe(0);
      expect(readFileSync(`${copy}.bak`)).toEqual(readFileSync(faulty));
      expect(readFileSync(copy)).not.toEqual(readFileSync(faulty));
    });

    test.each([
      ['a workbook as text', 'fixed.csv'],
      ['a folder that is not there', 'no/folder/fixed.xlsx'],
    ])('refuses %s', (_what, name) => {
      const book = scratch.at('book.xlsx');
      jibiao('fix', faulty, '-o', book);
      expect(jibiao('fix', book, '-o', scratch.at(name)).status).toBe(2);
      expect(existsSync(scratch.at(name))).toBe(false);
    });

    test('keeps macros under the ending without which no program opens them', () => {
      jibiao('fix', faulty, '-o', scratch.at('plain.xlsx'));
      const parts = unzipSync(readFileSync(scratch.at('plain.xlsx')));
      const types = '[Content_Types].xml';
      const macros = zipSync({ ...parts, [types]: strToU8(strFromU8(parts[types]!).replace('openxmlformats-officedocument.spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main')) });
      const file = scratch.write('macros.xlsm', macros);
      expect(jibiao('fix', file, '-o', scratch.at('out.xlsx'))).toMatchObject({ status: 2, stderr: expect.stringContaining('只能写成 .xlsm') as string });
      expect(jibiao('fix', file, '-o', scratch.at('out.xlsm')).status).toBe(0);
      expect(jibiao('fix', file, '--in-place').status).toBe(0);
    });
  });

  test('rules explains one with its basis and examples', () => {
    const { stdout } = jibiao('rules', 'target/missing-unit');
    expect(stdout).toContain('target/missing-unit');
    expect(stdout).toMatch(/✖ 不合适[\s\S]+ {2}◀ [A-Z]+\d+\n[\s\S]+✔ 合适/);
    expect(jibiao('rules', 'missing-unit').stderr).toContain('是否指 target/missing-unit');
  });
});
