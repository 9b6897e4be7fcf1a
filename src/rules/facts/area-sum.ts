import type { Form, Indicator } from '../../form/schema';
import type { CellRef } from '../../sheet/address';
import type { RuleContext } from '../rule';
import { squeeze } from '../../form/squeeze';
import { sumOf, type Amount } from './money';

/** What an amount of a regional form is shared out to, in 元, area by area. */
export interface AreaSum {
  readonly terms: readonly { readonly yuan: number; readonly cell: CellRef; readonly label: string }[];
  /** 元 */
  readonly sum: number;
}

/** The areas that an indicator gives values for, joined; a column of totals among them is none. */
export function areaNames({ areas }: Indicator): string {
  return areas.length < 2 ? '' : areas.flatMap(({ label }) => (/合计|总计|小计/.test(label) ? [] : [squeeze(label)])).join('|');
}

/**
 * The shares of an amount where its row gives one below the name of each area; undefined where one is missing, or where
 * another number beside them may be a share too.
 */
export function areaSum(amount: Amount, { indicators, range }: Form, ctx: Pick<RuleContext, 'rowAt' | 'textAt'>): AreaSum | undefined {
  const named = indicators.find((indicator) => areaNames(indicator) !== '');
  const names = named === undefined ? [] : areaNames(named).split('|');
  const whole = figure(amount.written);
  if (names.length < 2 || whole === undefined || whole === 0) return undefined;
  const { row, col: own } = amount.cell;
  const cols = columnsAbove(row, range.top, names, ctx);
  if (cols === undefined || cols.includes(own)) return undefined;
  const beside = (ctx.rowAt(row) ?? []).flatMap((_, col) => (col > own && !cols.includes(col) && /\d/.test(ctx.textAt({ row, col })) ? [col] : []));
  const terms = cols.flatMap((col, index) => {
    const share = figure(ctx.textAt({ row, col }));
    return share === undefined ? [] : [{ yuan: (share * amount.yuan) / whole, cell: { row, col }, label: names[index] ?? '' }];
  });
  return beside.length > 0 || terms.length < cols.length ? undefined : { terms, sum: sumOf(terms) };
}

/** The columns of the nearest row above that names every area. */
function columnsAbove(row: number, top: number, names: readonly string[], ctx: Pick<RuleContext, 'rowAt' | 'textAt'>): readonly number[] | undefined {
  for (let above = row - 1; above >= top; above -= 1) {
    const texts = (ctx.rowAt(above) ?? []).map((_, col) => squeeze(ctx.textAt({ row: above, col })));
    const cols = names.map((name) => texts.indexOf(name));
    if (!cols.includes(-1)) return cols;
  }
  return undefined;
}

function figure(text: string): number | undefined {
  const bare = squeeze(text).replaceAll(',', '');
  return /^\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : undefined;
}
