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
  readonly row: string;
  readonly weights: string;
  readonly pour: string;
  readonly pourInto: string;
  readonly poured: (rows: number, all: number) => string;
  readonly notPoured: string;
  readonly nothingToSpread: string;
  readonly notSpread: string;
  readonly points: (points: string) => string;
  readonly fromFrame: (frame: string) => string;
  readonly noIndicator: string;
  readonly proposals: (name: string) => string;
  readonly nothingKnown: (name: string) => string;
  readonly nothingToFill: string;
  readonly notFor: (what: string) => string;
  readonly instead: (has: string, said: string) => string;
  readonly origins: string;
  readonly own: string;
  readonly templateName: string;
  readonly templateFile: string;
  readonly saveOwn: string;
  readonly loadOwn: string;
  readonly onlyJson: string;
  readonly saved: (name: string) => string;
  readonly asJson: string;
  readonly asWorkbook: string;
  readonly forget: string;
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
  row: '填写本行',
  weights: '分摊分值',
  pour: '转换版式',
  pourInto: '转换成',
  poured: (rows, all) => `${String(all)}项指标中${String(rows)}项填入新工作表，原表不动。`,
  notPoured: '新版式放不下的',
  nothingToSpread: '没有要分摊的分值：都已填写，或本表没有分值列。',
  notSpread: '没有分摊的',
  points: (points) => `${points}分`,
  fromFrame: (frame) => `按${frame}的分值比例`,
  noIndicator: '请先选中一行指标，再点“填写本行”。',
  proposals: (name) => `“${name}”通常这样填`,
  nothingKnown: (name) => `指标库和本表其他行里没有与“${name}”相近的指标。`,
  nothingToFill: '这一行没有可补的单元格。',
  notFor: (what) => `不宜用于：${what}`,
  instead: (has, said) => `已填“${has}”，勾选后改为“${said}”`,
  origins: '来自何处',
  own: '我的模板',
  templateName: '模板名称',
  templateFile: '模板文件',
  saveOwn: '本表存为模板',
  loadOwn: '载入模板文件',
  onlyJson: '这里只能载入 JSON 模板文件。',
  saved: (name) => `已存为“${name}”。只留表样，填写的内容没有保存。`,
  asJson: '导出JSON',
  asWorkbook: '导出表格',
  forget: '删除',
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
  row: 'Fill this row',
  weights: 'Spread points',
  pour: 'Change the form',
  pourInto: 'Into',
  poured: (rows, all) => `${String(rows)} of ${String(all)} indicators go to a new sheet; this one stays as it is.`,
  notPoured: 'What the new form has no place for',
  nothingToSpread: 'No points to spread: all are filled in, or the form has no column for them.',
  notSpread: 'Not spread',
  points: (points) => `${points} points`,
  fromFrame: (frame) => `by the proportions of ${frame}`,
  noIndicator: 'Select the row of an indicator first.',
  proposals: (name) => `Usual for “${name}”`,
  nothingKnown: (name) => `Neither the library nor another row knows anything like “${name}”.`,
  nothingToFill: 'Nothing in this row is left to fill.',
  notFor: (what) => `not for: ${what}`,
  instead: (has, said) => `holds “${has}”; tick to make it “${said}”`,
  origins: 'Where it comes from',
  own: 'My templates',
  templateName: 'Name of the template',
  templateFile: 'Template file',
  saveOwn: 'Save this sheet as a template',
  loadOwn: 'Load a template file',
  onlyJson: 'Only JSON template files can be loaded here.',
  saved: (name) => `Kept as “${name}”: the form only, nothing that was filled in.`,
  asJson: 'Export JSON',
  asWorkbook: 'Export workbook',
  forget: 'Delete',
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
