/** What is said where the pane cannot work. */
import type { Locale } from '../../rules/rule';

export type Outside =
  /** Excel below its floor. */
  | 'excel-too-old'
  /** A browser tab, or another program. */
  | 'not-in-excel'
  | 'not-in-wps';

export const outside: Readonly<Record<Locale, Readonly<Record<Outside, string>>>> = {
  zh: {
    'excel-too-old': '这个版本的 Excel 太旧，绩标需要 Excel 2021 或更新的版本（也可以用网页版 Excel，或绩标工作台）。表格没有被改动。',
    'not-in-excel': '这是 Excel 任务窗格的页面，请在 Excel 里从“绩标”选项卡打开。',
    'not-in-wps': '这是 WPS 表格任务窗格的页面，请在 WPS 表格里从“绩标”选项卡打开。',
  },
  en: {
    'excel-too-old': 'This Excel is too old: Jibiao needs Excel 2021 or later (or Excel on the web, or the Jibiao workbench). Nothing was changed.',
    'not-in-excel': 'This page belongs in Excel’s task pane: open it in Excel from the tab 绩标.',
    'not-in-wps': 'This page belongs in the task pane of WPS Spreadsheets: open it there from the tab 绩标.',
  },
};
