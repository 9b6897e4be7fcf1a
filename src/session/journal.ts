/**
 * The journal: every command is one entry, stored before its first write and completed after its last. It outlives
 * the pane; an entry found unfinished on the next opening can be taken back.
 */
import type { HostStorage } from '../host/host';
import type { Edit } from '../sheet/edit';
import { editFromJson, editToJson, type EditJson } from '../sheet/json';
import type { SheetName } from '../sheet/move';
import { remapEdits } from '../sheet/remap';
import { followBackups, type Backup } from './backups';

export interface Entry {
  /** Counts up within a workbook. */
  readonly id: number;
  /** Name of the command. */
  readonly command: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly edits: readonly Edit[];
  /** What takes it back, in order. */
  readonly inverse: readonly Edit[];
  readonly state: 'begun' | 'done' | 'undone';
  /** What the sheets that it names were before, where it moves rows, columns or sheets (see `printOf`). */
  readonly before?: string;
  /** Hidden copies of the sheets that it deletes rows or columns of. */
  readonly backups?: readonly Backup[];
}

/** Older entries are forgotten; what cannot be undone any more is not kept. */
export const journalLength = 100;

export class Journal {
  /** What stands there, as far as this pane knows. */
  private standing: string | null = null;
  /** Entries of another pane at the same workbook: they stay as they are. */
  private others: readonly EntryJson[] = [];
  private readonly own = new Set<number>();

  constructor(
    private readonly storage: HostStorage,
    private readonly workbook: string,
  ) {}

  /** Entries of an earlier sitting, oldest first. What cannot be read counts as none. */
  async load(): Promise<readonly Entry[]> {
    this.standing = await this.storage.readUser(this.key);
    const entries = entriesIn(this.standing).map(fromJson);
    for (const { id } of entries) this.own.add(id);
    return entries;
  }

  /** A number that no entry has had, whoever made it. */
  async freeId(): Promise<number> {
    await this.look();
    return Math.max(0, ...this.own, ...this.others.map(({ id }) => id)) + 1;
  }

  /** What another pane at the same workbook has done since this one came to it. */
  async elsewhere(): Promise<readonly Pick<Entry, 'backups'>[]> {
    await this.look();
    return this.others;
  }

  async save(entries: readonly Entry[]): Promise<void> {
    await this.look();
    for (const { id } of entries) this.own.add(id);
    const all = [...this.others, ...entries.map(toJson)].sort((a, b) => a.id - b.id).slice(-journalLength);
    this.standing = all.length === 0 ? null : JSON.stringify(all);
    await this.storage.writeUser(this.key, this.standing);
  }

  /** What another pane has written meanwhile. */
  private async look(): Promise<void> {
    const standing = await this.storage.readUser(this.key);
    if (standing === this.standing) return;
    this.standing = standing;
    this.others = entriesIn(standing).filter(({ id }) => !this.own.has(id));
  }

  private get key(): string {
    return `journal:${this.workbook}`;
  }
}

type EntryJson = Omit<Entry, 'edits' | 'inverse'> & { readonly edits: readonly EditJson[]; readonly inverse: readonly EditJson[] };

function entriesIn(text: string | null): readonly EntryJson[] {
  try {
    return text === null ? [] : (JSON.parse(text) as EntryJson[]);
  } catch {
    return [];
  }
}

function toJson(entry: Entry): EntryJson {
  return { ...entry, edits: entry.edits.map(editToJson), inverse: entry.inverse.map(editToJson) };
}

function fromJson(json: EntryJson): Entry {
  return { ...json, edits: json.edits.map(editFromJson), inverse: json.inverse.map(editFromJson) };
}

/** How many cells a person would say were changed. */
export function cellCount(edits: readonly Edit[]): number {
  const cells = new Set<string>();
  for (const edit of edits) if (edit.kind === 'put' || edit.kind === 'note') cells.add(`${edit.sheet}:${String(edit.at.row)}:${String(edit.at.col)}`);
  return cells.size;
}

/** The entry as it reads after the user inserted or deleted rows or columns; what lost its place is dropped. */
export function follow(entry: Entry, through: Edit, sheets: readonly SheetName[]): Entry {
  const book = { sheets };
  const { backups } = entry;
  return {
    ...entry,
    edits: remapEdits(entry.edits, through, book),
    inverse: remapEdits(entry.inverse, through, book),
    ...(backups && { backups: followBackups(backups, through) }),
  };
}
