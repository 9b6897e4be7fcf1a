/** The body of an indicator table as filling sees it: which row stands under which class, and which rows wait for a name. */
import type { Form, Indicator, Role, Table } from '../form/schema';
import { matchLevel1, matchLevel2, matchLevel2In, type Level1Class, type Level2Class } from '../frame/levels';
import { layoutsOf } from '../recognize/layout';
import type { Sheet } from '../sheet/book';
import { anchorAt, textAt } from '../sheet/build';
import { readingOf } from '../form/reading-of';

export interface BodyRow {
  readonly row: number;
  readonly level1: Level1Class | undefined;
  readonly level2: Level2Class | undefined;
  /** The form does not say a level 2 here: any that its level 1 has may stand there. */
  readonly anyLevel2: boolean;
  /** A printed row that waits for its indicator. */
  readonly empty: boolean;
}

export interface Body {
  /** Last row of the head. */
  readonly head: number;
  /** Class that a label over the table says: 产出指标. */
  readonly section: Level1Class | undefined;
  /** Column of each role; of several blocks the one that speaks of the year. */
  readonly columns: Readonly<Partial<Record<Role, number>>>;
  /** Targets are asked for year by year, or for the term and the year apart; the columns are those of the year. */
  readonly byTerm: boolean;
  readonly rows: readonly BodyRow[];
}

const sharedRoles: ReadonlySet<Role> = new Set<Role>(['spine', 'level1', 'level2']);
const bodyReadings: ReadonlySet<string> = new Set(['indicator', 'slot', 'level']);

/** The bodies of the form's tables of the year, or of the term where there are no others; none of a transposed table or a list. */
export function bodiesOf(form: Form, sheet: Sheet): readonly Body[] {
  const tables = form.tables.filter(({ header }) => header !== null);
  const year = tables.filter(({ period }) => period === 'year');
  const indicators = new Map(form.indicators.map((indicator) => [indicator.row, indicator]));
  return (year.length > 0 ? year : tables).map((table) => bodyOf(form, table, sheet, indicators)).filter(({ columns }) => columns.name !== undefined && columns.name !== columns.value);
}

/** Whether the form gives cost a level 1 of its own, as 101号 does. */
export function costsApart(bodies: readonly Body[]): boolean {
  return bodies.some(({ rows, section }) => section === '成本' || rows.some(({ level1 }) => level1 === '成本'));
}

/** An indicator stands where recognition files it, for its levels may be printed on the page before; a waiting row where the rows above it do. */
function bodyOf(form: Form, table: Table, sheet: Sheet, indicators: ReadonlyMap<number, Indicator>): Body {
  const { columns, byTerm } = columnsOf(table);
  const head = table.header?.last ?? table.range.top;
  const rows: BodyRow[] = [];
  let level1: Level1Class | undefined;
  let level2: Level2Class | undefined;
  const textIn = (row: number, col: number | undefined): string => (col === undefined ? '' : textAt(sheet, anchorAt(sheet, { row, col })).trim());
  for (let row = head + 1; row <= table.range.bottom; row += 1) {
    if (!bodyReadings.has(readingOf(form, row) ?? '')) continue;
    const indicator = indicators.get(row);
    const [one, two] = indicator === undefined ? [textIn(row, columns.level1), textIn(row, columns.level2)] : [indicator.level1.text, indicator.level2.text];
    if (one !== '') [level1, level2] = [matchLevel1(one), undefined];
    if (two !== '') level2 = matchLevel2(two);
    else if (one !== '' && level1 === undefined && columns.level2 === undefined) level2 = matchLevel2In(one);
    rows.push({ row, level1, level2, anyLevel2: columns.level2 === undefined && level2 === undefined, empty: isSlot(textIn(row, columns.name)) });
  }
  return { head, section: matchLevel1(table.label), columns, byTerm, rows };
}

/** Nothing, or what printed forms leave for a name: 指标1：, ……. */
function isSlot(text: string): boolean {
  return /^(?:指标\s*\d*\s*[:：]?|[.…·]*)$/.test(text);
}

/** Columns of the year's targets, as recognition reads them: 年度 of 实施期|年度, 全年 of 半年|全年, the first of 2024年|2025年. */
function columnsOf({ columns }: Table): Pick<Body, 'columns' | 'byTerm'> {
  const layouts = layoutsOf(columns);
  const layout = layouts.find(({ block }) => columns.some((column) => column.block === block && /年度|本年|当年/.test(column.header))) ?? layouts[0];
  const found: Partial<Record<Role, number>> = { ...layout?.byRole };
  for (const { role, col } of columns) if (sharedRoles.has(role)) found[role] ??= col;
  const targets = columns.filter(({ role, block }) => role === 'value' && block === layout?.block);
  // What is promised for all areas is their total's, and no single area's.
  const total = columns.find(({ role, header }) => role === 'area' && /(?:合计|总计|汇总)$/.test(header));
  if (found.value === undefined && total !== undefined) found.value = total.col;
  return { columns: found, byTerm: targets.length > (layout?.values.length ?? 0) };
}
