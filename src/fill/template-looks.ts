/** How forms are set for print: 宋体 for what is printed, 仿宋 for what is filled in, thin lines, nothing cut off. */
import type { Style } from '../sheet/book';
import type { CellKind, Drawing } from './draw-template';

const line = { style: 'thin', color: '#000000' } as const;
const box = { top: line, right: line, bottom: line, left: line };
const printed = { name: '宋体', size: 10.5 };
const filled = { name: '仿宋', size: 10.5 };
const middle = { horizontal: 'center', vertical: 'center', wrap: true } as const;
const left = { horizontal: 'left', vertical: 'center', wrap: true } as const;

/** The style of a cell by what it is for. */
export const looks: Readonly<Record<CellKind, Style>> = {
  title: { font: { name: '宋体', size: 18, bold: true }, align: { horizontal: 'center', vertical: 'center' } },
  subtitle: { font: printed, align: { horizontal: 'center', vertical: 'center' } },
  unit: { font: printed, align: { horizontal: 'right', vertical: 'center' } },
  note: { font: { ...printed, size: 9 }, align: left },
  label: { font: printed, border: box, align: middle },
  head: { font: { ...printed, bold: true }, border: box, fill: '#F2F2F2', align: middle },
  level: { font: printed, border: box, align: middle },
  text: { font: filled, border: box, align: left },
  center: { font: filled, border: box, align: middle },
  amount: { font: filled, border: box, align: middle, numberFormat: '#,##0.00' },
  percent: { font: filled, border: box, align: middle, numberFormat: '0.00%' },
  points: { font: filled, border: box, align: middle },
  tall: { font: filled, border: box, align: { horizontal: 'left', vertical: 'top', wrap: true } },
};

const lineHeight = 15;

/** Points that a row needs for what is printed in it, and room to write. */
export function heightOf({ rows, merges }: Drawing, row: number, widths: readonly number[]): number {
  const cells = rows[row] ?? [];
  if (cells.some((cell) => cell?.kind === 'title')) return 36;
  if (cells.some((cell) => cell?.kind === 'tall')) return 66;
  const lines = cells.map((cell, col) => {
    if (cell === undefined || cell.text === '') return 1;
    const merge = merges.find(({ top, left: first }) => top === row && first === col);
    const room = widths.slice(col, (merge?.right ?? col) + 1).reduce((sum, width) => sum + width, 0) - 1;
    const needed = cell.text.split('\n').reduce((sum, part) => sum + Math.ceil((part.length * 2.2) / room), 0);
    return Math.ceil(needed / ((merge?.bottom ?? row) - row + 1));
  });
  return Math.max(24, Math.max(...lines) * lineHeight + 8);
}
