/** Hidden copies behind commands that delete rows or columns: undoing brings back from them what edits cannot. */
import { HostFailure, type CopiedLines } from '../host/host';
import type { Axis, Edit } from '../sheet/edit';
import type { Range } from '../sheet/range';
import { remapRange } from '../sheet/remap';
import type { Desk } from './desk';

/** A copy of one sheet, and the lines in it that a command has deleted. */
export interface Backup {
  /** Unique in a workbook. */
  readonly key: string;
  readonly sheet: string;
  readonly lines: readonly CopiedLines[];
}

/** As many commands, the last ones, keep their copies. */
const KEPT = 3;

/** What may have copies behind it. */
export interface Backed {
  readonly backups?: readonly Backup[];
}

export class Backups {
  /** Keys of the copies that may stand in the workbook. */
  private standing: readonly string[] = [];

  constructor(private readonly desk: Desk) {}

  /** What a command that makes these edits needs copied; none where the host cannot copy. */
  plan(id: number, edits: readonly Edit[]): readonly Backup[] {
    if (!this.desk.host.copies) return [];
    const sheets = [...new Set(edits.flatMap((edit) => (edit.kind === 'delete' ? [edit.sheet] : [])))];
    return sheets.map((sheet, index) => ({ key: `${String(id)}-${String(index + 1)}`, sheet, lines: deletedLines(edits, sheet) }));
  }

  async keep({ backups = [] }: Backed): Promise<void> {
    this.standing = [...this.standing, ...backups.map(({ key }) => key)];
    for (const { sheet, key } of backups) await this.helping(() => this.desk.host.copies?.keep(sheet, key));
  }

  async bringBack({ backups = [] }: Backed): Promise<void> {
    for (const { sheet, key, lines } of backups) if (lines.length > 0) await this.helping(() => this.desk.host.copies?.bringBack(sheet, key, lines));
  }

  /** Removes the copies that none of these needs any more; those of `elsewhere` are another pane's. */
  async sweep(entries: readonly Backed[], elsewhere: readonly Backed[]): Promise<void> {
    const wanted = keysOf(entries.filter(({ backups }) => backups !== undefined).slice(-KEPT));
    if (this.standing.every((key) => wanted.includes(key))) return;
    await this.sweepAll(wanted, elsewhere);
  }

  /** Removes every copy but those of these entries, also those of an earlier sitting. */
  async sweepBut(entries: readonly Backed[], elsewhere: readonly Backed[] = []): Promise<void> {
    await this.sweepAll(keysOf(entries), elsewhere);
  }

  private async sweepAll(wanted: readonly string[], elsewhere: readonly Backed[]): Promise<void> {
    this.standing = wanted;
    await this.helping(() => this.desk.host.copies?.sweep([...wanted, ...keysOf(elsewhere)]));
  }

  /** A copy is a help more: a host that fails at it must not keep a command from being done or taken back. */
  private async helping(work: () => Promise<unknown> | undefined): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error;
    }
  }
}

function keysOf(entries: readonly Backed[]): readonly string[] {
  return entries.flatMap(({ backups = [] }) => backups.map(({ key }) => key));
}

/** The backups after the user inserted or deleted rows or columns; a copy stays as it is, but where its lines belong moves. */
export function followBackups(backups: readonly Backup[], through: Edit): readonly Backup[] {
  return backups.map((backup) => (backup.sheet === through.sheet ? { ...backup, lines: backup.lines.flatMap((lines) => moved(lines, through)) } : backup));
}

function moved(lines: CopiedLines, through: Edit): CopiedLines[] {
  const { axis, now, count } = lines;
  const span: Range = axis === 'row' ? { top: now, bottom: now + count - 1, left: 0, right: 0 } : { top: 0, bottom: 0, left: now, right: now + count - 1 };
  const after = remapRange(span, through);
  if (!after) return [];
  const [first, last] = axis === 'row' ? [after.top, after.bottom] : [after.left, after.right];
  return last - first + 1 === count ? [{ ...lines, now: first }] : [];
}

/** Where the lines that the edits delete stand before the first of them. */
function deletedLines(edits: readonly Edit[], sheet: string): readonly CopiedLines[] {
  const found: CopiedLines[] = [];
  for (const [position, edit] of edits.entries()) {
    if (edit.kind !== 'delete' || edit.sheet !== sheet) continue;
    for (let line = edit.index; line < edit.index + edit.count; line++) {
      const index = lineBefore(edits.slice(0, position), sheet, edit.axis, line);
      if (index !== undefined) found.push({ axis: edit.axis, index, count: 1, now: index });
    }
  }
  return joined(found.sort((a, b) => a.axis.localeCompare(b.axis) || a.index - b.index));
}

/** The place of a line before the edits; undefined where they have made it. */
function lineBefore(edits: readonly Edit[], sheet: string, axis: Axis, line: number): number | undefined {
  let at = line;
  for (const edit of [...edits].reverse()) {
    if ((edit.kind !== 'insert' && edit.kind !== 'delete') || edit.sheet !== sheet || edit.axis !== axis || at < edit.index) continue;
    if (edit.kind === 'delete') at += edit.count;
    else if (at < edit.index + edit.count) return undefined;
    else at -= edit.count;
  }
  return at;
}

function joined(lines: readonly CopiedLines[]): readonly CopiedLines[] {
  const all: CopiedLines[] = [];
  for (const line of lines) {
    const last = all[all.length - 1];
    if (last?.axis === line.axis && last.index + last.count === line.index) all.splice(-1, 1, { ...last, count: last.count + line.count });
    else all.push(line);
  }
  return all;
}
