import type { KeyboardEvent } from 'react';

/** Esc puts away what was opened in the pane, the innermost first. An Esc that ends the composing of a word is not for us. */
export function onEscape(close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
}
