import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';
import { hasNoPlace } from '../focus-kept';

const ITEM = 'li[aria-label]';

interface PlaceKept {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onFocus: (event: FocusEvent) => void;
}

/**
 * The keyboard's place in a list of findings. What is fixed or set aside goes, and the button that was pressed with it:
 * the keyboard then stands on the finding that came into its place, not at the beginning of the page.
 */
export function usePlaceKept(findings: unknown): PlaceKept {
  const list = useRef<HTMLDivElement>(null);
  const last = useRef<{ readonly item: Element; readonly index: number }>(null);
  const items = () => [...(list.current?.querySelectorAll(ITEM) ?? [])];
  useLayoutEffect(() => {
    if (!last.current || last.current.item.isConnected || !hasNoPlace()) return;
    const now = items();
    const next = now[Math.min(last.current.index, now.length - 1)];
    last.current = null;
    (next?.querySelector('button') ?? list.current)?.focus();
  }, [findings]);
  return {
    list,
    onFocus: ({ target }) => {
      const item = target.closest(ITEM);
      if (item && list.current?.contains(item) === true) last.current = { item, index: items().indexOf(item) };
    },
  };
}
