import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { usePane } from '../context';

/** So many items of a list are drawn at once: a sheet of thousands of rows must not keep the pane from typing. */
const AT_ONCE = 50;

interface SomeProps<T> {
  readonly of: readonly T[];
  /** An item that has to be among those shown, by its index; negative: none. */
  readonly around?: number;
  readonly children: (item: T, index: number) => ReactNode;
}

/** The first of a list, or those about one that matters, and a button for more. */
export function Some<T>({ of, around = -1, children }: SomeProps<T>) {
  const { text } = usePane();
  const [most, setMost] = useState(AT_ONCE);
  const from = around < most ? 0 : around - Math.floor(AT_ONCE / 2);
  const left = of.length - most;
  return (
    <>
      {of.slice(from, from + most).map((item, index) => children(item, from + index))}
      {left > 0 && (
        <li>
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
