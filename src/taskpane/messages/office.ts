/** The words of what an office sets: 口径 and rules. In both languages. */
export interface OfficeWords {
  readonly basis: string;
  readonly preset: string;
  readonly presetHelp: string;
  readonly workbookPreset: (preset: string) => string;
  readonly byDefault: string;
  readonly local: string;
  readonly localHelp: string;
  readonly localName: string;
  readonly newLocal: string;
  readonly version: string;
  readonly documents: string;
  readonly documentsHelp: string;
  readonly totals: string;
  readonly totalsHelp: string;
  readonly badTotals: string;
  readonly demanded: string;
  readonly evaluation: string;
  readonly system: string;
  readonly systemHelp: string;
  readonly rules: string;
  readonly rulesHelp: (changed: number) => string;
  readonly searchRules: string;
  readonly noRule: string;
  readonly groups: Readonly<Record<string, string>>;
  readonly severity: (rule: string) => string;
  readonly usual: (severity: string) => string;
  readonly off: string;
  readonly options: Readonly<Record<string, string>>;
  readonly textsHelp: string;
  readonly restore: string;
  readonly file: string;
  readonly fileHelp: string;
  readonly exportFile: string;
  readonly importFile: string;
  readonly restoreAll: string;
  readonly imported: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly trouble: (line: number, path: string, reason: string) => string;
}

const say = String;

export const zh: OfficeWords = {
  basis: '口径',
  preset: '预设',
  presetHelp: '表上自己印的要求最优先，其次是本地口径，再次是预设。',
  workbookPreset: (preset) => `这个工作簿指定了“${preset}”；在上面另选，则以您选的为准。`,
  byDefault: '默认',
  local: '本地口径',
  localHelp: '本单位、本地财政的要求，盖在预设之上；名称和版本会写在每份报告里，便于双方按同一口径检查。',
  localName: '名称',
  newLocal: '本地口径',
  version: '版本',
  documents: '依据文号',
  documentsHelp: '一行一个，会出现在每条意见的依据里。请写核实过的文号。',
  totals: '权重合计应为',
  totalsHelp: '几个都可以时用顿号隔开，如 90、100',
  badTotals: '请填大于0的数，用顿号隔开',
  demanded: '应有的指标类别',
  evaluation: '表上自印决策、过程类指标',
  system: '要导入一体化系统',
  systemHelp: '系统会拒收的问题按错误提示。',
  rules: '规则',
  rulesHelp: (changed) => (changed === 0 ? '可以改每条规则的轻重，或者关闭；有选项的可以改数值和词表。' : `已改${say(changed)}条规则。`),
  searchRules: '查找规则',
  noRule: '没有这样的规则',
  groups: {
    layout: '版式', field: '基本信息', target: '指标值', indicator: '指标', hierarchy: '体系', source: '依据', consistency: '前后一致', evaluation: '自评', disclosure: '公开', suppression: '忽略',
  },
  severity: (rule) => `${rule}：轻重`,
  usual: (severity) => `默认（${severity}）`,
  off: '关闭',
  options: { demanded: '必填的栏目', accepted: '可以接受的说法', refused: '不接受的说法', rate: '执行率低于（%）', ratio: '超过目标的倍数' },
  textsHelp: '一行一个',
  restore: '恢复默认',
  file: '口径文件',
  fileHelp: '以上设置存在您的电脑上，也可以存成一个文件发给同事；命令行用 --config 读同一个文件。',
  exportFile: '导出',
  importFile: '导入',
  restoreAll: '全部恢复默认',
  imported: '已导入',
  copied: '已复制，请粘贴到文本文件中保存',
  notCopied: '这里不能保存文件，也不能复制',
  trouble: (line, path, reason) => `第${say(line)}行${path === '' ? '' : ` ${path}`}：${reason}`,
};

export const en: OfficeWords = {
  basis: 'Standards',
  preset: 'Preset',
  presetHelp: 'What the form prints comes first, then your office’s own standards, then the preset.',
  workbookPreset: (preset) => `This workbook names “${preset}”; what you choose above goes before it.`,
  byDefault: 'Default',
  local: 'Office standards',
  localHelp: 'What your office demands, laid over the preset. Name and version stand on every report, so that both sides check alike.',
  localName: 'Name',
  newLocal: '本地口径',
  version: 'Version',
  documents: 'Documents',
  documentsHelp: 'One a line; they stand as the basis of every finding. Please enter verified numbers only.',
  totals: 'Weights add up to',
  totalsHelp: 'Separate several by commas: 90, 100',
  badTotals: 'Numbers above 0, separated by commas',
  demanded: 'Demanded classes',
  evaluation: 'The form itself prints 决策 and 过程',
  system: 'Goes into the 一体化 system',
  systemHelp: 'What the system refuses becomes an error.',
  rules: 'Rules',
  rulesHelp: (changed) => (changed === 0 ? 'Change how severe a rule is, or switch it off; some have numbers or word lists to change.' : `Rules changed: ${say(changed)}.`),
  searchRules: 'Find a rule',
  noRule: 'No such rule',
  groups: {
    layout: 'Layout', field: 'Particulars', target: 'Targets', indicator: 'Indicators', hierarchy: 'Hierarchy', source: 'Sources', consistency: 'Consistency', evaluation: 'Self-evaluation', disclosure: 'Publication', suppression: 'Ignored',
  },
  severity: (rule) => `${rule}: severity`,
  usual: (severity) => `Default (${severity})`,
  off: 'Off',
  options: { demanded: 'Fields that must be filled', accepted: 'Accepted words', refused: 'Refused words', rate: 'Execution rate below (%)', ratio: 'Times the target' },
  textsHelp: 'One a line',
  restore: 'Restore default',
  file: 'Settings file',
  fileHelp: 'These settings stay on your computer. They can be saved as one file for colleagues; the command line reads it with --config.',
  exportFile: 'Export',
  importFile: 'Import',
  restoreAll: 'Restore all defaults',
  imported: 'Imported',
  copied: 'Copied; paste it into a text file',
  notCopied: 'Neither saving nor copying works here',
  trouble: (line, path, reason) => `Line ${say(line)}${path === '' ? '' : ` ${path}`}: ${reason}`,
};
