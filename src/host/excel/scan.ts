/// <reference types="office-js" />
/** Sheets of Excel as a book. A content read makes two round trips and no call that writes. */
import type { Book, Cell, Sheet } from '../../sheet/book';
import { cellOf } from '../../sheet/content';
import { contentFrom, ROWS_BELOW } from '../content';
import { HostFailure, type Depth } from '../host';
import type { StyleTable } from '../style-table';
import { ask } from './batch';
import { CELLS_PER_REQUEST, readHalving, requestsOf, type Block } from './blocks';
import { readNames } from './names';
import type { Offers } from './requirements';
import { askStructure, type Structure } from './structure';
import { LOOKS, styleFrom } from './styles';

export interface Scan {
  readonly offers: Offers;
  readonly styles: StyleTable;
  /** Excel's id of a sheet, ours to it. */
  readonly excelId: (sheet: string) => string;
}

/** The cells of a block, row by row. */
interface Piece {
  readonly block: Block;
  readonly cells: readonly (readonly (Cell | undefined)[])[];
}

type Frame = Pick<Sheet, 'id' | 'name' | 'visibility'> & { readonly block?: Block };

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** @throws HostFailure */
export async function readBook(scan: Scan, ids: readonly string[], depth: Depth): Promise<Book> {
  const frames = await readFrames(scan, ids, depth);
  const blocks = frames.flatMap(({ block }) => block ?? []);
  const pieces: Piece[] = [];
  for (const request of requestsOf(blocks, CELLS_PER_REQUEST)) {
    pieces.push(...(await readHalving(request, (part) => readPieces(scan, part, depth))));
  }
  const structures = depth === 'whole' ? await askStructure(scan, frames) : new Map<string, Structure>();
  const sheets = frames.map(({ block: _block, ...frame }): Sheet => ({ ...frame, rows: rowsOf(pieces.filter(({ block }) => block.sheet === frame.id)), ...BARE, ...structures.get(frame.id) }));
  const names = depth === 'whole' ? await readNames(ids.map((id) => [id, scan.excelId(id)])) : [];
  return { sheets, styles: scan.styles.list, names };
}

const BARE = { merges: [], validations: [], notes: [], rowSizes: new Map<never, never>(), columnSizes: new Map<never, never>(), view: {} };

async function readFrames({ excelId }: Scan, ids: readonly string[], depth: Depth): Promise<Frame[]> {
  return ask(async (context) => {
    const asked = ids.map((id) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(excelId(id));
      sheet.load('name,visibility');
      const filled = sheet.getUsedRangeOrNullObject(true);
      const used = depth === 'content' ? filled : sheet.getUsedRangeOrNullObject(false);
      for (const range of new Set([filled, used])) range.load('rowIndex,columnIndex,rowCount,columnCount');
      return { id, sheet, filled, used };
    });
    await context.sync();
    return asked.map(({ id, sheet, filled, used }): Frame => {
      if (sheet.isNullObject) throw new HostFailure({ code: 'no-such-sheet' });
      const frame = { id, name: sheet.name, visibility: VISIBILITY[sheet.visibility] };
      if (used.isNullObject) return frame;
      const end = (filled.isNullObject ? 0 : filled.rowIndex + filled.rowCount) + ROWS_BELOW;
      const rows = Math.max(1, Math.min(used.rowCount, end - used.rowIndex));
      return { ...frame, block: { sheet: id, top: used.rowIndex, rows, left: used.columnIndex, columns: used.columnCount } };
    });
  });
}

function readPieces({ excelId, styles }: Scan, blocks: readonly Block[], depth: Depth): Promise<Piece[]> {
  return ask(async (context) => {
    const asked = blocks.map((block) => {
      const range = context.workbook.worksheets.getItem(excelId(block.sheet)).getRangeByIndexes(block.top, block.left, block.rows, block.columns);
      range.load('values,formulas,text,numberFormat');
      return { block, range, looks: depth === 'whole' ? range.getCellProperties(LOOKS) : undefined };
    });
    await context.sync();
    return asked.map(({ block, range, looks }): Piece => {
      const { values, formulas, text, numberFormat } = range as { [K in 'values' | 'formulas' | 'text' | 'numberFormat']: unknown[][] };
      const cells = values.map((row, r) =>
        row.map((value, c) => {
          const style = styles.index(styleFrom(looks?.value[r]?.[c] ?? {}, String(numberFormat[r]?.[c])));
          return cellOf(contentFrom(value, formulas[r]?.[c], text[r]?.[c]), style === 0 ? undefined : style);
        }),
      );
      return { block, cells };
    });
  });
}

/** Rows from the sheet's first on; one that holds nothing stays out. */
function rowsOf(pieces: readonly Piece[]): Sheet['rows'] {
  const rows: ((Cell | undefined)[] | undefined)[] = [];
  for (const { block, cells } of pieces) {
    while (rows.length < block.top) rows.push(undefined);
    for (const row of cells) rows.push(row.some((cell) => cell !== undefined) ? [...new Array<undefined>(block.left), ...row] : undefined);
  }
  return rows;
}
