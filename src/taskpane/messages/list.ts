/** The words around the list of findings: the worst, filter, search, grouping. */
import type { By } from '../check/wanted';

export interface ListWords {
  readonly worst: string;
  readonly search: string;
  readonly severity: string;
  readonly allSeverities: string;
  readonly group: string;
  readonly by: Readonly<Record<By, string>>;
  readonly row: (row: number, findings: number) => string;
  readonly shown: (shown: number, all: number) => string;
  readonly reset: string;
  /** A heading with how many stand under it. */
  readonly counted: (title: string, count: number) => string;
}
