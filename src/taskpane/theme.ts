/** The colours of the program around us, or those that the person's system demands. */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const FORCED = '(forced-colors: active)';

/** What the person's system says of light and dark. */
export function prefersDark(): boolean {
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}

/** High contrast goes before light and dark; it may be switched on while the pane is open. */
export function useTheme(dark: boolean): Theme {
  const [forced, setForced] = useState(() => window.matchMedia(FORCED).matches);
  useEffect(() => {
    const query = window.matchMedia(FORCED);
    const follow = () => {
      setForced(query.matches);
    };
    // Old engines know only the old name; they force no colours either.
    if (typeof query.addEventListener !== 'function') return;
    query.addEventListener('change', follow);
    return () => {
      query.removeEventListener('change', follow);
    };
  }, []);
  if (forced) return teamsHighContrastTheme;
  return dark ? webDarkTheme : webLightTheme;
}
