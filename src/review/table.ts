/** A result as a table, for whoever writes it: a workbook, a page. */

export type TableCell = string | number | null;
export type TableRow = readonly TableCell[];

export interface TableHead {
  /** Name of the sheet. */
  readonly name: string;
  /** Heads and widths in characters. */
  readonly columns: readonly { readonly head: string; readonly width: number }[];
}

export interface Table extends TableHead {
  readonly rows: readonly TableRow[];
}

/** "文件 20|工作表 12" as columns. */
export function columns(line: string): TableHead['columns'] {
  return line.split('|').map((column) => {
    const at = column.lastIndexOf(' ');
    return { head: column.slice(0, at), width: Number(column.slice(at + 1)) };
  });
}

/** 83%, with a tenth where it is needed to tell it from 100 %. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  return `${rounded === 100 && share < 1 ? (Math.floor(share * 1000) / 10).toString() : String(rounded)}%`;
}
