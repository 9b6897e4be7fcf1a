/**
 * Flags over the grid: a tint and a corner that are drawn with the cell and stand in no data, so no fill, format or
 * file ever holds them.
 */
import { InterceptorEffectEnum, type ICellDataForSheetInterceptor, type Nullable, type Univer } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { FUniver } from '@univerjs/core/facade';
import type { Edit } from '../../sheet/edit';
import { moved } from '../flags';
import type { Flag, FlagLevel } from '../host';
import { cellKey } from '../../sheet/address';

const COLORS: Readonly<Record<FlagLevel, { readonly tint: string; readonly corner: string }>> = {
  error: { tint: '#FDE3E4', corner: '#C50F1F' },
  warning: { tint: '#FFF1CC', corner: '#D47500' },
  info: { tint: '#E3EFFB', corner: '#0F6CBD' },
};
const CORNER_SIZE = 7;

export class Overlay {
  private readonly flags = new Map<string, ReadonlyMap<number, Flag>>();

  constructor(private readonly api: FUniver) {}

  /** Univer's services stand only once there is a workbook. */
  install(univer: Univer): void {
    univer.__getInjector().get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: 'jibiao.flags',
      effect: InterceptorEffectEnum.Style,
      priority: 100,
      handler: (cell, { subUnitId, row, col }, next) => next(this.draw(cell, subUnitId, row, col)),
    });
  }

  get(sheet: string): readonly Flag[] {
    return [...(this.flags.get(sheet)?.values() ?? [])];
  }

  set(sheet: string, flags: readonly Flag[]): void {
    const after = byPlace(flags);
    if (sameFlags(this.flags.get(sheet), after)) return;
    this.flags.set(sheet, after);
    this.api.getActiveWorkbook()?.getSheetBySheetId(sheet)?.refreshCanvas();
  }

  /** Flags move with their rows before the next check has spoken. */
  follow(edits: readonly Edit[]): void {
    for (const [sheet, flags] of this.flags) {
      this.flags.set(sheet, byPlace(moved([...flags.values()], sheet, edits)));
    }
  }

  private draw(cell: Nullable<ICellDataForSheetInterceptor>, sheet: string, row: number, col: number) {
    const flag = this.flags.get(sheet)?.get(cellKey({ row, col }));
    if (!flag) return cell;
    const { tint, corner } = COLORS[flag.level];
    return {
      ...cell,
      interceptorStyle: { ...cell?.interceptorStyle, bg: { rgb: tint } },
      markers: { ...cell?.markers, tr: { color: corner, size: CORNER_SIZE } },
    };
  }
}

function byPlace(flags: readonly Flag[]): ReadonlyMap<number, Flag> {
  return new Map(flags.map((flag) => [cellKey(flag.at), flag]));
}

function sameFlags(a: ReadonlyMap<number, Flag> | undefined, b: ReadonlyMap<number, Flag>): boolean {
  return (a?.size ?? 0) === b.size && [...b].every(([key, flag]) => a?.get(key)?.level === flag.level);
}
