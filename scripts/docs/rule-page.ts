import type { Example, Rule } from '../../src/rules/rule';

const severityWords = { error: '错误', warning: '警告', info: '提示' } as const;
const costWords = { row: '逐项指标', table: '整张表', document: '整个工作簿' } as const;

/** The page of one rule, written from what the rule says of itself. */
export function rulePage(rule: Rule): string {
  const { zh, en } = rule.texts;
  return [
    `# ${rule.name}`,
    '',
    `**${zh.title}** · ${en.title}`,
    '',
    zh.why,
    '',
    en.why,
    '',
    '| | |',
    '|---|---|',
    `| 类别 | ${rule.category} |`,
    `| 级别 | ${severityWords[rule.severity]}（${rule.severity}） |`,
    `| 判断范围 | ${costWords[rule.cost]}（${rule.cost}） |`,
    `| 依据 | ${rule.sources.map(({ basis, verified }) => (verified ? basis : `${basis}（未核实，可改）`)).join('；')} |`,
    ...(rule.defaults === undefined ? [] : [`| 选项默认值 | \`${JSON.stringify(rule.defaults)}\` |`]),
    '',
    '## 会这样说',
    '',
    ...Object.values(zh.messages).map((message) => `- ${message}`),
    '',
    ...fixLines(rule),
    ...rule.wrong.flatMap((example, index) => exampleLines(`错例${rule.wrong.length > 1 ? String(index + 1) : ''}`, example)),
    ...rule.right.flatMap((example, index) => exampleLines(`对例${rule.right.length > 1 ? String(index + 1) : ''}`, example)),
  ].join('\n');
}

/** The table of all rules. */
export function rulesOverview(rules: readonly Rule[]): string {
  return [
    '# 规则',
    '',
    '| 规则 | 说的是什么 | 类别 | 级别 |',
    '|---|---|---|---|',
    ...rules.map((rule) => `| [${rule.name}](${rule.name}.md) | ${rule.texts.zh.title} | ${rule.category} | ${severityWords[rule.severity]} |`),
    '',
  ].join('\n');
}

function fixLines(rule: Rule): string[] {
  const fixes = Object.values(rule.texts.zh.fixes ?? {});
  return fixes.length === 0 ? [] : ['## 可以这样改', '', ...fixes.map((fix) => `- ${fix}`), ''];
}

function exampleLines(title: string, example: Example): string[] {
  const said = example.expect === undefined ? [] : [`报告于 ${example.expect.join('、')}`];
  const after = Object.entries(example.after ?? {}).map(([cell, value]) => `修复后 ${cell} = ${value}`);
  const lines = [...said, ...after];
  return [`## ${title}`, '', '```text', ...trimmed(example.sheet), '```', '', ...(lines.length === 0 ? [] : [`${lines.join('；')}。`, ''])];
}

function trimmed(sheet: string): string[] {
  return sheet
    .replace(/^\s*\n|\n\s*$/g, '')
    .split('\n')
    .map((line) => line.trim());
}
