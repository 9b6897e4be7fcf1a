import { useEffect, type RefObject } from 'react';

const STOPS = 'button, input, select, textarea, [tabindex="0"]';

/**
 * The keyboard's place in the pane: a button may go with what it did, a panel with the button that closed it. The keyboard
 * then goes on from the first stop of what they stood in, not from the beginning of the page.
 */
export function useFocusKept(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current: root } = pane;
    if (!root) return;
    /** What has the keyboard, and all that it stands in, from the inside out. */
    let last: readonly Element[] = [];
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? [target, ...around(target)] : [];
    };
    const forget = () => {
      // A click beside everything leaves it where it stands, and nothing is to be brought back.
      setTimeout(() => { if (last[0]?.isConnected === true && hasNoPlace()) last = []; }, 0);
    };
    const watch = new MutationObserver(() => {
      if (last[0]?.isConnected === false && hasNoPlace()) last.map((one) => (one.isConnected ? one.querySelector<HTMLElement>(STOPS) : null)).find((stop) => stop !== null)?.focus();
    });
    root.addEventListener('focusin', remember);
    root.addEventListener('focusout', forget);
    watch.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener('focusin', remember);
      root.removeEventListener('focusout', forget);
      watch.disconnect();
    };
  }, [pane]);
}

/** Whether the keyboard is on this page and nowhere on it: it is never fetched out of the sheet. */
export function hasNoPlace(): boolean {
  return document.hasFocus() && document.activeElement === document.body;
}

function around({ parentElement }: Element): Element[] {
  return parentElement ? [parentElement, ...around(parentElement)] : [];
}
