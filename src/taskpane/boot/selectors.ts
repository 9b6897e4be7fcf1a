/** `:is()` and `:where()` in selectors that scripts ask with: the focus of menus and lists is found by them. */
import { expandIs } from './expand-is';
import { knowsIs } from './missing';

type Asking = (this: ParentNode, selector: string) => unknown;

const asking: readonly (readonly [object, readonly string[]])[] = [
  [Element.prototype, ['matches', 'closest', 'querySelector', 'querySelectorAll']],
  [Document.prototype, ['querySelector', 'querySelectorAll']],
  [DocumentFragment.prototype, ['querySelector', 'querySelectorAll']],
];

if (!knowsIs()) {
  for (const [prototype, names] of asking) {
    for (const name of names) {
      const methods = prototype as Record<string, Asking>;
      const ask = methods[name];
      if (!ask) continue;
      methods[name] = function (selector) {
        return ask.call(this, expandIs(selector));
      };
    }
  }
}
