/** What printing, copying and pasting do to a sheet. */
import type { Sheet } from '../../../src/sheet/book';
import { sheetFromRows, textAt } from '../../../src/sheet/build';
import { generateForm, type Generated } from '..';
import { insertRow, pickOne, write, type Injector } from './injector';

const texts = (sheet: Sheet, row: number): string[] => (sheet.rows[row] ?? []).map((_, col) => textAt(sheet, { row, col }));
const grid = (sheet: Sheet): string[][] => sheet.rows.map((_, row) => texts(sheet, row));
const duties = (seed: number): Generated => generateForm(seed, { layout: 'L13', noise: 'none' });
/** Rows of an L13 form before its first indicator: title, fields and the three-row head. */
const headRows = (form: Generated): number => form.truth.indicators[0]!.row;

/** Prints an L13 form on two pages: the head comes again before an indicator in the middle of a goal. */
function paged({ seed }: Generated, change: (head: string[][], before: string[], after: string[]) => void): { sheet: Sheet; at: number } | undefined {
  const form = duties(seed);
  const rows = grid(form.sheet);
  const goal = 2;
  const at = rows.findIndex((cells, row) => row > headRows(form) && cells[goal] === '' && rows[row - 1]![goal] !== '' && row < rows.length - 3);
  if (at < 0) return undefined;
  const head = rows.slice(0, headRows(form)).map((cells) => [...cells]);
  change(head, rows[at - 1]!, rows[at]!);
  return { sheet: sheetFromRows([...rows.slice(0, at), ...head, ...rows.slice(at)]), at };
}

export const layoutInjectors: Readonly<Record<string, Injector>> = {
  'layout/unrecognized': ({ truth }) => ({
    sheet: sheetFromRows([['工作清单'], ['指标名称', '指标值'], ...truth.indicators.map(({ name, value }) => [name, value])]),
    cell: { row: 0, col: 0 },
  }),
  'layout/missing-column': ({ sheet, truth }) => {
    const header = truth.readings.indexOf('header') + truth.rows[0];
    const col = truth.columns.find(({ role }) => role === 'value')?.col;
    const first = texts(sheet, header).findIndex((text) => text !== '');
    if (col === undefined || truth.columns.some(({ role }) => ['sign', 'unit', 'actual', 'explanation'].includes(role))) return undefined;
    const cells = [header, ...truth.indicators.map(({ row }) => row)].map((row) => [{ row, col }, row === header ? '责任科室' : '办公室'] as const);
    return { sheet: write({ ...sheet, merges: [] }, ...cells), cell: { row: header, col: first } };
  },
  'layout/repeated-page': (form) => {
    const page = paged(form, () => undefined);
    return page && { sheet: page.sheet, cell: { row: page.at, col: 0 } };
  },
  'layout/split-cell': (form) => {
    const page = paged(form, (_, before, after) => {
      const goal = before[2]!;
      before[2] = goal.slice(0, 9);
      after[2] = goal.slice(9);
    });
    return page && { sheet: page.sheet, cell: { row: page.at - 1, col: 2 } };
  },
  'layout/conflicting-repeat': (form) => {
    let col = 0;
    let row = 0;
    const page = paged(form, (head) => {
      row = head.findIndex(([label]) => label === '年度目标');
      col = head[row]!.findIndex((text, index) => index > 0 && text !== '');
      head[row]![col] = head[row]![col]!.replace('全年', '今年');
    });
    return page && { sheet: page.sheet, cell: { row: page.at + row, col } };
  },
  'layout/column-drift': ({ seed }) => {
    const form = duties(seed);
    const rows = grid(form.sheet);
    const from = rows.length - 5;
    const value = form.truth.columns.find(({ role }) => role === 'value')!.col;
    if (from - headRows(form) < 5) return undefined;
    const shifted = rows.map((cells, row) => (row < from ? cells : [...cells.slice(0, value), '', ...cells.slice(value, -1)]));
    return { sheet: sheetFromRows(shifted), cell: { row: from, col: value } };
  },
  'layout/junk-row': ({ sheet, truth }, rng) => {
    const row = truth.indicators.at(-1)!.row + 1;
    const dashes = rng.pick(['------', '————', '-----']);
    return { sheet: insertRow({ ...sheet, merges: [] }, row, texts(sheet, row - 1).map(() => dashes)), cell: { row, col: 0 } };
  },
  'layout/broken-text': ({ sheet, truth }, rng) => {
    const indicator = pickOne(truth.indicators.filter(({ name }) => /^[一-龥]{7,}$/.test(name)), rng);
    const cell = indicator?.cells.name;
    return cell && { sheet: write(sheet, [cell, `${indicator.name.slice(0, 5)}${rng.pick([' ', '\n', '  '])}${indicator.name.slice(5)}`]), cell };
  },
  'layout/nonstandard-header': ({ sheet, truth }, rng) => {
    const row = truth.readings.indexOf('header') + truth.rows[0];
    const col = texts(sheet, row).indexOf('二级指标');
    return col < 0 ? undefined : { sheet: write(sheet, [{ row, col }, rng.pick(['二级目标', '二级'])]), cell: { row, col } };
  },
  'layout/hidden-content': ({ sheet, truth }, rng) => {
    const { row } = rng.pick(truth.indicators.slice(1));
    return { sheet: { ...sheet, rowSizes: new Map([...sheet.rowSizes, [row, { hidden: true }]]) }, cell: { row, col: 0 } };
  },
  'layout/formula-error': ({ sheet, truth }, rng) => {
    const cell = rng.pick(truth.fields).cell;
    return { sheet: write(sheet, [cell, rng.pick(['#REF!', '#VALUE!', '#DIV/0!', '#N/A'])]), cell };
  },
};
