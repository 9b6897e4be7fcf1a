/// <reference types="office-js" />
/**
 * Flags are conditional formats with a formula that says whose they are: the user's own fills and formats are never
 * touched, removal is exact, also that of an earlier sitting, and Excel moves them with their rows.
 */
import type { Flag, FlagLevel } from '../host';
import { placesIn, type Range } from '../../sheet/range';
import { joinedAddresses, rangesOf } from '../addresses';
import { rectanglesOf } from '../rectangles';
import { flagFills, flagFormula, flagLevels, levelOfFormula } from '../flags';
import { act, ask } from './batch';

/** What was painted last on a sheet, so that the next painting need not look first. */
interface Coat {
  readonly ids: readonly string[];
  readonly picture: string;
}

export class FlagPainter {
  private readonly coats = new Map<string, Coat>();

  constructor(private readonly excelId: (sheet: string) => string) {}

  /** Rows moved: the same flags stand elsewhere now. */
  forget(sheet: string): void {
    const coat = this.coats.get(sheet);
    if (coat) this.coats.set(sheet, { ...coat, picture: '' });
  }

  /** One round trip; two where it is not known what stands there. */
  async paint(sheet: string, flags: readonly Flag[]): Promise<void> {
    const picture = JSON.stringify(flags);
    const coat = this.coats.get(sheet);
    if (coat?.picture === picture && flags.length > 0) return;
    // Taking everything away must not trust memory: formats are copied along with cells.
    const ids = coat && flags.length > 0 ? coat.ids : (await this.found(sheet)).map(({ id }) => id);
    if (ids.length === 0 && flags.length === 0) return;
    this.coats.delete(sheet);
    try {
      this.coats.set(sheet, { ids: await this.replace(sheet, ids, flags), picture });
    } catch (error) {
      if (!coat || ids !== coat.ids) throw error;
      // A format of ours that somebody took away: look, and once more.
      const standing = (await this.found(sheet)).map(({ id }) => id);
      this.coats.set(sheet, { ids: await this.replace(sheet, standing, flags), picture });
    }
  }

  /** The flags that are on the sheet. */
  async painted(sheet: string): Promise<readonly Flag[]> {
    const flags = (await this.found(sheet)).flatMap(({ level, ranges }) => ranges.flatMap((range) => placesIn(range).map((at): Flag => ({ at, level }))));
    return flags.sort((a, b) => a.at.row - b.at.row || a.at.col - b.at.col);
  }

  private async found(sheet: string): Promise<readonly { readonly id: string; readonly level: FlagLevel; readonly ranges: readonly Range[] }[]> {
    return ask(async (context) => {
      const formats = context.workbook.worksheets.getItem(this.excelId(sheet)).getRange().conditionalFormats;
      formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
      await context.sync();
      const own = formats.items.flatMap((format) => {
        const level = format.type === 'Custom' ? levelOfFormula(format.customOrNullObject.rule.formula) : undefined;
        if (!level) return [];
        const areas = format.getRanges();
        areas.load('address');
        return { id: format.id, level, areas };
      });
      if (own.length > 0) await context.sync();
      return own.map(({ id, level, areas }) => ({ id, level, ranges: rangesOf(areas.address) }));
    });
  }

  private async replace(sheet: string, gone: readonly string[], flags: readonly Flag[]): Promise<readonly string[]> {
    return act(async (context) => {
      const target = context.workbook.worksheets.getItem(this.excelId(sheet));
      const all = target.getRange().conditionalFormats;
      for (const id of gone) all.getItem(id).delete();
      const added = flagLevels.flatMap((level) => {
        const cells = flags.filter((flag) => flag.level === level).map(({ at }) => at);
        return joinedAddresses(rectanglesOf(cells)).map((address) => {
          const format = target.getRanges(address).conditionalFormats.add('Custom');
          format.custom.rule.formula = flagFormula(level);
          format.custom.format.fill.color = flagFills[level];
          format.load('id');
          return format;
        });
      });
      await context.sync();
      return added.map(({ id }) => id);
    });
  }
}
