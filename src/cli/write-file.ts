/** Files are written aside and put in place by a rename: a stop in the middle leaves no half file. */
import { promises as disk } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';

/** A name beside the target, on the same disk, so that the rename cannot fail half-way. */
function aside(target: string): string {
  return path.join(path.dirname(target), `.${path.basename(target)}.${String(process.pid)}.tmp`);
}

/** Writes the whole file or leaves what was there. Throws what the file system says. */
export async function writeWhole(target: string, content: Uint8Array | string): Promise<void> {
  const temporary = aside(target);
  try {
    await disk.writeFile(temporary, content);
    await disk.rename(temporary, target);
  } catch (error) {
    await disk.rm(temporary, { force: true });
    throw error;
  }
}

/** A file that grows: it stands under its name only after commit(). */
export interface GrowingFile {
  write(content: string | Uint8Array): Promise<void>;
  commit(): Promise<void>;
  abandon(): Promise<void>;
}

/** Many small pieces go to the disk as a few of this many characters. */
const PIECE = 1 << 18;

export async function growFile(target: string): Promise<GrowingFile> {
  const temporary = aside(target);
  const handle: FileHandle = await disk.open(temporary, 'w');
  let held = '';
  const flush = async () => {
    const text = held;
    held = '';
    if (text !== '') await handle.appendFile(text);
  };
  return {
    write: async (content) => {
      if (typeof content === 'string') held += content;
      if (typeof content !== 'string' || held.length >= PIECE) await flush();
      if (typeof content !== 'string') await handle.appendFile(content);
    },
    commit: async () => {
      await flush();
      await handle.close();
      await disk.rename(temporary, target);
    },
    abandon: async () => {
      await handle.close();
      await disk.rm(temporary, { force: true });
    },
  };
}

/** Whether both paths name the same file, by link or by spelling. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  if (path.resolve(a) === path.resolve(b)) return true;
  const [one, two] = await Promise.all([a, b].map((file) => disk.stat(file).catch(() => undefined)));
  return one !== undefined && two !== undefined && one.ino === two.ino && one.dev === two.dev;
}

/** Copies a file to the first free name among FILE.bak, FILE.bak2, …; gives that name. */
export async function backUp(file: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const backup = `${file}.bak${n === 1 ? '' : String(n)}`;
    if (await disk.stat(backup).catch(() => undefined)) continue;
    await disk.copyFile(file, backup);
    return backup;
  }
}
