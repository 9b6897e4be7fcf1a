/// <reference types="office-js" />
/** What a sheet has beside its cells: read once, before a command that needs it. */
import type { Protection, Sheet, Size } from '../../sheet/book';
import { rangesOf } from '../addresses';
import { halvesOf } from '../rectangles';
import { ask } from './batch';
import type { Block } from './blocks';
import { askNotes } from './notes';
import type { Scan } from './scan';
import { askValidation, isMixed, validationsFrom, type Asked } from './validations';
import { askView } from './view';

export type Structure = Pick<Sheet, 'merges' | 'validations' | 'notes' | 'rowSizes' | 'columnSizes' | 'view'> & Partial<Pick<Sheet, 'protection'>>;

/** A pixel grid of the default font: 7 to a character, 5 between columns; Excel's widths are points. */
export const widthInPoints = (characters: number): number => (characters * 7 + 5) * 0.75;
const widthInCharacters = (points: number): number => Math.round(((points / 0.75 - 5) / 7) * 100) / 100;

const PERMISSIONS: readonly (readonly [keyof Protection, 'allowFormatCells' | 'allowFormatRows' | 'allowFormatColumns' | 'allowInsertRows' | 'allowInsertColumns' | 'allowDeleteRows' | 'allowDeleteColumns'])[] = [
  ['formatCells', 'allowFormatCells'],
  ['formatRows', 'allowFormatRows'],
  ['formatColumns', 'allowFormatColumns'],
  ['insertRows', 'allowInsertRows'],
  ['insertColumns', 'allowInsertColumns'],
  ['deleteRows', 'allowDeleteRows'],
  ['deleteColumns', 'allowDeleteColumns'],
];

interface Framed {
  readonly id: string;
  readonly block?: Block;
}

/** By sheet id. Merges are asked for by a call that counts as a write, which is why a live check never comes here. */
export async function askStructure({ offers, excelId }: Scan, frames: readonly Framed[]): Promise<ReadonlyMap<string, Structure>> {
  return ask(async (context) => {
    const asked = frames.map(({ id, block }) => {
      const sheet = context.workbook.worksheets.getItem(excelId(id));
      sheet.load('standardHeight,standardWidth');
      sheet.protection.load('protected,options');
      const used = block ? sheet.getRangeByIndexes(block.top, block.left, block.rows, block.columns) : undefined;
      const merged = offers.merges ? used?.getMergedAreasOrNullObject() : undefined;
      merged?.load('address');
      const ruled = sheet.getRange().getSpecialCellsOrNullObject('DataValidations');
      ruled.load('address');
      return {
        id, block, sheet, merged, ruled,
        view: askView(sheet),
        rows: used?.getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
        columns: used?.getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
        notes: askNotes(sheet, offers),
      };
    });
    await context.sync();
    const further = asked.map((one) => ({
      ...one,
      located: one.notes.located(),
      rules: one.ruled.isNullObject ? [] : rangesOf(one.ruled.address).map((range) => askValidation(one.sheet, range)),
    }));
    await context.sync();
    const structures = new Map<string, Structure>();
    for (const { id, block, sheet, merged, view, rows, columns, located, rules } of further) {
      structures.set(id, {
        merges: !merged || merged.isNullObject ? [] : rangesOf(merged.address),
        validations: validationsFrom(await unmixed(context, sheet, rules)),
        notes: located(),
        rowSizes: sizes(block?.top ?? 0, rows?.value ?? [], (row) => sizeOf(row.format?.rowHeight, sheet.standardHeight, row.rowHidden)),
        columnSizes: sizes(block?.left ?? 0, columns?.value ?? [], (column) => {
          const points = column.format?.columnWidth;
          return sizeOf(points === undefined ? undefined : widthInCharacters(points), sheet.standardWidth, column.columnHidden);
        }),
        view: view(),
        ...(sheet.protection.protected ? { protection: protectionOf(sheet.protection.options) } : {}),
      });
    }
    return structures;
  });
}

/** Rectangles of different rules, asked again in halves until each has one. */
async function unmixed(context: Excel.RequestContext, sheet: Excel.Worksheet, asked: readonly Asked[]): Promise<readonly Asked[]> {
  const clear = asked.filter((one) => !isMixed(one));
  const halves = asked.filter(isMixed).flatMap(({ range }) => halvesOf(range).map((half) => askValidation(sheet, half)));
  if (halves.length === 0) return clear;
  await context.sync();
  return [...clear, ...(await unmixed(context, sheet, halves))];
}

function sizes<T>(first: number, lines: readonly T[], size: (line: T) => Size | undefined): ReadonlyMap<number, Size> {
  return new Map(
    lines.flatMap((line, index) => {
      const found = size(line);
      return found ? [[first + index, found] as const] : [];
    }),
  );
}

function sizeOf(size: number | undefined, standard: number, hidden: boolean | undefined): Size | undefined {
  const own = size !== undefined && !hidden && Math.abs(size - standard) > 0.05 ? { size } : {};
  return hidden || 'size' in own ? { ...own, ...(hidden ? { hidden: true } : {}) } : undefined;
}

function protectionOf(options: Excel.WorksheetProtectionOptions): Protection {
  return Object.fromEntries(PERMISSIONS.filter(([, theirs]) => options[theirs] === true).map(([ours]) => [ours, true]));
}
