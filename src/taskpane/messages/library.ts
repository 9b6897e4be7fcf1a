/** The words of 指标库, in both languages. */
export interface LibraryWords {
  readonly suggested: string;
  readonly because: (words: string) => string;
  readonly wholeSet: string;
  readonly takeSet: (set: string) => string;
  readonly set: (sector: string, set: string, entries: number) => string;
  readonly taken: (rows: number) => string;
  readonly unitOf: (name: string) => string;
  readonly similar: string;
  readonly similarTo: (name: string) => string;
  readonly similarRow: string;
  readonly nothingSimilar: (name: string) => string;
  readonly thisRow: (row: number) => string;
  readonly facts: Readonly<Record<'class' | 'unit' | 'sign' | 'formula' | 'source' | 'notFor' | 'origin', string>>;
  readonly date: string;
  readonly close: string;
  readonly own: string;
  readonly ownCount: (count: number) => string;
  readonly saveRows: string;
  readonly defaultSector: string;
  readonly defaultSet: string;
  readonly savedRows: (names: string) => string;
  readonly notSaved: (row: number, name: string, reason: string) => string;
  readonly noRows: string;
  readonly load: string;
  readonly file: string;
  readonly onlyJson: string;
  readonly loaded: (file: string, entries: number) => string;
  readonly asJson: string;
  readonly asWorkbook: string;
  readonly forget: (name: string) => string;
  readonly unreadable: (reason: string) => string;
}

export const zh: LibraryWords = {
  suggested: '为本项目推荐',
  because: (words) => `因为写到“${words}”`,
  wholeSet: '整套',
  takeSet: (set) => `取用整套 ${set}`,
  set: (sector, set, entries) => `${sector} · ${set}（${String(entries)}项）`,
  taken: (rows) => `将插入${String(rows)}项，指标值留空。`,
  unitOf: (name) => `${name}的计量单位`,
  similar: '相似',
  similarTo: (name) => `相似案例 ${name}`,
  similarRow: '所选行的相似案例',
  nothingSimilar: (name) => `指标库里没有与“${name}”相近的指标。`,
  thisRow: (row) => `本表第${String(row)}行`,
  facts: { class: '分类', unit: '单位', sign: '符号', formula: '口径', source: '依据与佐证', notFor: '不宜用于', origin: '出处' },
  date: '日期',
  close: '收起',
  own: '我的指标',
  ownCount: (count) => `我的指标（${String(count)}项）`,
  saveRows: '所选行存为我的指标',
  defaultSector: '本单位',
  defaultSet: '本单位指标',
  savedRows: (names) => `已存为我的指标：${names}。指标值没有保存。`,
  notSaved: (row, name, reason) => `第${String(row)}行${name === '' ? '' : `“${name}”`}没有存：${reason}`,
  noRows: '请先选中一行或几行指标。',
  load: '载入指标库文件',
  file: '指标库文件',
  onlyJson: '这里只能载入 JSON 指标库文件。',
  loaded: (file, entries) => `已从${file}载入${String(entries)}项。同名同类的以文件为准。`,
  asJson: '导出JSON',
  asWorkbook: '导出表格',
  forget: (name) => `删除 ${name}`,
  unreadable: (reason) => `保存的我的指标读不出来：${reason}`,
};

export const en: LibraryWords = {
  suggested: 'Suggested for this project',
  because: (words) => `because it says “${words}”`,
  wholeSet: 'Set',
  takeSet: (set) => `Take the set ${set}`,
  set: (sector, set, entries) => `${sector} · ${set} (${String(entries)})`,
  taken: (rows) => `${String(rows)} rows will be inserted; values stay empty.`,
  unitOf: (name) => `Unit of ${name}`,
  similar: 'Similar',
  similarTo: (name) => `Similar to ${name}`,
  similarRow: 'Similar to the selected row',
  nothingSimilar: (name) => `The library has nothing like “${name}”.`,
  thisRow: (row) => `row ${String(row)} of this sheet`,
  facts: { class: 'Class', unit: 'Unit', sign: 'Sign', formula: 'Formula', source: 'Basis and proof', notFor: 'Not for', origin: 'From' },
  date: 'date',
  close: 'Close',
  own: 'My indicators',
  ownCount: (count) => `My indicators (${String(count)})`,
  saveRows: 'Save the selected rows as my indicators',
  defaultSector: '本单位',
  defaultSet: '本单位指标',
  savedRows: (names) => `Saved as my indicators: ${names}. Values were not saved.`,
  notSaved: (row, name, reason) => `Row ${String(row)}${name === '' ? '' : ` “${name}”`} was not saved: ${reason}`,
  noRows: 'Select one or more rows of indicators first.',
  load: 'Load a library file',
  file: 'Library file',
  onlyJson: 'Only JSON library files can be loaded here.',
  loaded: (file, entries) => `${String(entries)} entries loaded from ${file}; they replace those of the same name and class.`,
  asJson: 'Export JSON',
  asWorkbook: 'Export workbook',
  forget: (name) => `Delete ${name}`,
  unreadable: (reason) => `What was kept of my indicators cannot be read: ${reason}`,
};
