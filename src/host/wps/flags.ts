/**
 * Flags are conditional formats with a formula that says whose they are: the user's fills are never touched, removal is
 * exact, also that of an earlier sitting, and ET moves them with their rows. The first painting is the probe: where the
 * formats do not stand there afterwards, cells are filled instead, and what was under the fill is remembered.
 */
import { joinedAddresses, rangesOf } from '../addresses';
import { cellKey, type CellRef } from '../../sheet/address';
import { placesIn, type Range } from '../../sheet/range';
import { HostFailure, type Flag, type FlagLevel } from '../host';
import { rectanglesOf } from '../rectangles';
import { flagFills, flagFormula, flagLevels, levelOfFormula } from '../flags';
import { LONGEST_ADDRESS } from './cells';
import { ifAble } from './faults';
import { Fills } from './fills';
import { quietly } from './quiet';
import type { SheetTable } from './sheets';
import { toColor } from './styles';

const BY_FORMULA = 2;

interface Found {
  readonly level: FlagLevel;
  readonly ranges: readonly Range[];
  readonly condition: Et.FormatCondition;
}

export class Flags {
  readonly fills: Fills;
  private readonly pictures = new Map<string, string>();
  private filling = false;

  constructor(private readonly sheets: SheetTable, key: () => string) {
    this.fills = new Fills(sheets, key);
  }

  /** Rows moved: the same flags stand elsewhere now. */
  forget(sheet: string): void {
    this.pictures.delete(sheet);
  }

  paint(id: string, flags: readonly Flag[]): void {
    const picture = JSON.stringify(flags);
    if (flags.length > 0 && this.pictures.get(id) === picture) return;
    this.pictures.delete(id);
    quietly(() => {
      const sheet = this.sheets.find(id);
      if (flags.length > 0 && sheet.ProtectContents && !sheet.Protection.AllowFormattingCells) throw new HostFailure({ code: 'protected' });
      const wanted = new Map(flagLevels.map((level) => [level, flags.filter((flag) => flag.level === level).map(({ at }) => at)]));
      if (!this.filling) this.format(sheet, wanted);
      this.fills.paint(id, this.filling ? flags : []);
    });
    this.pictures.set(id, picture);
  }

  painted(id: string): Flag[] {
    const sheet = this.sheets.find(id);
    const flags = (ifAble(() => foundOn(sheet)) ?? []).flatMap(({ level, ranges }) => ranges.flatMap(placesIn).map((at): Flag => ({ at, level })));
    return [...flags, ...this.fills.painted(id)].sort((a, b) => a.at.row - b.at.row || a.at.col - b.at.col);
  }

  /** Takes the flags of every sheet away, at once: what is saved must not have them. */
  clear(): void {
    for (const { id } of this.sheets.list()) this.paint(id, []);
  }

  /** The same in a workbook that is not in front, whose sheets have no ids now. */
  clearBehind({ Worksheets }: Et.Workbook): void {
    quietly(() => {
      for (let index = 1; index <= Worksheets.Count; index++) for (const { condition } of foundOn(Worksheets.Item(index)).reverse()) condition.Delete();
    });
  }

  private format(sheet: Et.Worksheet, wanted: ReadonlyMap<FlagLevel, readonly CellRef[]>): void {
    const standing = ifAble(() => foundOn(sheet)) ?? [];
    for (const level of flagLevels) {
      const cells = wanted.get(level) ?? [];
      const own = standing.filter((one) => one.level === level);
      if (sameCells(own.flatMap(({ ranges }) => ranges.flatMap(placesIn)), cells)) continue;
      for (const { condition } of own.reverse()) condition.Delete();
      if (cells.length === 0) continue;
      const added = addTo(sheet, level, cells);
      if (sameCells((ifAble(() => foundOn(sheet)) ?? []).filter((one) => one.level === level).flatMap(({ ranges }) => ranges.flatMap(placesIn)), cells)) continue;
      for (const condition of added) ifAble(() => { condition.Delete(); });
      for (const { condition } of (ifAble(() => foundOn(sheet)) ?? []).reverse()) condition.Delete();
      this.filling = true;
      return;
    }
  }
}

function addTo(sheet: Et.Worksheet, level: FlagLevel, cells: readonly CellRef[]): Et.FormatCondition[] {
  const added: Et.FormatCondition[] = [];
  ifAble(() => {
    for (const address of joinedAddresses(rectanglesOf(cells), LONGEST_ADDRESS)) {
      const condition = sheet.Range(address).FormatConditions.Add(BY_FORMULA, undefined, flagFormula(level));
      added.push(condition);
      condition.Interior.Color = toColor(flagFills[level]);
    }
  });
  return added;
}

/** Our formats on a sheet, in the order of the program's list. */
function foundOn(sheet: Et.Worksheet): Found[] {
  const conditions = sheet.Cells.FormatConditions;
  return Array.from({ length: conditions.Count }, (_one, index) => conditions.Item(index + 1)).flatMap((condition) => {
    const level = condition.Type === BY_FORMULA ? levelOfFormula(condition.Formula1) : undefined;
    return level ? [{ level, condition, ranges: rangesOf(condition.AppliesTo.Address(false, false)) }] : [];
  });
}

function sameCells(a: readonly CellRef[], b: readonly CellRef[]): boolean {
  const keys = (cells: readonly CellRef[]) => cells.map(cellKey).sort().join();
  return a.length === b.length && keys(a) === keys(b);
}
