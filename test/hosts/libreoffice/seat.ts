/** The contract's seat at LibreOffice. One program serves a whole file: each seat clears its workbook and lays it out anew. */
import { WpsHost } from '../../../src/host/wps/host';
import type { HostEvent } from '../../../src/host/host';
import type { Book, Sheet } from '../../../src/sheet/book';
import { formatCell } from '../../../src/sheet/address';
import { shownText } from '../../../src/sheet/build';
import { formatRange } from '../../../src/sheet/range';
import { signed } from '../../../src/host/signed-notes';
import { contractBook, type Seat } from '../contract';

interface OfficeSeat extends Seat {
  readonly host: WpsHost;
}

export function officeSeat(application: Et.Application, book: Book = contractBook()): OfficeSeat {
  layOut(application, book);
  Object.assign(globalThis, { Application: application });
  const host = new WpsHost(Infinity);
  const events: HostEvent[] = [];
  host.listen((event) => events.push(event));
  const ids = book.sheets.map(({ id, name }) => [id, name] as const);
  const sheetOf = (id: string) => application.ActiveWorkbook!.Worksheets.Item(ids.find(([one]) => one === id)?.[1] ?? id);
  const did = (act: () => void) => async () => {
    act();
    host.look();
  };
  return {
    host,
    events: async () => events,
    user: {
      type: (sheet, row, col, value) => did(() => { sheetOf(sheet).Range(formatCell({ row, col })).Value2 = typeof value === 'string' ? `'${value}` : shownText({ value }); })(),
      insertRows: (sheet, before, count) => did(() => { sheetOf(sheet).Range(`${String(before + 1)}:${String(before + count)}`).Insert(-4121); })(),
      deleteRows: (sheet, from, count) => did(() => { sheetOf(sheet).Range(`${String(from + 1)}:${String(from + count)}`).Delete(-4162); })(),
      choose: (sheet, row, col) => did(() => {
        sheetOf(sheet).Activate();
        sheetOf(sheet).Range(formatCell({ row, col })).Select();
      })(),
      renameSheet: (sheet, name) => did(() => { sheetOf(sheet).Name = name; })(),
      removeSheet: (sheet) => did(() => { sheetOf(sheet).Delete(); })(),
    },
  };
}

let round = 0;

/** The workbook is this one now. */
export function layOut(application: Et.Application, { sheets, styles }: Book): void {
  const { Worksheets } = application.ActiveWorkbook!;
  round += 1;
  const last = Worksheets.Item(Worksheets.Count);
  // The last of the old sheets goes when the new ones stand.
  while (Worksheets.Count > 1) Worksheets.Item(1).Delete();
  last.Name = `old${String(round)}`;
  for (const sheet of sheets) {
    const added = application.ActiveWorkbook!.Worksheets.Add(application.ActiveWorkbook!.Worksheets.Item(`old${String(round)}`));
    added.Name = sheet.name;
    fill(added, sheet, styles);
  }
  application.ActiveWorkbook!.Worksheets.Item(`old${String(round)}`).Delete();
  const first = application.ActiveWorkbook!.Worksheets.Item(1);
  first.Activate();
  first.Range('A1').Select();
}

function fill(target: Et.Worksheet, sheet: Sheet, styles: Book['styles']): void {
  sheet.rows.forEach((row, r) => row?.forEach((cell, c) => {
    const at = target.Range(formatCell({ row: r, col: c }));
    if (typeof cell?.value === 'string') at.Value2 = `'${cell.value}`;
    else if (cell && cell.value !== null) at.Value2 = cell.value as number;
    const colour = styles[cell?.style ?? 0]?.fill;
    if (colour === undefined) return;
    at.Interior.Pattern = 1;
    at.Interior.Color = parseInt(colour.slice(5, 7) + colour.slice(3, 5) + colour.slice(1, 3), 16);
  }));
  for (const merge of sheet.merges) target.Range(formatRange(merge)).Merge();
  for (const note of sheet.notes) target.Range(formatCell(note.at)).AddComment(signed(note));
  for (const { ranges, list = [] } of sheet.validations) for (const range of ranges) {
    const { Validation: rule } = target.Range(formatRange(range));
    rule.Add(3, 1, 1, list.join(','));
    rule.ShowError = true;
  }
}
