import type { Form } from '../../form/schema';
import type { CellRef } from '../../sheet/address';
import type { RuleContext } from '../rule';
import { squeeze } from '../../form/squeeze';
import { numberIn } from './measure';

/** A number of the budget-execution block with the cell it stands in. */
export interface Printed {
  readonly cell: CellRef;
  readonly number: number;
  readonly text: string;
}

/** What the budget-execution block of a 自评表 prints in its row of the total; each part where the form has it. */
export interface Execution {
  readonly budget?: Printed;
  readonly executed?: Printed;
  /** In percent: 97.5. */
  readonly rate?: Printed;
  readonly weight?: Printed;
  readonly score?: Printed;
}

type Part = keyof Execution;

const headings: readonly (readonly [Part, RegExp])[] = [
  ['weight', /^(?:执行率)?(?:分值|权重|标准分|参考分值)/],
  ['score', /得分/],
  ['rate', /执行率/],
  ['executed', /执行数|执行金额|实际支出|支出数|^预算执行$/],
  ['budget', /预算数|预算金额|^(?:年初|调整后?|全年)预算|预算(?:确定|批复|下达)数/],
];

/**
 * Reads the block from the rows above the first indicator table: the row whose cells head 预算数, 执行数 and 执行率, and
 * the first row of numbers under it. Of several budget columns (年初, 调整后) the last counts. Empty without such a block.
 */
export function executionOf(form: Form, ctx: Pick<RuleContext, 'textAt' | 'rowAt'>): Execution {
  const end = Math.min(...form.tables.map(({ range, header }) => header?.first ?? range.top), form.range.bottom + 1);
  for (let row = form.range.top; row < end; row += 1) {
    const columns = headingsIn(row);
    if (columns.size < 2 || !(columns.has('rate') || columns.has('executed'))) continue;
    for (let below = row + 1; below < Math.min(end, row + 4); below += 1) {
      const printed = numbersIn(below, columns);
      if (Object.keys(printed).length > 0) return withBracketWeight(printed, row);
    }
  }
  return {};

  function headingsIn(row: number): ReadonlyMap<Part, number> {
    const columns = new Map<Part, number>();
    cellsOf(row).forEach(({ cell, text }) => {
      const part = headings.find(([, words]) => words.test(text.replace(/[（(][^（()）]*(?:[）)]|$)/g, '')))?.[0];
      if (part !== undefined && (part === 'budget' || !columns.has(part))) columns.set(part, cell.col);
    });
    return columns;
  }

  function numbersIn(row: number, columns: ReadonlyMap<Part, number>): Execution {
    const parts = [...columns].flatMap(([part, col]) => {
      const cell = { row, col };
      const text = ctx.textAt(cell).trim();
      const number = numberIn(text);
      return number === undefined ? [] : [[part, { cell, number: part === 'rate' ? percent(number, text) : number, text }] as const];
    });
    return Object.fromEntries(parts);
  }

  /** 预算执行情况（20分） gives the weight where no column does. */
  function withBracketWeight(printed: Execution, row: number): Execution {
    if (printed.weight !== undefined) return printed;
    for (const { cell, text } of cellsOf(row)) {
      const points = /执行.*[（(](\d+(?:\.\d+)?)分[）)]?$/.exec(text)?.[1];
      if (points !== undefined) return { ...printed, weight: { cell, number: Number(points), text } };
    }
    return printed;
  }

  function cellsOf(row: number): readonly { readonly cell: CellRef; readonly text: string }[] {
    const width = ctx.rowAt(row)?.length ?? 0;
    return Array.from({ length: width }, (_, col) => ({ cell: { row, col }, text: squeeze(ctx.textAt({ row, col })) })).filter(({ text }) => text !== '');
  }
}

/** A rate shown without % is a share of one where it is not above one: 0.975. */
function percent(number: number, text: string): number {
  return text.includes('%') || text.includes('％') || number > 1.5 ? number : number * 100;
}
