/** What is said where the pane cannot work. */
import type { Locale } from '../../rules/rule';

export const outside: Readonly<Record<Locale, Readonly<Record<'too-old' | 'elsewhere', string>>>> = {
  zh: {
    'too-old': '这个版本的 Excel 太旧，绩标需要 Excel 2021 或更新的版本（也可以用网页版 Excel，或绩标工作台）。表格没有被改动。',
    elsewhere: '这是 Excel 任务窗格的页面，请在 Excel 里从“绩标”选项卡打开。',
  },
  en: {
    'too-old': 'This Excel is too old: Jibiao needs Excel 2021 or later (or Excel on the web, or the Jibiao workbench). Nothing was changed.',
    elsewhere: 'This page belongs in Excel’s task pane: open it in Excel from the tab 绩标.',
  },
};
