/** The words of 概览. */
import type { Head } from '../../review/criteria';
import type { BandKind } from '../overview/sheet-map';
import type { Standing } from '../overview/state';
import type { Fact } from '../overview/evidence';
import type { Link } from '../overview/goal-text';

export interface OverviewWords {
  readonly sheets: string;
  readonly notChecked: string;
  readonly noForm: string;
  readonly noFormHelp: string;
  readonly findings: (errors: number, warnings: number, infos: number) => string;
  readonly form: string;
  readonly standings: Readonly<Record<Standing, string>>;
  readonly map: {
    readonly title: string;
    readonly help: string;
    readonly bands: Readonly<Record<BandKind, string>>;
    readonly rows: (first: number, last: number) => string;
    readonly mark: (cell: string, standing: string, findings: number, first: string) => string;
    readonly none: string;
  };
  readonly tree: {
    readonly title: (indicators: number) => string;
    readonly noLevel: string;
    readonly noName: string;
    readonly noTarget: string;
    readonly source: (source: string) => string;
    readonly noSource: string;
    readonly weight: (points: string) => string;
    readonly findings: (count: number) => string;
    readonly count: (indicators: number) => string;
  };
  readonly weights: {
    readonly title: string;
    readonly share: (sum: string, convention: string | null) => string;
    readonly total: (total: string) => string;
    readonly agrees: string;
    readonly differs: (accepted: string) => string;
    readonly help: (frame: string) => string;
  };
  readonly classes: {
    readonly title: string;
    readonly help: (frame: string) => string;
    readonly there: (count: number) => string;
    readonly missing: string;
    readonly open: string;
  };
  readonly money: {
    readonly title: string;
    readonly empty: string;
    readonly agrees: string;
    readonly differs: string;
  };
  readonly goal: {
    readonly title: string;
    readonly counts: (found: number, missing: number, differing: number) => string;
    readonly kinds: Readonly<Record<Link['kind'], string>>;
    readonly link: (words: string, kind: string, indicator: string) => string;
    readonly none: string;
    readonly nothing: string;
  };
  readonly evidence: {
    readonly title: string;
    readonly help: string;
    readonly heads: Readonly<Record<Head, string>>;
    readonly facts: Readonly<Record<Fact['kind'], (have: number, of: number) => string>>;
    readonly nothing: string;
    readonly unjudged: string;
    readonly trouble: (count: number, title: string) => string;
    /** A point of the reviewer's sheet. */
    readonly point: (name: string) => string;
  };
}
