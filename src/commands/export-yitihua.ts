import type { checkBook } from '../check/check';
import type { CheckOptions } from '../check/settings';
import type * as Yitihua from '../normalize/yitihua';
import type { Locale } from '../rules/rule';
import { activeResult, activeSheet, type SessionState } from '../session/state';
import { formatCell } from '../sheet/address';
import type { Book } from '../sheet/book';
import { withoutCell } from '../check/finding';
import type { Command } from './command';

/** What the system refuses is an error under this preset. */
const SYSTEM = '四川云南一体化';

/** Something to settle before the system takes the row. */
export interface ExportTrouble {
  /** A1 */
  readonly cell: string;
  readonly message: string;
}

export interface ForSystem {
  readonly rows: readonly Yitihua.ExportRow[];
  readonly troubles: readonly ExportTrouble[];
}

/** Where the rows go: a file, the clipboard. */
export type Deliver = (exported: ForSystem, book: Book) => void;

/** 导出一体化: the indicators of the sheet in front in the system's columns, with what its save rules would refuse. */
export const exportYitihua: Command<Deliver> = {
  name: 'export-yitihua',
  refuse: (state) => (filled(state) ? null : 'no-indicators'),
  run: async (session, deliver) => {
    const book = await session.book();
    if (book === undefined) return;
    const { mappings, state } = session;
    const [yitihua, check] = await Promise.all([import('../normalize/yitihua'), import('../check/check')]);
    const exported = forSystem(yitihua, check.checkBook, book, activeSheet(state), { locale: state.preferences.locale, preset: SYSTEM, mappings });
    deliver(exported, yitihua.exportBook(exported.rows));
  },
};

function filled(state: SessionState): boolean {
  return activeResult(state)?.forms.some(({ indicators }) => indicators.length > 0) === true;
}

/** Rows of a sheet, and once a cell, row by row, what has to be settled. */
function forSystem({ exportRows }: typeof Yitihua, judge: typeof checkBook, book: Book, sheet: string, options: CheckOptions & { readonly locale: Locale }): ForSystem {
  const [result] = judge({ ...book, sheets: book.sheets.filter(({ id }) => id === sheet) }, options);
  const { rows, problems } = exportRows(result?.forms.filter(({ kind }) => kind !== 'blank') ?? [], options.locale);
  const errors = (result?.findings ?? []).filter(({ severity }) => severity === 'error').map((finding) => ({ at: finding.cell, message: withoutCell(finding) }));
  const known = new Set(errors.map(({ at }) => formatCell(at)));
  const troubles = [...errors, ...problems.filter(({ at }) => !known.has(formatCell(at)))]
    .sort((a, b) => a.at.row - b.at.row || a.at.col - b.at.col)
    .map(({ at, message }) => ({ cell: formatCell(at), message }));
  return { rows, troubles };
}
