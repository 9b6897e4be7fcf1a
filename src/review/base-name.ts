/** The file's name without its folders, whichever way the path is written. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
