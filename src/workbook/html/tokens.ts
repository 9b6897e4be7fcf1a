/** A page taken apart: its text, and tags one by one. Whether they fit together is not asked here. */

export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tag'; readonly name: string; readonly end: boolean; readonly attributes: string };

/** Tags and the text between them; comments, scripts, styles and the head's title are left out. */
export function* tokens(html: string): Generator<Token> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) {
      yield { kind: 'text', text: unescaped(html.slice(at)) };
      return;
    }
    if (open > at) yield { kind: 'text', text: unescaped(html.slice(at, open)) };
    if (html.startsWith('<!--', open)) {
      at = beyond(html, '-->', open);
      continue;
    }
    const close = beyond(html, '>', open);
    const tag = /^<(\/?)([a-zA-Z][\w:-]*)/.exec(html.slice(open, Math.min(close, open + 64)));
    at = close;
    if (!tag) continue;
    const name = (tag[2] ?? '').toLowerCase();
    const end = tag[1] === '/';
    if (!end && UNSHOWN.has(name)) at = beyond(html, '>', beyond(html, `</${name}`, close));
    else yield { kind: 'tag', name, end, attributes: html.slice(open + tag[0].length, close - 1) };
  }
}

const UNSHOWN: ReadonlySet<string> = new Set(['script', 'style', 'title', 'noscript', 'template']);

function beyond(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"], ['nbsp', ' '], ['ge', '≥'], ['le', '≤'],
]);

function unescaped(text: string): string {
  // A line break in the source is a space on the page.
  return text.replace(/[\r\n]+/g, ' ').replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES.get(name.toLowerCase()) ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
