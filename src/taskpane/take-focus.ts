/** A ref: what stands in place of the button that was pressed takes the focus over, so that the keyboard goes on from there. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
