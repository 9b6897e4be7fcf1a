/** What each sample is and what there is to see in it, in both languages and in the order in which they are offered. */
import type { Locale } from '../rules/rule';

export interface SampleWords {
  readonly title: string;
  readonly shows: string;
}

const zh = {
  'project-stacked.xlsx': { title: '项目申报表', shows: '历年值上下分列，写法、单位、来源多处待改' },
  'department-duties.xlsx': { title: '部门整体表（职责—指标）', shows: '分页打印、错列、一句话切成两格，可先规范化' },
  'several-sheets.xlsx': { title: '一本三张表', shows: '申报表、自评表和一张无关的登记表' },
  'project-clean.xlsx': { title: '没有问题的申报表', shows: '9项指标，检查后未发现问题' },
  'project-stacked.txt': { title: '项目申报表', shows: '同一张表，没有合并单元格' },
  'department-duties.txt': { title: '部门整体表（职责—指标）', shows: '同一张表，没有合并单元格' },
  'several-sheets-declaration.txt': { title: '申报表', shows: '路灯改造项目，可与自评表对照' },
  'several-sheets-self-evaluation.txt': { title: '自评表', shows: '同一项目的得分与偏差' },
  'several-sheets-spare-parts.txt': { title: '备品领用登记', shows: '不是绩效目标表：看看会怎么说' },
  'project-clean.txt': { title: '没有问题的申报表', shows: '同一张表，没有合并单元格' },
} as const satisfies Readonly<Record<string, SampleWords>>;

type Known = keyof typeof zh;

const en: Readonly<Record<Known, SampleWords>> = {
  'project-stacked.xlsx': { title: 'Project form', shows: 'Spelling, units and sources to mend' },
  'department-duties.xlsx': { title: 'Department form by duties', shows: 'Torn pages, columns adrift: tidy it first' },
  'several-sheets.xlsx': { title: 'Three sheets in one workbook', shows: 'Declaration, self-evaluation, and neither' },
  'project-clean.xlsx': { title: 'Project form without faults', shows: '9 indicators, nothing found' },
  'project-stacked.txt': { title: 'Project form', shows: 'The same form without merged cells' },
  'department-duties.txt': { title: 'Department form by duties', shows: 'The same form without merged cells' },
  'several-sheets-declaration.txt': { title: 'Declaration', shows: 'Street lights; to compare with the self-evaluation' },
  'several-sheets-self-evaluation.txt': { title: 'Self-evaluation', shows: 'Scores and deviations of the same project' },
  'several-sheets-spare-parts.txt': { title: 'List of spare parts', shows: 'No performance form: see what is said of it' },
  'project-clean.txt': { title: 'Project form without faults', shows: 'The same form without merged cells' },
};

export const sampleWords: Readonly<Record<Locale, Readonly<Record<string, SampleWords>>>> = { zh, en };

const order = Object.keys(zh);

/** File names in the order in which they are offered, and of which the first is opened; those unknown here stand last. */
export function inOrder(names: readonly string[]): readonly string[] {
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...names].sort((one, other) => place(one) - place(other));
}
