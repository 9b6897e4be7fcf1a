import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { usePane } from '../context';

/** So many items of a list are drawn at first: a sheet of thousands of rows must not keep the pane from typing. */
const AT_ONCE = 50;
/** So many more whenever the end of those drawn is about to come into sight, and not when it has. */
const MORE = 20;
const AHEAD = '600px';

interface SomeProps<T> {
  readonly of: readonly T[];
  /** An item that has to be among those shown, by its index; negative: none. */
  readonly around?: number;
  readonly children: (item: T, index: number) => ReactNode;
}

/** The first of a list, or those about one that matters; more as the user scrolls, or by a button. */
export function Some<T>({ of, around = -1, children }: SomeProps<T>) {
  const { text } = usePane();
  const [most, setMost] = useState(AT_ONCE);
  const from = around < most ? 0 : around - Math.floor(AT_ONCE / 2);
  const left = of.length - most;
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const window = scrolledIn(end.current);
    if (!end.current || !window || typeof IntersectionObserver === 'undefined') return;
    const watch = new IntersectionObserver(
      ([entry]) => {
        // In sight already, as after a leap to the bottom: more would push away what is being reached for.
        if (entry?.isIntersecting && entry.boundingClientRect.top >= window.getBoundingClientRect().bottom) setMost((now) => now + MORE);
      },
      { root: window, rootMargin: AHEAD },
    );
    watch.observe(end.current);
    return () => {
      watch.disconnect();
    };
  }, [most]);
  return (
    <>
      {of.slice(from, from + most).map((item, index) => children(item, from + index))}
      {left > 0 && (
        <li ref={end}>
          <Button
            size="small"
            appearance="transparent"
            onClick={() => {
              setMost(most + AT_ONCE);
            }}
          >
            {text.sitting.more(left)}
          </Button>
        </li>
      )}
    </>
  );
}

/** What it scrolls in. */
function scrolledIn(element: Element | null): Element | null {
  const parent = element?.parentElement ?? null;
  return parent && getComputedStyle(parent).overflowY !== 'auto' ? scrolledIn(parent) : parent;
}
