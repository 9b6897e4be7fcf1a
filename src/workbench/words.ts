/** The words of the page around grid and pane, in both languages. */
import type { Locale } from '../rules/rule';

export interface WorkbenchWords {
  readonly title: string;
  readonly samples: string;
  readonly texts: string;
  readonly open: string;
  readonly paste: string;
  readonly pasteHelp: string;
  readonly pasteHere: string;
  readonly pasted: string;
  readonly noTable: string;
  readonly save: string;
  readonly dark: string;
  readonly light: string;
  readonly drop: string;
  readonly unsaved: (name: string) => string;
  readonly grid: string;
  readonly pane: string;
  readonly firstRun: string;
  readonly steps: readonly [string, string, string];
  /** How the keyboard gets about. */
  readonly keys: string;
  readonly understood: string;
  readonly said: string;
  readonly resumed: (name: string) => string;
  readonly resume: string;
  readonly startOver: string;
  readonly left: (name: string) => string;
  readonly takeBack: string;
  readonly forget: string;
  readonly notOpened: (name: string, why: string) => string;
  readonly notReadable: (name: string) => string;
  readonly onlyOne: (name: string, others: number) => string;
  readonly offline: string;
}

const zh: WorkbenchWords = {
  title: '绩标工作台',
  samples: '样例',
  texts: '文本文件（制表符分隔）',
  open: '打开文件',
  paste: '粘贴表格',
  pasteHelp: '在 WPS、Excel 或网页里选中表格，按 Ctrl+C 复制，再到下面的框里按 Ctrl+V。合并单元格会保留。',
  pasteHere: '在这里按 Ctrl+V',
  pasted: '粘贴的表格',
  noTable: '剪贴板里没有表格，请选中整张表再复制。',
  save: '保存为 .xlsx',
  dark: '深色',
  light: '浅色',
  drop: '把 .xlsx、.xls、.et、.csv 或 .txt 文件拖进来即可打开',
  unsaved: (name) => `${name} · 未保存`,
  grid: '表格',
  pane: '绩标',
  firstRun: '三步上手',
  steps: ['打开样例，或把自己的表拖进来、粘贴进来', '看右边的意见：“定位”找到单元格，“说明”讲为什么，“修复”改好', '改完保存为 .xlsx'],
  keys: '键盘：F6 在表格、面板和工具栏之间切换，Ctrl+S 保存',
  understood: '知道了',
  said: '提示',
  resumed: (name) => `已接着上次的工作：${name}，改动还没有保存成文件。`,
  resume: '继续',
  startOver: '放弃改动',
  left: (name) => `${name} 的改动还没有保存成文件。`,
  takeBack: '回到它',
  forget: '不要了',
  notOpened: (name, why) => `${name}：${why}`,
  notReadable: (name) => `${name} 读不出来：选择之后它可能被移动、改动，或正被别的程序占用，请重新选择。`,
  onlyOne: (name, others) => `这里一次打开一个文件：打开了 ${name}，另外 ${String(others)} 个没有打开。许多文件请用“批量处理”。`,
  offline: '样例没有取到，请检查网络；已打开的表格不受影响。',
};

const en: WorkbenchWords = {
  title: 'Jibiao workbench',
  samples: 'Samples',
  texts: 'Text files, tab-separated',
  open: 'Open file',
  paste: 'Paste a table',
  pasteHelp: 'Select a table in a spreadsheet or on a web page, press Ctrl+C, then Ctrl+V in the box below. Merged cells are kept.',
  pasteHere: 'Press Ctrl+V here',
  pasted: 'pasted table',
  noTable: 'There is no table on the clipboard: select the whole table and copy it.',
  save: 'Save as .xlsx',
  dark: 'Dark',
  light: 'Light',
  drop: 'Drop an .xlsx, .xls, .et, .csv or .txt file here to open it',
  unsaved: (name) => `${name} · not saved`,
  grid: 'Grid',
  pane: '绩标',
  firstRun: 'Three steps',
  steps: ['Open a sample, or drop or paste a form of your own', 'Look at the findings on the right: Locate shows the cell, Explain says why, Fix mends it', 'Save it as .xlsx'],
  keys: 'Keyboard: F6 goes from grid to pane to bar, Ctrl+S saves',
  understood: 'Got it',
  said: 'Messages',
  resumed: (name) => `Here is what you left: ${name}, with changes not yet saved as a file.`,
  resume: 'Go on',
  startOver: 'Drop the changes',
  left: (name) => `${name} has changes not yet saved as a file.`,
  takeBack: 'Back to it',
  forget: 'Let it go',
  notOpened: (name, why) => `${name}: ${why}`,
  notReadable: (name) => `${name} cannot be read: it may have been moved, changed or locked since it was chosen. Choose it again.`,
  onlyOne: (name, others) => `One file at a time stands here: ${name} was opened, ${String(others)} more were not. For many files use “Many files”.`,
  offline: 'The sample could not be fetched; what is open is not affected.',
};

export const workbenchWords: Readonly<Record<Locale, WorkbenchWords>> = { zh, en };
