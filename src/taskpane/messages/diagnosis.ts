/** The words of 诊断. */
export interface DiagnosisWords {
  readonly run: string;
  readonly help: string;
  readonly running: string;
  readonly done: (tried: number, failed: number) => string;
  readonly left: (why: string) => string;
  readonly failed: (why: string) => string;
  readonly text: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
}
