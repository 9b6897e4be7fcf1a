/** The words of 规范化, in both languages. */
export interface NormalizeWords {
  readonly intro: string;
  readonly preview: string;
  readonly apply: string;
  readonly exportSystem: string;
  readonly copyToSystem: string;
  readonly fillTemplate: string;
  readonly localTemplate: string;
  readonly filled: (added: number, met: number, name: string) => string;
  readonly filledColumns: (columns: string) => string;
  readonly kept: (cell: string, has: string, would: string) => string;
  readonly noHead: (name: string) => string;
  readonly notFilled: (cell: string) => string;
  readonly clean: string;
  readonly noForm: string;
  readonly outdated: string;
  readonly onCopy: string;
  readonly planned: (changes: number, cells: number) => string;
  readonly count: (changes: number) => string;
  readonly more: (changes: number) => string;
  readonly optional: string;
  readonly questions: string;
  readonly unanswered: string;
  readonly refused: string;
  readonly before: string;
  readonly after: string;
  readonly dropped: string;
  readonly ledger: (lines: number) => string;
  readonly exported: (rows: number) => string;
  readonly copied: (rows: number) => string;
  readonly troubles: (count: number) => string;
  readonly noTroubles: string;
}

export const zh: NormalizeWords = {
  intro: '把本表整理成规范的一张。先看改动，逐步逐条勾选，再应用；一次撤销全部还原。',
  preview: '预览',
  apply: '应用',
  exportSystem: '导出一体化',
  copyToSystem: '复制到系统',
  fillTemplate: '灌入本地模板',
  localTemplate: '从系统下载的模板文件',
  filled: (added, met, name) => `已灌入 ${name}：新增${String(added)}行，按名称对上${String(met)}行。隐藏列未动。`,
  filledColumns: (columns) => `灌入的列：${columns}`,
  kept: (cell, has, would) => `${cell} 已有“${has}”，没有改成“${would}”`,
  noHead: (name) => `${name} 里找不到“一级指标、二级指标、三级指标、指标值”一行表头，不知道灌到哪几列。`,
  notFilled: (cell) => `模板的单元格 ${cell} 受保护或不能写，没有灌入。`,
  clean: '已经规范，勾选的步骤没有改动。',
  noForm: '没有认出绩效目标表，没有可做的规范化。',
  outdated: '表格在预览之后改过，请重新预览。',
  onCopy: '工作表受保护：整理后的表放在后面的新工作表里，原表不动。',
  planned: (changes, cells) => `${String(changes)}项改动，涉及${String(cells)}个单元格`,
  count: (changes) => `${String(changes)}处`,
  more: (changes) => `再显示${String(changes)}处`,
  optional: '还可以做',
  questions: '请您决定',
  unanswered: '请选择一项',
  refused: '未做',
  before: '原为',
  after: '改为',
  dropped: '（删去）',
  ledger: (lines) => `改动清单 ${String(lines)}条`,
  exported: (rows) => `已导出${String(rows)}项指标。各地模板不同，以系统提示为准。`,
  copied: (rows) => `已复制${String(rows)}项指标，请在系统的指标表格中粘贴。`,
  troubles: (count) => `系统保存前要处理的有${String(count)}处`,
  noTroubles: '按通行的保存规则未发现问题。',
};

export const en: NormalizeWords = {
  intro: 'Makes one clean table of this sheet. Look at the changes, tick what you want, apply; one undo takes it all back.',
  preview: 'Preview',
  apply: 'Apply',
  exportSystem: 'Export for the budget system',
  copyToSystem: 'Copy for the system',
  fillTemplate: 'Fill the local template',
  localTemplate: 'Template downloaded from the system',
  filled: (added, met, name) => `${name} is filled: ${String(added)} rows added, ${String(met)} met by name. Hidden columns were left alone.`,
  filledColumns: (columns) => `Columns filled: ${columns}`,
  kept: (cell, has, would) => `${cell} holds “${has}” and was not changed to “${would}”`,
  noHead: (name) => `${name} has no head with 一级指标, 二级指标, 三级指标, 指标值; nothing was filled.`,
  notFilled: (cell) => `Cell ${cell} of the template is protected or cannot be written; nothing was filled.`,
  clean: 'Clean already: the ticked steps change nothing.',
  noForm: 'No performance form was recognised; nothing to normalise.',
  outdated: 'The sheet has changed since the preview. Please preview again.',
  onCopy: 'The sheet is protected: the clean table goes on a new sheet behind it.',
  planned: (changes, cells) => `${String(changes)} changes, ${String(cells)} cells`,
  count: (changes) => String(changes),
  more: (changes) => `Show ${String(changes)} more`,
  optional: 'Also possible',
  questions: 'For you to decide',
  unanswered: 'Please choose',
  refused: 'Left out',
  before: 'was',
  after: 'becomes',
  dropped: '(dropped)',
  ledger: (lines) => `List of changes: ${String(lines)}`,
  exported: (rows) => `${String(rows)} indicators exported. Templates differ by place; the system has the last word.`,
  copied: (rows) => `${String(rows)} indicators copied; paste them into the system's table.`,
  troubles: (count) => `${String(count)} to settle before the system saves`,
  noTroubles: 'Nothing found by the common save rules.',
};
