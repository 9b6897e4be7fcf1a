/** What a person could not read: texts that are cut off, that lie over each other, or have the colour of their ground. */
import type { Locator } from 'playwright-core';

export async function illegible(part: Locator): Promise<string[]> {
  return part.evaluate((root) => {
    const own = (element: Element): string => [...element.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : [])).join('');
    const px = (text: string): number => Number.parseFloat(text) || 0;
    const context = document.createElement('canvas').getContext('2d')!;
    const widthOf = (text: string, { font }: CSSStyleDeclaration): number => {
      context.font = font;
      return context.measureText(text).width;
    };
    /** Texts beyond what scrolls around them are out of sight. */
    const inSight = (one: Element, { top, bottom }: DOMRect): boolean => {
      for (let around = one.parentElement; around !== null && root.contains(around); around = around.parentElement) {
        const window = around.getBoundingClientRect();
        if (getComputedStyle(around).overflowY !== 'visible' && (top < window.top || bottom > window.bottom)) return false;
      }
      return true;
    };
    // Fluent keeps some texts for screen readers alone in a pixel.
    const shown = [...root.querySelectorAll('*')].filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && one.clientWidth !== 1 && !one.closest('svg, [aria-hidden=true]'));
    const cut = shown.flatMap((one) => {
      const style = getComputedStyle(one);
      if (one instanceof HTMLInputElement || one instanceof HTMLSelectElement) {
        const text = one instanceof HTMLSelectElement ? (one.selectedOptions[0]?.text ?? '') : one.value || one.placeholder;
        const room = one.clientWidth - px(style.paddingLeft) - px(style.paddingRight);
        return ['checkbox', 'radio', 'file'].includes(one.type) || widthOf(text, style) <= room + 1 ? [] : [`cut: ${text}`];
      }
      const hidden = style.overflowX !== 'visible' && style.overflowX !== 'auto' && own(one) !== '';
      return hidden && one.scrollWidth > one.clientWidth + 1 ? [`cut: ${own(one)}`] : [];
    });
    const taller = shown.flatMap((one) => {
      if (own(one) === '') return [];
      const range = document.createRange();
      range.selectNodeContents(one);
      const [text, box] = [range.getBoundingClientRect(), one.getBoundingClientRect()];
      return text.height > box.height + 4 ? [`higher than its box: ${own(one)}`] : [];
    });
    const groundOf = (one: Element | null): string => {
      const { backgroundColor } = one === null ? { backgroundColor: 'white' } : getComputedStyle(one);
      return one === null || !/^rgba\(.*, 0\)$/.test(backgroundColor) ? backgroundColor : groundOf(one.parentElement);
    };
    const unseen = shown.flatMap((one) => (own(one) !== '' && getComputedStyle(one).color === groundOf(one) ? [`as its ground: ${own(one)}`] : []));
    const texts = shown.flatMap((one) => {
      if (own(one) === '') return [];
      const range = document.createRange();
      range.selectNodeContents(one);
      return [...range.getClientRects()].filter((box) => inSight(one, box)).map((box) => ({ one, box }));
    });
    const apart = 3;
    const over = texts.flatMap(({ one, box }, index) =>
      texts.slice(index + 1).flatMap(({ one: other, box: by }) => {
        const crosses = Math.min(box.right, by.right) - Math.max(box.left, by.left) > apart && Math.min(box.bottom, by.bottom) - Math.max(box.top, by.top) > apart;
        return crosses && !one.contains(other) && !other.contains(one) ? [`over each other: ${own(one)} | ${own(other)}`] : [];
      }),
    );
    return [...new Set([...cut, ...taller, ...unseen, ...over])];
  });
}
