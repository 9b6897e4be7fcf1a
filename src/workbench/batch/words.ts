/** What the batch page says, in both languages. */
import { plural } from '../../form/words';
import type { Locale } from '../../rules/rule';

const zh = {
  link: '批量处理',
  results: '回到批量结果',
  open: '在工作台打开',
  openOne: (path: string) => `在工作台打开 ${path}`,
  title: '绩标 · 批量处理',
  back: '回到工作台',
  local: '文件只在本机读取和计算，不上传。',
  files: '选择文件',
  folder: '选择文件夹',
  clear: '清空',
  drop: '也可以把文件或文件夹拖到这里',
  chosen: (count: number) => `已选 ${String(count)} 个文件`,
  start: '开始',
  cancel: '取消',
  cancelled: (done: number, all: number) => `已取消：${String(all)} 个文件处理了 ${String(done)} 个。`,
  progress: (done: number, all: number, found: number, left: string) => `${String(done)}/${String(all)} 个文件 · ${String(found)} 处${left}`,
  left: (seconds: number) => (seconds < 60 ? ` · 剩余约 ${String(seconds)} 秒` : ` · 剩余约 ${String(Math.ceil(seconds / 60))} 分钟`),
  downloads: '下载',
  list: '各文件，问题多的在前',
  file: '文件',
  result: '结果',
  more: (count: number) => `其余 ${String(count)} 个文件见报告。`,
  failed: (message: string) => `没有做完：${message}`,
};

export type BatchWords = typeof zh;

const en: BatchWords = {
  link: 'Many files',
  results: 'Back to the results',
  open: 'Open in the workbench',
  openOne: (path) => `Open in the workbench ${path}`,
  title: 'Jibiao · many files',
  back: 'Back to the workbench',
  local: 'Files are read and judged on this machine; nothing is uploaded.',
  files: 'Choose files',
  folder: 'Choose a folder',
  clear: 'Clear',
  drop: 'or drop files and folders here',
  chosen: (count) => `${plural(count, 'file')} chosen`,
  start: 'Start',
  cancel: 'Cancel',
  cancelled: (done, all) => `Cancelled: ${String(done)} of ${String(all)} files were done.`,
  progress: (done, all, found, left) => `${String(done)}/${String(all)} files · ${plural(found, 'finding')}${left}`,
  left: (seconds) => (seconds < 60 ? ` · about ${String(seconds)} s left` : ` · about ${String(Math.ceil(seconds / 60))} min left`),
  downloads: 'Downloads',
  list: 'Files, the worst first',
  file: 'File',
  result: 'Result',
  more: (count) => `${String(count)} more in the report.`,
  failed: (message) => `Not finished: ${message}`,
};

export function batchWords(locale: Locale): BatchWords {
  return locale === 'zh' ? zh : en;
}
