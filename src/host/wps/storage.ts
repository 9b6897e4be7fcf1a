/**
 * What is kept inside the workbook is a custom XML part where the file has such parts and ET holds them, else a very
 * hidden sheet; what is the person's stays in the pages' local storage, which needs no secure context.
 */
import { joinFromCells, splitIntoCells, STORE_NAMESPACE, STORE_SHEET, unwrapFromXml, wrapInXml } from '../../store/places';
import { HostFailure, type HostStorage } from '../host';
import { patiently } from '../patience';
import { readUserText, writeUserText } from '../user-texts';
import { application } from './application';
import { failureOf } from './faults';
import { quietly } from './quiet';
import { named, VISIBILITY, type SheetTable } from './sheets';

/** More cells than a store of ours ever takes. */
const MOST_CELLS = 200;

export class WpsStorage implements HostStorage {
  constructor(private readonly sheets: SheetTable) {}

  async readWorkbook(): Promise<string | null> {
    return patiently(() => {
      const workbook = this.sheets.workbook();
      return readPart(workbook) ?? readSheet(workbook) ?? null;
    }, failureOf);
  }

  async writeWorkbook(text: string | null): Promise<void> {
    try {
      quietly(() => {
        const workbook = this.sheets.workbook();
        const parted = writePart(workbook, hasParts(workbook) ? text : null);
        writeSheet(workbook, parted ? null : text);
      });
    } catch (error) {
      throw failureOf(error);
    }
  }

  async readUser(key: string): Promise<string | null> {
    return readUserText(key);
  }

  async writeUser(key: string, text: string | null): Promise<void> {
    writeUserText(key, text);
  }
}

/** The older file formats lose the parts when they are saved. */
function hasParts({ FullName: name }: Et.Workbook): boolean {
  return !/\.(?:xls|et|xlt|ett|csv|txt|dbf)$/i.test(name);
}

function partsOf(workbook: Et.Workbook): Et.CustomXMLPart[] {
  const parts = workbook.CustomXMLParts?.SelectByNamespace(STORE_NAMESPACE);
  return Array.from({ length: parts?.Count ?? 0 }, (_one, index) => parts?.Item(index + 1)).flatMap((part) => part ?? []);
}

function readPart(workbook: Et.Workbook): string | undefined {
  try {
    const [part] = partsOf(workbook);
    return part && unwrapFromXml(part.XML);
  } catch {
    return undefined;
  }
}

/** One part, whatever copies of workbooks have brought together. Whether the text is there now. */
function writePart(workbook: Et.Workbook, text: string | null): boolean {
  try {
    for (const part of partsOf(workbook)) part.Delete();
    if (text === null) return false;
    workbook.CustomXMLParts?.Add(wrapInXml(text));
    return readPart(workbook) === text;
  } catch {
    return false;
  }
}

function readSheet(workbook: Et.Workbook): string | undefined {
  const sheet = named(workbook.Worksheets, STORE_SHEET);
  return sheet && joinFromCells(cellsOf(sheet));
}

function cellsOf(sheet: Et.Worksheet): string[] {
  const held = sheet.Range(`A1:A${String(MOST_CELLS)}`).Value2;
  const cells = (Array.isArray(held) ? held : [[held]]).map(([cell]) => (typeof cell === 'string' ? cell : ''));
  return cells.slice(0, cells.findIndex((cell) => cell === ''));
}

/** @throws HostFailure where the workbook's structure is protected, or the sheet does not hold the text */
function writeSheet(workbook: Et.Workbook, text: string | null): void {
  const standing = named(workbook.Worksheets, STORE_SHEET);
  if (text === null) {
    standing?.Delete();
    return;
  }
  if (!standing && workbook.ProtectStructure) throw new HostFailure({ code: 'protected' });
  const sheet = standing ?? addHidden(workbook);
  const cells = splitIntoCells(text);
  if (cells.length >= MOST_CELLS) throw new HostFailure({ code: 'too-large' });
  const column = sheet.Range(`A1:A${String(MOST_CELLS)}`);
  column.NumberFormat = '@';
  column.Value2 = Array.from({ length: MOST_CELLS }, (_cell, index) => [cells[index] ?? '']);
  if (joinFromCells(cellsOf(sheet)) !== text) throw new HostFailure({ code: 'write-ignored' });
}

function addHidden({ Worksheets }: Et.Workbook): Et.Worksheet {
  const inFront = application().ActiveSheet;
  const sheet = Worksheets.Add(undefined, Worksheets.Item(Worksheets.Count));
  sheet.Name = STORE_SHEET;
  inFront?.Activate();
  sheet.Visible = VISIBILITY.veryHidden;
  return sheet;
}
