/** The colours of the program around us, or those that the person's system demands. */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const FORCED = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

/** Colours no longer tell a link from other words once the system demands its own: a line does. */
export const forcedLinks = { [`@media ${FORCED}`]: { '& .fui-Link': { textDecorationLine: 'underline' } } } as const;

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

/** High contrast goes before light and dark; it may be switched on while the pane is open. */
export function useTheme(dark: boolean): Theme {
  const [forced, setForced] = useState(() => window.matchMedia(FORCED).matches);
  useEffect(() => {
    const query = window.matchMedia(FORCED);
    return onChange(query, () => {
      setForced(query.matches);
    });
  }, []);
  if (forced) return teamsHighContrastTheme;
  return dark ? webDarkTheme : webLightTheme;
}

/** Returns the way to stop listening. Engines that know only the old name for this are left as they began. */
function onChange(query: MediaQueryList, listener: () => void): () => void {
  if (typeof query.addEventListener !== 'function') return () => undefined;
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}
