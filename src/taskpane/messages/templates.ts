/** The words of 模板, in both languages. */
export interface TemplateWords {
  readonly forms: string;
  readonly searchForms: string;
  readonly noMatch: string;
  readonly where: string;
  readonly atCell: (cell: string) => string;
  readonly onSheet: string;
  readonly insert: string;
  readonly fill: string;
  readonly complete: string;
  readonly generate: string;
  readonly apply: string;
  readonly cancel: string;
  readonly noForm: string;
  readonly outdated: string;
  readonly nothingMissing: string;
  readonly nothingPromised: string;
  readonly indicator: (level2: string) => string;
  readonly sign: (name: string) => string;
  readonly chooseSign: string;
  readonly place: (cell: string) => string;
  readonly source: (cell: string) => string;
  readonly left: string;
  readonly library: string;
  readonly searchLibrary: string;
  readonly searchHint: string;
  readonly insertEntry: string;
  readonly unit: string;
}

export const zh: TemplateWords = {
  forms: '表格模板',
  searchForms: '查找模板',
  noMatch: '没有找到，请换个说法',
  where: '插入到',
  atCell: (cell) => `所选单元格 ${cell}`,
  onSheet: '新工作表',
  insert: '插入模板',
  fill: '补充本表',
  complete: '补全指标',
  generate: '从目标生成指标',
  apply: '应用',
  cancel: '取消',
  noForm: '本表没有认出可补充的绩效目标表',
  outdated: '表格在预览之后改过，请重新生成。',
  nothingMissing: '本表按现行框架不缺指标类别。',
  nothingPromised: '目标里没有找到尚未列成指标的数量。',
  indicator: (level2) => `${level2}的指标名称`,
  sign: (name) => `${name}的符号`,
  chooseSign: '请选择符号',
  place: (cell) => `填在 ${cell}`,
  source: (cell) => `出自 ${cell}`,
  left: '没有转成指标的',
  library: '指标库',
  searchLibrary: '查找指标',
  searchHint: '名称、行业或拼音首字母，如 pxrc',
  insertEntry: '插入',
  unit: '单位',
};

export const en: TemplateWords = {
  forms: 'Form templates',
  searchForms: 'Find a template',
  noMatch: 'Nothing found; try other words',
  where: 'Where to',
  atCell: (cell) => `Selected cell ${cell}`,
  onSheet: 'A new sheet',
  insert: 'Insert template',
  fill: 'Complete this sheet',
  complete: 'Complete indicators',
  generate: 'Indicators from the goal',
  apply: 'Apply',
  cancel: 'Cancel',
  noForm: 'No form that could be completed was recognised on this sheet',
  outdated: 'The sheet has changed since the preview. Please start again.',
  nothingMissing: 'By the current frame no class of indicators is missing.',
  nothingPromised: 'The goal promises no quantity that has no indicator yet.',
  indicator: (level2) => `Indicator for ${level2}`,
  sign: (name) => `Sign of ${name}`,
  chooseSign: 'Please choose',
  place: (cell) => `goes to ${cell}`,
  source: (cell) => `from ${cell}`,
  left: 'Not turned into an indicator',
  library: 'Indicator library',
  searchLibrary: 'Find an indicator',
  searchHint: 'name, sector or pinyin initials, such as pxrc',
  insertEntry: 'Insert',
  unit: 'unit',
};
