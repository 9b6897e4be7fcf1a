/** Writes src/rules/index.ts and docs/rules from the rule files, the pages of library and templates, and the published schemas. A test fails when any of them is stale. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { sectors } from '../src/library/sectors/index';
import { templates } from '../src/library/templates/index';
import type { Rule } from '../src/rules/rule';
import { indexFile, ruleNames } from './docs/index-file';
import { libraryPage } from './docs/library-page';
import { rulePage, rulesOverview } from './docs/rule-page';
import { schemaFiles } from './docs/schemas';
import { templatePage } from './docs/template-page';

const root = resolve(process.argv[2] ?? '.');
const indexPath = join(root, 'src/rules/index.ts');
const names = ruleNames(join(root, 'src/rules'));
const index = indexFile(names);
if (readFileSync(indexPath, 'utf8') !== index) writeFileSync(indexPath, index);

const { rules } = (await import('../src/rules/index')) as { rules: readonly Rule[] };
const pages = join(root, 'docs/rules');
rmSync(pages, { recursive: true, force: true });
for (const [name, text] of [['README', rulesOverview(rules)], ...rules.map((rule) => [rule.name, rulePage(rule)])] as const) {
  const path = join(pages, `${name}.md`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(join(root, 'docs', name), text);
writeFileSync(join(root, 'docs/library.html'), libraryPage(sectors));
writeFileSync(join(root, 'docs/templates.md'), templatePage(templates));
console.log(`${String(rules.length)} rules: src/rules/index.ts, docs/rules, docs/library.html, docs/templates.md and schemas written`);
