/** 雷同 as a table: a line a member, those of one group under one number, the first as what the others are held against. */
import type { Group } from './duplicates';
import { columns, percent, type Table } from './table';

const matters = { goal: '绩效目标', indicators: '指标' } as const;

export function duplicatesTable(groups: readonly Group[]): Table {
  return {
    name: '雷同',
    columns: columns('组 6|雷同内容 10|单位 24|项目 28|文件 28|工作表 14|单元格 8|文字相同（不计数字） 10|指标值也相同 9|原文 70'),
    rows: groups.flatMap(({ matter, members }, index) =>
      members.map(({ trait, degree, sameTargets }, place) => [
        index + 1, matters[matter], trait.office, trait.subject, trait.file, trait.sheet, trait.cell,
        place === 0 ? '对照' : percent(degree), matter === 'goal' || place === 0 ? '' : percent(sameTargets), trait.text,
      ]),
    ),
  };
}
