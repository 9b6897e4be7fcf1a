/** An engine of today cut down to what Chrome 69 had: runs in the page before any of its scripts. */

/** As such a WPS names itself. */
export const chrome69Agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/69.0.3497.81 Safari/537.36';

export function cutDownToChrome69(): void {
  const page = window as unknown as Record<string, never> & typeof globalThis;
  const remove = (owner: object, names: string) => {
    for (const name of names.split(' ')) Reflect.deleteProperty(owner, name);
  };
  const typed = Object.getPrototypeOf(Int8Array) as { prototype: object };
  remove(Array.prototype, 'at findLast findLastIndex toSorted toReversed toSpliced with');
  remove(typed.prototype, 'at findLast findLastIndex toSorted toReversed with');
  remove(Array, 'fromAsync');
  remove(String.prototype, 'at matchAll replaceAll isWellFormed toWellFormed');
  remove(Object, 'fromEntries hasOwn groupBy');
  remove(Map, 'groupBy');
  remove(Set.prototype, 'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom');
  remove(Promise, 'allSettled any withResolvers try');
  remove(Symbol.prototype, 'description');
  remove(RegExp.prototype, 'hasIndices unicodeSets');
  remove(RegExp, 'escape');
  remove(Intl, 'ListFormat Segmenter RelativeTimeFormat DisplayNames DurationFormat supportedValuesOf');
  remove(AbortSignal, 'any timeout abort');
  remove(AbortSignal.prototype, 'throwIfAborted');
  remove(Blob.prototype, 'text arrayBuffer stream bytes');
  remove(Crypto.prototype, 'randomUUID');
  remove(Element.prototype, 'replaceChildren checkVisibility getAnimations setHTMLUnsafe getHTML computedStyleMap');
  remove(Document.prototype, 'replaceChildren adoptedStyleSheets getAnimations startViewTransition');
  remove(DocumentFragment.prototype, 'replaceChildren');
  remove(ShadowRoot.prototype, 'adoptedStyleSheets');
  remove(HTMLElement.prototype, 'inert popover showPopover hidePopover togglePopover attachInternals');
  remove(HTMLFormElement.prototype, 'requestSubmit');
  remove(CSSStyleSheet.prototype, 'replace replaceSync');
  // globalThis stays: playwright itself asks for it.
  remove(page, 'WeakRef FinalizationRegistry AggregateError Iterator queueMicrotask structuredClone reportError scheduler navigation trustedTypes CompressionStream DecompressionStream');

  // Sorting was not stable before Chrome 70.
  const { sort } = Array.prototype;
  Object.defineProperty(Array.prototype, 'sort', {
    configurable: true, writable: true,
    value: function (this: unknown[], compare?: (a: unknown, b: unknown) => number) {
      return Reflect.apply(sort, this.length > 10 ? this.reverse() : this, [compare]) as unknown;
    },
  });

  const unknown = /:(?:is|where|has)\(|:focus-visible/;
  const strict = (owner: object, names: string) => {
    for (const name of names.split(' ')) {
      const asks = Reflect.get(owner, name) as (text: string, ...more: unknown[]) => unknown;
      Object.defineProperty(owner, name, {
        configurable: true, writable: true,
        value: function (this: unknown, text: string, ...more: unknown[]) {
          if (unknown.test(text)) throw new DOMException(`'${text}' is not valid`, 'SyntaxError');
          return asks.call(this, text.replace(/\b(?:inset|gap|row-gap|column-gap|aspect-ratio):[^;}]*;?/g, ''), ...more);
        },
      });
    }
  };
  strict(Element.prototype, 'matches closest querySelector querySelectorAll');
  strict(Document.prototype, 'querySelector querySelectorAll');
  strict(DocumentFragment.prototype, 'querySelector querySelectorAll');
  strict(CSSStyleSheet.prototype, 'insertRule');
}
