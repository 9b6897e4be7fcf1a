/** What only the page for the office says, in both languages. */
import type { Locale } from '../rules/rule';

const zh = {
  title: '绩效目标检查报告',
  byRule: '按规则',
  byUnit: '按单位',
  worst: '问题多的文件在前',
  rest: (count: number) => `其余 ${String(count)} 项见下文`,
  filters: '筛选',
  allRules: '全部规则',
  search: '查找文件、单元格或文字',
  shown: '显示 {n} 处',
  file: '文件',
  map: '全表略图：红为错误，橙为警告，蓝为提示',
  around: '附近的单元格',
  why: '原因',
  advice: '修改建议',
  related: '相关',
  disclaimer: '本报告只列出程序按现行口径能够判断的问题，不代替审核，不打分。',
  made: (version: string) => `绩标 ${version}`,
};

export type HtmlWords = typeof zh;

const en: HtmlWords = {
  title: 'Performance target check',
  byRule: 'By rule',
  byUnit: 'By unit',
  worst: 'Worst files first',
  rest: (count) => `${String(count)} more below`,
  filters: 'Filter',
  allRules: 'all rules',
  search: 'find a file, a cell or words',
  shown: '{n} shown',
  file: 'file',
  map: 'The sheet: errors red, warnings orange, infos blue',
  around: 'cells around',
  why: 'Why',
  advice: 'Advice',
  related: 'Related',
  disclaimer: 'This page lists what the program can judge. It is no review and gives no grade.',
  made: (version) => `jibiao ${version}`,
};

export function htmlWords(locale: Locale): HtmlWords {
  return locale === 'zh' ? zh : en;
}
