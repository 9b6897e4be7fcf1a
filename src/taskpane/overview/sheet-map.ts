/** The sheet as a small picture: how its rows were read, and where something was found. */
import type { Finding } from '../../check/finding';
import type { Form, RowReading } from '../../form/schema';
import { formatCell, type CellRef } from '../../sheet/address';
import { byStanding, findingsByCell, standingOf, type Standing } from './state';

/** What a stretch of rows is, as far as a small picture can tell. */
export type BandKind = 'head' | 'goal' | 'columns' | 'indicators' | 'aside' | 'unread';

export interface Band {
  readonly kind: BandKind;
  /** 0-based, both included. */
  readonly first: number;
  readonly last: number;
}

export interface Mark {
  readonly cell: CellRef;
  readonly standing: Standing;
  readonly findings: readonly Finding[];
}

export interface SheetMap {
  /** How far the picture goes. */
  readonly rows: number;
  readonly columns: number;
  readonly bands: readonly Band[];
  /** In order of their cells; at most `MOST_MARKS`, the worst. */
  readonly marks: readonly Mark[];
}

/** More would be a grey surface and thousands of buttons; the list has them all. */
export const MOST_MARKS = 300;

const KINDS: Readonly<Partial<Record<RowReading, BandKind>>> = {
  title: 'head', field: 'head', money: 'head', goal: 'goal', header: 'columns', section: 'columns', repeat: 'columns',
  indicator: 'indicators', slot: 'indicators', level: 'indicators', continuation: 'indicators', total: 'indicators', unread: 'unread',
};

export function sheetMap(forms: readonly Form[], findings: readonly Finding[]): SheetMap {
  const bands = forms.flatMap(bandsOf);
  const marks = marksOf(findings);
  const reach = (pick: (cell: CellRef) => number, ends: readonly number[]) => ends.concat(marks.map(({ cell }) => pick(cell))).reduce((most, end) => Math.max(most, end + 1), 1);
  return {
    rows: reach(({ row }) => row, forms.map(({ range }) => range.bottom)),
    columns: reach(({ col }) => col, forms.map(({ range }) => range.right)),
    bands,
    marks,
  };
}

/** Neighbouring rows of one kind are one band; empty rows are none. */
function bandsOf({ range, rows }: Form): readonly Band[] {
  const bands: { kind: BandKind; first: number; last: number }[] = [];
  rows.forEach((reading, index) => {
    if (reading === 'empty') return;
    const kind = KINDS[reading] ?? 'aside';
    const row = range.top + index;
    const last = bands[bands.length - 1];
    if (last?.kind === kind && last.last === row - 1) last.last = row;
    else bands.push({ kind, first: row, last: row });
  });
  return bands;
}

function marksOf(findings: readonly Finding[]): readonly Mark[] {
  const marks = [...findingsByCell(findings)].flatMap(([, same]): Mark[] => (same[0] ? [{ cell: same[0].cell, standing: standingOf(same), findings: same }] : []));
  const inOrder = (a: Mark, b: Mark) => a.cell.row - b.cell.row || a.cell.col - b.cell.col;
  if (marks.length <= MOST_MARKS) return marks.sort(inOrder);
  return marks.sort((a, b) => byStanding(a.standing, b.standing) || inOrder(a, b)).slice(0, MOST_MARKS).sort(inOrder);
}

/** The mark that an arrow key leads to from one: rows up and down, cells left and right, in order of the sheet. */
export function markBeside(marks: readonly Mark[], from: CellRef, key: string): Mark | undefined {
  const index = marks.findIndex(({ cell }) => formatCell(cell) === formatCell(from));
  switch (key) {
    case 'ArrowRight':
      return marks[index + 1];
    case 'ArrowLeft':
      return marks[index - 1];
    case 'ArrowDown':
      return marks.find(({ cell }) => cell.row > from.row);
    case 'ArrowUp':
      return [...marks].reverse().find(({ cell }) => cell.row < from.row);
    case 'Home':
      return marks[0];
    case 'End':
      return marks[marks.length - 1];
    default:
      return undefined;
  }
}
