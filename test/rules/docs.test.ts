/** The registry and the pages are what the rule files say. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { indexFile, ruleNames } from '../../scripts/docs/index-file';
import { rulePage, rulesOverview } from '../../scripts/docs/rule-page';
import { rules } from '../../src/rules';

const root = resolve(__dirname, '../..');
const page = (name: string) => readFileSync(join(root, 'docs/rules', `${name}.md`), 'utf8');

test('src/rules/index.ts lists every rule file (npm run docs)', () => {
  const names = ruleNames(join(root, 'src/rules'));
  expect(readFileSync(join(root, 'src/rules/index.ts'), 'utf8')).toBe(indexFile(names));
  expect(rules.map((rule) => rule.name)).toEqual(names);
});

test.each(rules.map((rule) => [rule.name, rule] as const))('docs/rules/%s.md is current (npm run docs)', (name, rule) => {
  expect(page(name)).toBe(rulePage(rule));
});

test('docs/rules/README.md is current (npm run docs)', () => {
  expect(page('README')).toBe(rulesOverview(rules));
});
