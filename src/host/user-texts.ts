/** What a person keeps in this browser, whatever workbook is open: texts by key. */

/**
 * The text under a key; null where none was kept.
 * @param partition what a host sets apart from other add-ins and accounts in the same browser
 */
export function readUserText(key: string, partition = ''): string | null {
  return localStorage.getItem(nameOf(key, partition));
}

/** Keeps a text; null forgets it. @throws DOMException where the browser keeps no more */
export function writeUserText(key: string, text: string | null, partition = ''): void {
  if (text === null) localStorage.removeItem(nameOf(key, partition));
  else localStorage.setItem(nameOf(key, partition), text);
}

function nameOf(key: string, partition: string): string {
  return `${partition}jibiao:${key}`;
}
