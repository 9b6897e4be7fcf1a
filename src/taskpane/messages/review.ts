/** The words of the reviewer's part of the pane. */
export interface ReviewWords {
  readonly title: string;
  readonly sendBack: string;
  readonly feedback: string;
  readonly recheck: string;
  readonly feedbackFile: string;
  readonly pick: string;
  readonly all: string;
  readonly none: string;
  readonly chosen: (count: number, all: number) => string;
  readonly letter: string;
  readonly letterNote: string;
  readonly short: string;
  readonly full: string;
  readonly rewrite: string;
  readonly edited: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly close: string;
  readonly notFeedback: string;
  readonly noPoints: string;
  readonly open: string;
  readonly newProblems: string;
  readonly unasked: string;
  readonly explained: string;
  readonly settled: string;
  readonly saveAnswered: string;
  readonly nothing: string;
  readonly more: (count: number) => string;
}
