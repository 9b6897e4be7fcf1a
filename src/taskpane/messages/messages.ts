/** Every word of the screen, by key. A language that lacks one does not compile. */
import type { Reason } from '../../commands/command';
import type { IgnoreReason } from '../../commands/ignore';
import type { FormKind } from '../../form/schema';
import type { FaultCode } from '../../host/host';
import type { Fix, Severity } from '../../rules/rule';
import type { RefusalCode } from '../../sheet/edit';
import type { DiagnosisWords } from './diagnosis';
import type { LibraryWords } from './library';
import type { ListWords } from './list';
import type { NormalizeWords } from './normalize';
import type { OfficeWords } from './office';
import type { OverviewWords } from './overview';
import type { ReviewWords } from './review';
import type { SittingWords } from './sitting';
import type { TemplateWords } from './templates';

export type TabName = 'check' | 'normalize' | 'templates' | 'overview' | 'settings';
export type Group = 'spelling' | 'content' | 'judgement';

export interface Messages {
  readonly product: string;
  readonly closePane: string;
  readonly tabs: Readonly<Record<TabName, string>>;
  readonly labels: {
    readonly checkSheet: string;
    readonly checkAll: string;
    readonly fixAll: string;
    readonly undo: string;
    readonly redo: string;
    readonly locate: string;
    readonly fix: string;
    readonly ignore: string;
    readonly explain: string;
    readonly recover: string;
    readonly heed: string;
    readonly annotate: string;
    readonly clearAnnotations: string;
    readonly clearFlags: string;
    readonly next: string;
    readonly previous: string;
    readonly close: string;
  };
  readonly groups: Readonly<Record<Group, string>>;
  readonly kinds: Readonly<Record<FormKind, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly fixKinds: Readonly<Record<Fix['kind'], string>>;
  readonly ignoreReasons: Readonly<Record<IgnoreReason, string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly failures: Readonly<Record<RefusalCode | FaultCode, string>>;
  /** Names of commands, for the journal's sentences. */
  readonly commandName: (command: string) => string;
  /** What stands between things of a list. */
  readonly joins: { readonly rows: string; readonly parts: string; readonly said: (of: string, what: string) => string };
  /** 重新指认: pointing out what the columns are. */
  readonly mapping: {
    readonly open: string;
    readonly title: string;
    readonly help: string;
    readonly head: string;
    readonly rows: string;
    readonly useSelection: string;
    readonly column: (letters: string, head: string) => string;
    readonly example: (text: string) => string;
    readonly emptyHead: string;
    readonly needsNameAndValue: string;
    readonly confirm: string;
    readonly cancel: string;
  };
  readonly summary: {
    readonly starting: string;
    readonly checking: string;
    readonly failed: string;
    readonly none: string;
    readonly noneHelp: string;
    /** Where there is one, as far as sheets were checked. */
    readonly noneElsewhere: (sheets: string) => string;
    /** Other sheets were not checked yet. */
    readonly noneYet: string;
    /** No sheet has one. */
    readonly noneAtAll: string;
    readonly blank: (kind: string) => string;
    /** 项目绩效目标表·2021·16项指标 */
    readonly form: (kind: string, year: number | null, indicators: number) => string;
    readonly forms: (forms: number, indicators: number) => string;
    readonly counts: (spelling: number, content: number, judgement: number) => string;
    readonly clean: (indicators: number, deferred: number) => string;
    /** 识别16项指标（第20–45行） */
    readonly covered: (indicators: number, rows: string) => string;
    readonly rows: (rows: string) => string;
    readonly ruleRows: (rows: string) => string;
    readonly unreadRows: (rows: string) => string;
  };
  readonly fixAllNote: (cells: number) => string;
  readonly fold: (count: number, title: string) => string;
  readonly ignored: string;
  readonly ignoredBecause: (reason: string) => string;
  readonly ignoreQuestion: string;
  readonly otherReason: string;
  readonly explanation: {
    readonly why: string;
    readonly basis: string;
    readonly unverified: string;
    readonly wrong: string;
    readonly right: string;
    readonly related: string;
  };
  readonly notices: {
    readonly fixed: (command: string, cells: number) => string;
    readonly undone: (command: string, cells: number) => string;
    readonly redone: (command: string, cells: number) => string;
    readonly checked: (verdict: string) => string;
    readonly unflagged: string;
    readonly unpainted: string;
    readonly checkedAll: (sheets: number, withForms: number) => string;
    readonly failed: (why: string, cell: string) => string;
    readonly stopped: Readonly<Record<'outdated' | 'would-differ', string>>;
    readonly interrupted: (command: string) => string;
    readonly undoChanged: (command: string, cells: string) => string;
    readonly undoRest: string;
    readonly undoLeave: string;
  };
  readonly diagnosis: DiagnosisWords;
  readonly list: ListWords;
  readonly normalize: NormalizeWords;
  readonly review: ReviewWords;
  readonly sitting: SittingWords;
  readonly templates: TemplateWords;
  readonly library: LibraryWords;
  readonly office: OfficeWords;
  readonly overview: OverviewWords;
  readonly settings: {
    readonly language: string;
    readonly marking: string;
    readonly markingHelp: string;
    readonly local: string;
    readonly keys: string;
  };
}
