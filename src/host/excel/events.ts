/// <reference types="office-js" />
/** What Excel tells of its workbook, in the words of the port. */
import { MAX_COLUMNS, MAX_ROWS } from '../../sheet/address';
import type { Axis } from '../../sheet/edit';
import type { HostEvent } from '../host';
import { rangesOf } from '../addresses';
import type { Echoes } from '../echoes';
import { ask } from './batch';
import type { Offers } from './requirements';

export interface Ear {
  readonly offers: Offers;
  readonly echoes: Echoes;
  /** Our id of a sheet, Excel's to it. */
  readonly ourId: (excelId: string) => string;
  readonly tell: (event: HostEvent) => void;
}

const LINES: Readonly<Record<string, readonly [Axis, 1 | -1]>> = {
  RowInserted: ['row', 1],
  RowDeleted: ['row', -1],
  ColumnInserted: ['column', 1],
  ColumnDeleted: ['column', -1],
};

/** Listens to the whole workbook. Resolves to the way to stop. @throws HostFailure */
export async function listenTo({ offers, echoes, ourId, tell }: Ear): Promise<() => Promise<void>> {
  const handles: OfficeExtension.EventHandlerResult<unknown>[] = [];
  await ask(async (context) => {
    const { worksheets } = context.workbook;
    const sheets = async () => {
      tell({ kind: 'sheets' });
    };
    handles.push(
      worksheets.onChanged.add(async (event) => {
        tell(changeOf(event, ourId(event.worksheetId), echoes));
      }),
      worksheets.onActivated.add(async ({ worksheetId }) => {
        tell({ kind: 'activate', sheet: ourId(worksheetId) });
      }),
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        const [range] = rangesOf(address);
        if (range) tell({ kind: 'select', selection: { sheet: ourId(worksheetId), range } });
      }),
      worksheets.onAdded.add(sheets),
      worksheets.onDeleted.add(sheets),
    );
    if (offers.sheetNames) handles.push(worksheets.onNameChanged.add(sheets), worksheets.onVisibilityChanged.add(sheets), worksheets.onMoved.add(sheets));
    await context.sync();
  });
  return async () => {
    // A handler can only be taken away by the context that it was added in.
    const [first] = handles;
    if (!first) return;
    for (const handle of handles) handle.remove();
    await first.context.sync();
  };
}

function changeOf({ changeType, address, triggerSource }: Excel.WorksheetChangedEventArgs, sheet: string, echoes: Echoes): HostEvent {
  const expected = echoes.isOwn(sheet, address);
  // Said outright since 1.14; before, an event for what was just written is taken for its echo.
  const own = (triggerSource as string | undefined) === undefined ? expected : triggerSource === 'ThisLocalAddin';
  const ranges = rangesOf(address);
  const line = LINES[changeType];
  const [range] = ranges;
  if (line && range) {
    const [axis, sign] = line;
    const [first, last] = axis === 'row' ? [range.top, range.bottom] : [range.left, range.right];
    return { kind: 'structure', sheet, axis, index: first, count: sign * (last - first + 1), own };
  }
  const bounded = ranges.length > 0 && ranges.every(({ top, bottom, left, right }) => bottom - top < MAX_ROWS - 1 && right - left < MAX_COLUMNS - 1);
  // Cells that moved tell of where they were, not of where they came to.
  return { kind: 'edit', sheet, own, ...(bounded && changeType === 'RangeEdited' ? { ranges } : {}) };
}
