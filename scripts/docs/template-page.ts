import { drawTemplate } from '../../src/fill/draw-template';
import type { FormTemplate } from '../../src/library/template';

/** docs/templates.md: every form template with its grid and what is written where. */
export function templatePage(templates: readonly FormTemplate[]): string {
  const table = templates.map(({ name, title, about, basis }) => `| [${name}](#${name}) | ${title} | ${about} | ${basis.join('、')} |`);
  return ['# 表格模板', '', '用 `jibiao template new 名称 -o 文件.xlsx` 新建，或在面板“模板”页插入。', '', '| 名称 | 表 | 用途 | 依据 |', '|---|---|---|---|', ...table, '', ...templates.flatMap(section)].join('\n');
}

function section(template: FormTemplate): string[] {
  const { name, title, lines, hints } = template;
  const grids = lines.flatMap((line) => (typeof line === 'string' ? [] : [line]));
  const columns = grids[0]?.head.map((line) => line.split('|').filter((cell) => cell !== '<' && cell !== '^')) ?? [];
  const levels = grids.flatMap((grid) => grid.levels).filter(([level1]) => level1 !== '');
  const { rows, width } = drawTemplate(template);
  return [
    `## ${name}`,
    '',
    `**${title}**，${String(width)} 列 ${String(rows.length)} 行。`,
    '',
    `表头：${columns.map((line) => line.join('、')).join('；')}。`,
    '',
    ...(levels.length === 0 ? [] : [...levels.map(([level1, level2]) => `- ${level1}：${level2.join('、')}`), '']),
    ...Object.entries(hints).map(([label, text]) => `- ${label}：${text}`),
    '',
  ];
}
