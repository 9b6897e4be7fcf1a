/** Labels and their values outside the indicator tables: beside, in the same cell, or in the row below. */
import type { Field } from '../form/schema';
import { squeeze } from '../form/squeeze';
import { cellKey, type CellRef } from '../sheet/address';
import { brokenGoals, textOf } from './broken-goals';
import { MONEY, valueOf } from './label-value';
import { isLabel, pairsInside } from './labels';
import type { Lexicon } from './lexicon';
import { cellText, isNoteLine, isRuleLine, rawText, type Line } from './line';
import { amountsOf, listedAmounts, moneyColumns } from './money-columns';
import { isListHead } from './table-end';
import { fold, labelCore } from './text';
import { nameTotal } from './total-field';

/** All fields of the given rows, in sheet order; a canonical name once, filled before empty. */
export function readFields(lines: readonly Line[], rows: readonly number[], lexicon: Lexicon): Field[] {
  const found: Field[] = [];
  const taken = new Set<number>();
  const columns = moneyColumns(lines, rows, lexicon);
  for (const { head, amounts, cols, labelled } of columns) {
    for (const col of cols.keys()) taken.add(cellKey({ row: head, col }));
    if (labelled !== undefined) taken.add(cellKey({ row: head, col: labelled.aside }));
    for (const col of lines[amounts]?.cols ?? []) taken.add(cellKey({ row: amounts, col }));
  }
  const { heads: listHeads, items } = listedAmounts(lines, rows);
  const broken = brokenGoals(lines, rows, lexicon);
  for (const { label, labelCells, beside } of broken) {
    const [labelCell, cell] = [labelCells[0], beside[0]];
    if (labelCell !== undefined && cell !== undefined) found.push(fieldFrom(label, textOf(lines, beside), labelCell, cell, lexicon));
    for (const part of [...labelCells, ...beside]) taken.add(cellKey(part));
  }
  for (const [r, row] of rows.entries()) {
    const line = lines[row];
    if (line === undefined || line.cols.length === 0 || isRuleLine(line) || isNoteLine(line) || headsItems(line) || items.has(row)) continue;
    for (const { name, labelCell, cell } of columns.filter(({ head }) => head === row).flatMap(amountsOf)) {
      found.push({ ...fieldFrom(textAt(lines, labelCell), textAt(lines, cell), labelCell, cell, lexicon), name });
    }
    const list = listHeads.get(row);
    for (const [i, col] of line.cols.entries()) {
      const at = { row, col };
      if (list !== undefined && col >= list.first && col !== list.amounts) continue;
      if (taken.has(cellKey(at))) continue;
      const inside = pairsInside(line, i, lexicon);
      for (const { label, value } of inside) found.push(fieldFrom(label, value, at, at, lexicon));
      if (inside.length > 0 || !isLabel(line, i, lexicon)) continue;
      const its = valueOf({ lines, rows, lexicon }, r, i);
      // 资金|小计|财政拨款: what heads a column is no value of the label before it, and the head of a list's amounts says at most their sum.
      if (its === undefined || (col === list?.amounts && its.cell.row === row) || columns.some(({ head, cols }) => head === its.cell.row && cols.has(its.cell.col))) continue;
      for (const used of its.uses) taken.add(cellKey(used));
      found.push(fieldFrom(textAt(lines, its.labelCell), its.value, its.labelCell, its.cell, lexicon));
    }
  }
  const named = nameTotal(found.map((field) => (isListed(field, found) ? { ...field, name: labelCore(fold(field.label)) } : field)));
  return choose(broken.length === 0 ? named : named.sort((a, b) => a.labelCell.row - b.labelCell.row));
}

/** 任务1|…|预算金额|36, 任务2|…|预算金额|20: what each of several is given is no total. */
function isListed({ name, label, value, labelCell }: Field, fields: readonly Field[]): boolean {
  return MONEY.has(name) && fields.some((other) => other.label === label && other.value !== value && other.value !== '' && value !== '' && other.labelCell.row !== labelCell.row && other.labelCell.col === labelCell.col);
}

/** 序号|项目|内容 heads the numbered rows of the form. */
function headsItems(line: Line): boolean {
  return isListHead(line) && line.cols.slice(1).every((col) => ITEM_HEAD.test(cellText(line, col)));
}

const ITEM_HEAD = /^(?:项目|事项|内容|类别|名称|填报内容|填写内容|具体内容|备注)$/;

function textAt(lines: readonly Line[], { row, col }: CellRef): string {
  const line = lines[row];
  return line === undefined ? '' : rawText(line, col);
}

/** A value that says that there is none is empty. */
const BLANK = /^(?:-+|—+|\/|无)?$/;

function fieldFrom(label: string, value: string, labelCell: CellRef, cell: CellRef, lexicon: Lexicon): Field {
  const folded = fold(label);
  // Else the sheet's own label, squeezed, without number, star, bracket or colon.
  const name = lexicon.field(folded) ?? (labelCore(folded) || squeeze(label));
  return { name, label: label.trim(), value: BLANK.test(fold(value)) ? '' : value.trim(), labelCell, cell };
}

const OF_TERM = /实施期|政策|中期|长期|总投资/;
const OF_YEAR = /年度资金|当年|本年/;
/** Who has the work done, pays for it or fills in, where another label says who does it: 组织实施单位 or 预算单位 beside 实施单位, 填报单位 beside 部门名称. */
const ORGANISER = /^(?:组织|预算单位|填报|申报|编制)/;

/**
 * A canonical name once: the first that is filled, else the first; who organises, pays or fills in gives way to whose it is; of amounts
 * for the term and for the year that of the year, with its parts below it. Other labels as they come.
 */
function choose(found: readonly Field[]): Field[] {
  const best = new Map<string, Field>();
  const rank = ({ name, label, value, labelCell }: Field): number => {
    const isFilled = Number(value !== '');
    if (!MONEY.has(name)) return isFilled * 2 + Number(!ORGANISER.test(label));
    const total = best.get('年度资金总额');
    const apart = name !== '年度资金总额' && total !== undefined && total.labelCell.col !== labelCell.col;
    return isFilled * 8 + Number(!OF_TERM.test(label)) * 4 + Number(name === '年度资金总额' && OF_YEAR.test(label)) * 2 + Number(!apart);
  };
  for (const field of found) {
    const kept = best.get(field.name);
    if (kept === undefined || rank(field) > rank(kept)) best.set(field.name, field);
  }
  return found.filter((field) => best.get(field.name) === field);
}
