/** What nearly every part is written in: made once, since a file has many parts. */
const decoder = new TextDecoder();

/** The characters of UTF-8, without a byte order mark; what is none becomes U+FFFD. The command line has `cli/utf8.ts` instead. */
export function decodeUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
