import { expandIs } from '../../src/taskpane/boot/expand-is';

describe('expandIs', () => {
  it.each([
    ['a > b', 'a > b'],
    [':is(a, b > c):not(d)', 'a:not(d), b > c:not(d)'],
    ['x :is(a,[b=","]) > y, z', 'x a > y, x [b=","] > y, z'],
    ['.menu:where(button, .link):hover', 'button.menu:hover, .link.menu:hover'],
    [':is(:is(a, b), c) :is(d, e)', 'a d, a e, b d, b e, c d, c e'],
    ['a:not(:is(b, c))', 'a:not(:-webkit-any(b, c))'],
  ])('%s', (selector, expanded) => {
    expect(expandIs(selector)).toBe(expanded);
  });
});
