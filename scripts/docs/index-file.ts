import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of src/rules that hold rules; every file in them is one. `facts` holds what several rules ask. */
export const ruleFolders = [
  'layout',
  'field',
  'target',
  'indicator',
  'hierarchy',
  'source',
  'consistency',
  'evaluation',
  'disclosure',
  'suppression',
] as const;

/** Names of all rule files under a folder, "target/missing-unit", sorted by folder as above, then by name. */
export function ruleNames(rulesFolder: string): readonly string[] {
  return ruleFolders.flatMap((folder) =>
    entries(join(rulesFolder, folder))
      .filter((file) => file.endsWith('.ts'))
      .sort()
      .map((file) => `${folder}/${file.slice(0, -3)}`),
  );
}

/** The text of src/rules/index.ts for these rules. */
export function indexFile(names: readonly string[]): string {
  const imports = names.map((name) => `import { rule as ${identifier(name)} } from './${name}';`);
  return [
    '// Written by `npm run docs` from the files beside it: one rule, one file. Do not edit.',
    ...imports,
    "import type { Rule } from './rule';",
    '',
    '/** Every rule, in the order in which the documentation lists them. */',
    `export const rules: readonly Rule[] = [${names.length === 0 ? '' : `\n${names.map((name) => `  ${identifier(name)},\n`).join('')}`}];`,
    '',
  ].join('\n');
}

/** target/missing-unit → targetMissingUnit */
function identifier(name: string): string {
  return name.replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase());
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
