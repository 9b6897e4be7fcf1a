/** Paths as the user gives them (files, folders, globs) → the files to read, in a stable order and each once. */
import { promises as disk, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { isPassedOver, isTableFile } from '../workbook/table-file';

export type Trouble = 'no-such-file' | 'no-match' | 'empty-folder';
export type Expanded = { readonly path: string; readonly trouble?: Trouble };

/** The files as a list: their number tells how long it will take, and names alone are small. */
export async function expandAll(given: readonly string[]): Promise<Expanded[]> {
  const all: Expanded[] = [];
  for await (const one of expandPaths(given)) all.push(one);
  return all;
}

/** Each as it is found. */
export async function* expandPaths(given: readonly string[]): AsyncGenerator<Expanded> {
  const seen = new Set<string>();
  for (const one of given) {
    let found = false;
    for await (const file of filesOf(one)) {
      found = true;
      const whole = path.resolve(file);
      if (!seen.has(whole)) yield { path: file };
      seen.add(whole);
    }
    if (!found) yield { path: one, trouble: troubleOf(one) };
  }
}

async function* filesOf(given: string): AsyncGenerator<string> {
  const info = statOf(given);
  if (info?.isDirectory()) yield* walk(given, (file) => isTableFile(file));
  else if (info !== undefined) yield given;
  else if (isGlob(given)) {
    const pattern = given.replaceAll('\\', '/');
    const matches = globPattern(pattern);
    const depth = pattern.includes('**') ? Infinity : pattern.split('/').length - fixedPart(pattern).length;
    yield* walk(fixedPart(pattern).join('/') || (pattern.startsWith('/') ? '/' : '.'), (file) => matches.test(file.replaceAll('\\', '/')), depth);
  }
}

/** There and then: for a single file the way round by a thread takes longer than the question. */
function statOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

function troubleOf(given: string): Trouble {
  if (statOf(given) !== undefined) return 'empty-folder';
  return isGlob(given) ? 'no-match' : 'no-such-file';
}

/** Files of a folder and the folders in it, names in order. Links to folders are not followed: they may lead in circles. */
async function* walk(folder: string, wanted: (file: string) => boolean, depth = Infinity): AsyncGenerator<string> {
  const entries = await disk.readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isPassedOver(entry.name)) continue;
    const file = folder === '.' ? entry.name : path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (depth > 1) yield* walk(file, wanted, depth - 1);
    } else if (wanted(file)) yield file;
  }
}

function isGlob(text: string): boolean {
  return /[*?[{]/.test(text);
}

/** Leading parts of a glob that hold no wildcard. */
function fixedPart(pattern: string): string[] {
  const parts = pattern.split('/').slice(0, -1);
  const wild = parts.findIndex(isGlob);
  return wild < 0 ? parts : parts.slice(0, wild);
}

/** A glob as a regular expression over whole paths with "/": * ? ** [a-z] {a,b}. */
export function globPattern(glob: string): RegExp {
  const source = glob.replace(/^\.\//, '').replace(/\*\*\/|\*\*|[*?{},]|\[!?[^\]/]+\]|[.+^$()|\]\\[]/g, (token, offset: number, whole: string) => {
    if (token === '**/') return '(?:[^/]+/)*';
    if (token === '**') return '.*';
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    if (token === '{') return '(?:';
    if (token === '}') return ')';
    if (token === ',') return whole.lastIndexOf('{', offset) > whole.lastIndexOf('}', offset) ? '|' : ',';
    if (token.length > 1) return token.replace('[!', '[^');
    return `\\${token}`;
  });
  return new RegExp(`^(?:\\./)?${source}$`, 'u');
}
