/** Whether it is dark around the pane. */
const DARK = '(prefers-color-scheme: dark)';

/** What the person's system says of light and dark. */
export function prefersDark(): boolean {
  return window.matchMedia(DARK).matches;
}

/**
 * Calls `show` at once and whenever it has turned dark or light. Neither Excel nor WPS tells a pane of that, so it is looked
 * at again when the person comes to the pane and when the system changes.
 */
export function followDark(show: (dark: boolean) => void, isDark: () => boolean = prefersDark): void {
  let shown = isDark();
  show(shown);
  const look = () => {
    if (isDark() === shown) return;
    shown = !shown;
    show(shown);
  };
  onChange(window.matchMedia(DARK), look);
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
}

/** Returns the way to stop listening. Engines that know only the old name for this are left as they began. */
export function onChange(query: MediaQueryList, listener: () => void): () => void {
  if (typeof query.addEventListener !== 'function') return () => undefined;
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}
