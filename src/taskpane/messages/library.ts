/** The words of 指标库. */
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
  readonly unreadable: string;
}
