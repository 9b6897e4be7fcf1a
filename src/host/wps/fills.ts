/**
 * Flags where conditional formats do not work: cells are filled, and what was under the fill is remembered, on this
 * machine too, before the first cell is touched. A cell that somebody has coloured anew since then is left alone.
 */
import { formatCell, sameCell, type CellRef } from '../../sheet/address';
import type { Edit, InsertEdit } from '../../sheet/edit';
import { moved } from '../flags';
import type { Flag, FlagLevel } from '../host';
import { readUserText, writeUserText } from '../user-texts';
import type { SheetTable } from './sheets';
import { fillOf, putFill, toColor } from './styles';

/** One shade off the colours that programs offer, so that nobody has picked them. */
const COLOURS: Readonly<Record<FlagLevel, string>> = { error: '#F8CBCC', warning: '#FFE69A', info: '#CFE2F4' };
const NONE = -4142;

interface Look {
  readonly color: number | null;
  readonly index: number | null;
  readonly pattern: number | null;
}

interface Filled extends Flag {
  readonly under: Look;
}

export class Fills {
  /** By sheet id. */
  private readonly filled = new Map<string, readonly Filled[]>();
  private loaded: string | undefined;

  constructor(
    private readonly sheets: SheetTable,
    /** Which workbook it is. */
    private readonly key: () => string,
  ) {}

  paint(id: string, flags: readonly Flag[]): void {
    const before = this.of(id);
    if (before.length === 0 && flags.length === 0) return;
    const sheet = this.sheets.find(id);
    const known = new Map(before.filter((one) => isOurs(sheet, one)).map((one) => [formatCell(one.at), one]));
    const wanted = new Map(flags.map((flag) => [formatCell(flag.at), flag]));
    const next = [...wanted].map(([address, flag]): Filled => ({ ...flag, under: known.get(address)?.under ?? lookOf(sheet.Range(address).Interior) }));
    const gone = [...known].flatMap(([address, one]) => (wanted.has(address) ? [] : [one]));
    // Both are remembered until the cells are done: the pane may be closed in between.
    this.keep(id, [...next, ...gone]);
    for (const { at, under } of gone) giveBack(sheet.Range(formatCell(at)).Interior, under);
    for (const { at, level } of next) if (known.get(formatCell(at))?.level !== level) putFill(sheet.Range(formatCell(at)).Interior, COLOURS[level]);
    this.keep(id, next);
  }

  painted(id: string): Flag[] {
    const filled = this.of(id);
    if (filled.length === 0) return [];
    const sheet = this.sheets.find(id);
    return filled.filter((one) => isOurs(sheet, one)).map(({ at, level }) => ({ at, level }));
  }

  /** The user's own fill where one of ours lies over it. */
  under(id: string, at: CellRef): { readonly fill: string | undefined } | undefined {
    const one = this.of(id).find((filled) => sameCell(filled.at, at));
    return one && { fill: fillOf(one.under.index, one.under.color) };
  }

  /** Rows or columns of a sheet moved, and the fills with them. */
  follow(id: string, edits: readonly Edit[]): void {
    let filled = this.of(id);
    if (filled.length === 0) return;
    edits.forEach((edit, index) => {
      const strayed = edit.kind === 'insert' && edit.sheet === id ? inherited(filled, edit) : [];
      this.takeOff(id, moved(strayed, id, edits.slice(index + 1)) as readonly Filled[]);
      filled = moved(filled, id, [edit]) as readonly Filled[];
    });
    this.keep(id, filled);
  }

  /** Fills that have strayed. The edit that brought them is done, and must not fail for the sake of a colour. */
  private takeOff(id: string, strayed: readonly Filled[]): void {
    try {
      for (const { at, level, under } of strayed) {
        const { Interior: interior } = this.sheets.find(id).Range(formatCell(at));
        if (interior.Color === toColor(COLOURS[level])) giveBack(interior, under);
      }
    } catch {
      // A colour stays behind.
    }
  }

  private of(id: string): readonly Filled[] {
    const key = `fills:${this.key()}`;
    if (this.loaded !== key) {
      this.loaded = key;
      this.filled.clear();
      const kept = JSON.parse(readUserText(key) ?? '{}') as Record<string, readonly Filled[]>;
      for (const listed of this.sheets.list()) {
        const own = kept[listed.name];
        if (own) this.filled.set(listed.id, own);
      }
    }
    return this.filled.get(id) ?? [];
  }

  private keep(id: string, filled: readonly Filled[]): void {
    this.filled.set(id, filled);
    const named = this.sheets.list().flatMap((listed) => {
      const own = this.filled.get(listed.id) ?? [];
      return own.length > 0 ? [[listed.name, own] as const] : [];
    });
    writeUserText(`fills:${this.key()}`, named.length === 0 ? null : JSON.stringify(Object.fromEntries(named)));
  }
}

/** New lines look like the one before them, our fills too. */
function inherited(filled: readonly Filled[], { axis, index, count }: InsertEdit): Filled[] {
  const before = filled.filter(({ at }) => (axis === 'row' ? at.row : at.col) === index - 1);
  return before.flatMap((one) =>
    Array.from({ length: count }, (_line, line): Filled => ({ ...one, at: axis === 'row' ? { row: index + line, col: one.at.col } : { row: one.at.row, col: index + line } })),
  );
}

function lookOf({ Color: color, ColorIndex: index, Pattern: pattern }: Et.Interior): Look {
  return { color, index, pattern };
}

function isOurs(sheet: Et.Worksheet, { at, level }: Flag): boolean {
  return sheet.Range(formatCell(at)).Interior.Color === toColor(COLOURS[level]);
}

function giveBack(interior: Et.Interior, { color, index, pattern }: Look): void {
  if (index === NONE || color === null || color < 0) {
    interior.ColorIndex = NONE;
    return;
  }
  interior.Pattern = pattern;
  interior.Color = color;
}
