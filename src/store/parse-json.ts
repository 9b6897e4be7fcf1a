/** What a JSON text holds, whatever editor has put a byte order mark in front; undefined where it is none: a schema then says what it wants. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
