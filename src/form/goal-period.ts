import { remember } from './remember';
import type { Form, Indicator, Table } from './schema';

/**
 * Whether an indicator's target is that of the year or of the whole term. Its table says so; of columns that come twice side
 * by side over the same levels, the left ones are the term's and the last the year's, as the printed forms have them.
 */
export function goalPeriodOf(form: Form, indicator: Indicator): Table['period'] {
  const table = form.tables[indicator.table];
  if (table === undefined) return 'year';
  return twiceOver(form)[indicator.table] === true && blockOf(table, indicator) < lastBlock(table) ? 'term' : table.period;
}

const TERM = /长期|中期|总体|实施期|周期|总目标/;

/** Whether a head or side label speaks of the whole term rather than the year. */
export function isTerm(text: string): boolean {
  return TERM.test(text) && !/年度|本年|当年/.test(text);
}

/** Whether a table has targets for longer than the year in every row: 实施期指标值|年度指标值, 2026年目标值|2027年目标值. */
export const aimsBeyondYear = remember(({ tables }: Form): boolean =>
  tables.some(({ columns }) => {
    const headers = columns.filter(({ role }) => role === 'value').map(({ header }) => header);
    const years = new Set(headers.flatMap((header) => /20\d\d(?=年)/.exec(header)?.[0] ?? []));
    return years.size > 1 || (headers.some(isTerm) && !headers.every(isTerm));
  }),
);

/** By table: whether its blocks hold the same levels, as 长期‖年度 do and 数量指标‖质量指标 do not. */
const twiceOver = remember(({ tables, indicators }: Form): readonly boolean[] =>
  tables.map((table, index) => {
    const last = lastBlock(table);
    if (last === 0) return false;
    const here = indicators.filter((one) => one.table === index);
    const levels = new Set(here.filter((one) => blockOf(table, one) === last).map(levelsOf));
    return here.some((one) => blockOf(table, one) < last && levels.has(levelsOf(one)));
  }),
);

function lastBlock({ columns }: Table): number {
  return columns.reduce((last, { block }) => Math.max(last, block), 0);
}

function blockOf({ columns }: Table, { cells }: Indicator): number {
  const at = cells.name ?? cells.value;
  return columns.find(({ col }) => col === at?.col)?.block ?? 0;
}

function levelsOf({ level1, level2 }: Indicator): string {
  return `${level1.text}|${level2.text}`;
}
