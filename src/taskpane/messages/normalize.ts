/** The words of 规范化. */
export interface NormalizeWords {
  readonly intro: string;
  readonly preview: string;
  readonly apply: string;
  /** Over the ways into the budget system. */
  readonly toSystem: string;
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
  readonly notCopied: string;
  readonly copied: (rows: number) => string;
  readonly troubles: (count: number) => string;
  readonly noTroubles: string;
}
