/** The words of a sitting: checks that take their time, and what was done. */
export interface SittingWords {
  /** Share done, in percent. */
  readonly checking: (percent: number) => string;
  readonly cancel: string;
  /** While a command runs that the program keeps waiting. */
  readonly waiting: string;
  readonly cancelled: string;
  readonly more: (left: number) => string;
  readonly history: (entries: number) => string;
  readonly entry: (time: string, command: string, cells: number) => string;
  readonly undone: string;
}
