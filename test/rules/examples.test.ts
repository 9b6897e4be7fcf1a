/** Every rule's examples: the wrong ones are reported at exactly their cells, the right ones not at all. */
import { checkBook } from '../../src/check/check';
import type { Finding } from '../../src/check/finding';
import { rules } from '../../src/rules';
import type { Example, Rule } from '../../src/rules/rule';
import { formatCell } from '../../src/sheet/address';
import { textAt } from '../../src/sheet/build';
import { applyPuts } from '../support/apply-puts';
import { exampleBook, examplePlace } from './example-book';

/** Words of the trade that English speaks of as they stand. */
const terms = /预算执行率|定性|优良|达成预期指标|万?元|家|上级下达不能改|[一二三]级指标|(?:决策|过程|产出|效益|满意度|成本|数量|质量|时效|经济|社会|生态|可持续影响|服务对象)(?:效益)?(?:满意度)?指标/g;

/** RULE=target/missing-unit runs the examples of one rule. */
const chosen = process.env['RULE'];

describe.each(rules.filter(({ name }) => chosen === undefined || name.startsWith(chosen)).map((rule) => [rule.name, rule] as const))(
  '%s',
  (_, rule) => {
    test.each(rule.wrong.map((example, index) => [`wrong ${String(index + 1)}`, example] as const))('%s', (_title, example) => {
      expect(placesOf(rule, example)).toEqual([...(example.expect ?? [])].sort());
    });

    test.each(rule.right.map((example, index) => [`right ${String(index + 1)}`, example] as const))('%s', (_title, example) => {
      expect(findingsOf(rule, example).map(([, finding]) => finding.message)).toEqual([]);
    });

    const speaking = rule.wrong.filter((example) => example.says !== undefined);
    if (speaking.length > 0) {
      test.each(speaking.map((example) => [example.says, example] as const))('says %s', (says, example) => {
        expect(findingsOf(rule, example)[0]?.[1].message).toContain(says);
      });
    }

    test('its words are filled in', () => {
      for (const locale of ['zh', 'en'] as const) {
        for (const [, finding] of rule.wrong.flatMap((example) => findingsOf(rule, example, locale))) {
          expect([finding.message, ...finding.fixes.map((fix) => fix.title)].join('\n')).not.toMatch(/\{\w+\}|undefined|NaN/);
        }
      }
    });

    test('in English nothing is Chinese but what is quoted, stands on the sheet or is a term', () => {
      for (const example of rule.wrong) {
        for (const [, finding] of findingsOf(rule, example, 'en')) {
          const said = [finding.message, ...finding.fixes.map((fix) => fix.title), ...finding.related.map(({ message }) => message)].join('\n');
          const foreign = [...said.replace(/‘[^’]*’|“[^”]*”/g, ' ').replace(terms, ' ').matchAll(/\p{Script=Han}+/gu)].filter(([run]) => !example.sheet.replace(/\s+/g, '').includes(run));
          expect([said, foreign.map(([run]) => run)]).toEqual([said, []]);
        }
      }
    });

    const fixing = rule.wrong.filter((example) => example.after !== undefined);
    if (fixing.length > 0) {
      test.each(fixing.map((example, index) => [`fix ${String(index + 1)}`, example] as const))('%s', (_title, example) => {
        const edits = findingsOf(rule, example).flatMap(([, finding]) => finding.fixes[0]?.edits ?? []);
        const after = applyPuts(exampleBook(example), edits);
        for (const [address, text] of Object.entries(example.after ?? {})) {
          const { sheet, row, col } = examplePlace(after, address);
          expect(`${address} ${textAt(sheet, { row, col })}`).toBe(`${address} ${text}`);
        }
      });
    }
  },
);

function findingsOf(rule: Rule, example: Example, locale: 'zh' | 'en' = 'zh'): readonly (readonly [string, Finding])[] {
  const options = example.options === undefined ? {} : { config: { rules: { [rule.name]: { options: example.options } } } };
  const ignored = example.ignored ?? [];
  const only = [rule.name, ...ignored.map((one) => one.rule)];
  const results = checkBook(exampleBook(example), { preset: example.preset, only, locale, store: { ignored }, ...options });
  return results.flatMap((result, index) =>
    result.findings.filter((finding) => finding.rule === rule.name).map((finding) => [index === 0 ? '' : `${result.name}!`, finding] as const),
  );
}

function placesOf(rule: Rule, example: Example): string[] {
  return findingsOf(rule, example)
    .map(([sheet, finding]) => `${sheet}${formatCell(finding.cell)}`)
    .sort();
}
