/** What is on the bench, kept in this browser: a page that closes, or dies, loses nothing. */
import type { Edit } from '../sheet/edit';
import { editFromJson, editToJson, type EditJson } from '../sheet/json';

export interface Draft {
  readonly name: string;
  /** The file as it was opened. */
  readonly bytes: Uint8Array;
  /** What was done to it since. */
  readonly edits: readonly Edit[];
  /** Whether all of that is in a file as well. */
  readonly saved: boolean;
}

const TABLE = 'draft';
const OPENED = 'opened';
const EDITS = 'edits';
const SAVED = 'saved';
const LEFT = 'left';

interface Kept {
  readonly now: Draft | null;
  /** Workbooks that stood there before, with changes that are in no file; the latest stands last. */
  readonly left: readonly Draft[];
}

/** What the last sitting left; nothing where this browser keeps nothing. */
export async function readDrafts(): Promise<Kept> {
  const all = await kept('readonly', (table) => Promise.all([OPENED, EDITS, SAVED, LEFT].map((key) => answer<unknown>(table.get(key)))));
  const [opened, edits, saved, left] = all ?? [];
  const now = opened === undefined ? null : fromJson({ ...(opened as Pick<DraftJson, 'name' | 'bytes'>), edits: (edits ?? []) as EditJson[], saved: saved === true });
  return { now, left: ((left ?? []) as DraftJson[]).map(fromJson) };
}

/** Another file is on the bench, others were left. */
export async function writeDrafts({ name, bytes, edits, saved }: Draft, left: readonly Draft[]): Promise<void> {
  await put({ [OPENED]: { name, bytes }, [EDITS]: edits.map(editToJson), [SAVED]: saved, [LEFT]: left.map(toJson) });
}

/** The file on the bench was edited or saved. */
export async function writeEdits({ edits, saved }: Pick<Draft, 'edits' | 'saved'>): Promise<void> {
  await put({ [EDITS]: edits.map(editToJson), [SAVED]: saved });
}

/** Something that was left is not wanted any more. */
export async function writeLeft(left: readonly Draft[]): Promise<void> {
  await put({ [LEFT]: left.map(toJson) });
}

type DraftJson = Omit<Draft, 'edits'> & { readonly edits: readonly EditJson[] };

function toJson(draft: Draft): DraftJson {
  return { ...draft, edits: draft.edits.map(editToJson) };
}

function fromJson(draft: DraftJson): Draft {
  return { ...draft, edits: draft.edits.map(editFromJson) };
}

/** All of these or none. */
async function put(values: Readonly<Record<string, unknown>>): Promise<void> {
  await kept('readwrite', async (table) => {
    await Promise.all(Object.entries(values).map(([key, value]) => answer(table.put(value, key))));
    return null;
  });
}

/** A browser that keeps nothing (private windows, full disks) must not stop the work. */
async function kept<T>(mode: IDBTransactionMode, work: (table: IDBObjectStore) => Promise<T | null>): Promise<T | null> {
  try {
    const request = indexedDB.open('jibiao', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    const database = await answer(request);
    try {
      return await work(database.transaction(TABLE, mode).objectStore(TABLE));
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new DOMException('indexedDB'));
    };
  });
}
