/** What a session knows, as data. The pane, the ribbon and the tests read this and nothing else. */
import type { SheetResult } from '../check/finding';
import type { CheckOptions } from '../check/settings';
import type { Config } from '../config/schema';
import type { Fault, Selection, SheetInfo } from '../host/host';
import type { CellRef } from '../sheet/address';
import type { Refusal } from '../sheet/edit';
import { emptyStore, type Store } from '../store';
import type { Entry } from './journal';
import { defaultPreferences, type Preferences } from './preferences';

/** A cell of the workbook. */
export interface Place {
  readonly sheet: string;
  readonly cell: CellRef;
}

/** What the last action came to, for the line at the top of the pane. */
export type Notice =
  | { readonly kind: 'fixed' | 'undone' | 'redone'; readonly command: string; readonly cells: number }
  /** 检查本表; the counts stand in its result. */
  | { readonly kind: 'checked' }
  | { readonly kind: 'unflagged' }
  /** The sheet takes no colour. */
  | { readonly kind: 'unpainted' }
  | { readonly kind: 'checked-all'; readonly sheets: number; /** How many of them hold a form. */ readonly withForms: number }
  | { readonly kind: 'cancelled' }
  /** Nothing was done: the sheet is not the one that was planned on, or the result would differ beyond the plan. */
  | { readonly kind: 'stopped'; readonly because: 'outdated' | 'would-differ' }
  | { readonly kind: 'failed'; readonly because: Refusal['code'] | Fault['code']; readonly at?: CellRef };

/** Something that only the person can decide; whatever asked goes on when it is answered. */
export type Question =
  /** The user changed these cells after the command: undo the others only? */
  { readonly kind: 'undo-changed'; readonly entry: Entry; readonly cells: readonly CellRef[] };

export interface SessionState {
  readonly phase: 'starting' | 'checking' | 'ready' | 'failed';
  /** How many workbooks have stood here: tells one from the next. */
  readonly opened: number;
  readonly sheets: readonly SheetInfo[];
  readonly selection: Selection | null;
  /** By sheet id; a sheet that was not looked at yet is not there. */
  readonly results: ReadonlyMap<string, SheetResult>;
  /** What travels with the workbook: findings set aside, confirmed columns, the preset. */
  readonly store: Store;
  readonly preferences: Preferences;
  /** The office's settings, as in jibiao.config.json; they stay with the person. */
  readonly office: Config;
  /** Oldest first; those that were undone come after `undone` (a count from the end). */
  readonly entries: readonly Entry[];
  readonly undone: number;
  /** A command that a closed pane or a lost host left half way. */
  readonly interrupted: Entry | null;
  /** The command that is running. */
  readonly running: string | null;
  readonly notice: Notice | null;
  readonly question: Question | null;
  /** The share of a check that is done, 0 to 1, once it takes long enough to be told of; null while none runs. */
  readonly progress: number | null;
}

export const initialState: SessionState = {
  phase: 'starting',
  opened: 0,
  sheets: [],
  selection: null,
  results: new Map(),
  store: emptyStore,
  preferences: defaultPreferences,
  office: {},
  entries: [],
  undone: 0,
  interrupted: null,
  running: null,
  notice: null,
  question: null,
  progress: null,
};

/** What is judged by: a preset of the office's settings goes before the one that the workbook remembers. */
export function judgedBy({ preferences, store, office }: Pick<SessionState, 'preferences' | 'store' | 'office'>): CheckOptions {
  return { locale: preferences.locale, preset: office.preset ?? store.preset, config: office, store };
}

/** The sheet that the user is on. */
export function activeSheet(state: SessionState): string {
  return state.selection?.sheet ?? '';
}

/** What was found on the sheet that the user is on. */
export function activeResult(state: SessionState): SheetResult | undefined {
  return state.results.get(activeSheet(state));
}
