/** What is on the bench, kept in this browser: a page that closes, or dies, loses nothing. */
import type { Edit } from '../sheet/edit';
import { editFromJson, editToJson, type EditJson } from '../sheet/json';

export interface Draft {
  readonly name: string;
  /** The file as it was opened. */
  readonly bytes: Uint8Array;
  /** What was done to it since. */
  readonly edits: readonly Edit[];
}

const TABLE = 'draft';
const OPENED = 'opened';
const EDITS = 'edits';

/** The draft of the last sitting; null where there is none, or where this browser keeps nothing. */
export async function readDraft(): Promise<Draft | null> {
  return kept('readonly', async (table) => {
    const [opened, edits] = await Promise.all([answer<unknown>(table.get(OPENED)), answer<unknown>(table.get(EDITS))]);
    if (opened === undefined) return null;
    const { name, bytes } = opened as { name: string; bytes: Uint8Array };
    return { name, bytes, edits: ((edits ?? []) as EditJson[]).map(editFromJson) };
  });
}

/** Another file is on the bench. */
export async function writeDraft({ name, bytes, edits }: Draft): Promise<void> {
  await put({ [OPENED]: { name, bytes }, [EDITS]: edits.map(editToJson) });
}

/** The file on the bench was edited. */
export async function writeEdits(edits: readonly Edit[]): Promise<void> {
  await put({ [EDITS]: edits.map(editToJson) });
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
