/** A folder of its own for each test that writes files; gone afterwards. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Scratch {
  /** A path in the folder. */
  readonly at: (name: string) => string;
  /** Writes a file, folders on the way included; gives its path. */
  readonly write: (name: string, content: string | Uint8Array) => string;
}

/** Call at the top of a describe. */
export function scratchFolder(): Scratch {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'jibiao-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const at = (name: string) => path.join(folder, name);
  return {
    at,
    write: (name, content) => {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), content);
      return at(name);
    },
  };
}
