/**
 * The selector without `:is()` and `:where()`: `:is(a, b > c):not(d)` → `a:not(d), b > c:not(d)`. What stands within other
 * parentheses becomes `:-webkit-any()`, the older name, which takes no `>`.
 */
export function expandIs(selector: string): string {
  return splitAtTop(selector, ',').flatMap(expandOne).join(', ').replace(/:(?:is|where)\(/g, ':-webkit-any(');
}

function expandOne(selector: string): string[] {
  const start = topLevelIs(selector);
  if (start < 0) return [selector.trim()];
  const open = selector.indexOf('(', start);
  const end = closing(selector, open);
  const before = selector.slice(0, start);
  // What the choice is part of goes behind each of its members, since a member may begin with the name of an element.
  const compound = /[^\s>+~]*$/.exec(before)?.[0] ?? '';
  const head = before.slice(0, before.length - compound.length);
  return splitAtTop(selector.slice(open + 1, end), ',').flatMap((member) => expandOne(`${head}${member.trim()}${compound}${selector.slice(end + 1)}`));
}

/** Where `:is(` or `:where(` begins outside any parentheses and brackets; -1 where it does not. */
function topLevelIs(selector: string): number {
  let depth = 0;
  for (let i = 0; i < selector.length; i += 1) {
    if (depth === 0 && /^:(?:is|where)\(/.test(selector.slice(i, i + 7))) return i;
    depth += step(selector[i]);
  }
  return -1;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i += 1) {
    depth += step(text[i]);
    if (depth === 0) return i;
  }
  return text.length;
}

function splitAtTop(text: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    depth += step(sign);
    if (sign === separator && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${sign}`);
  }
  return parts;
}

function step(sign: string | undefined): number {
  return sign === '(' || sign === '[' ? 1 : sign === ')' || sign === ']' ? -1 : 0;
}
