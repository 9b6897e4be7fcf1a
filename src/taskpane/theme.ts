/** The colours of the program around us, or those that the person's system demands. */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { onChange } from './dark';

const FORCED = '(forced-colors: active)';

/** Colours no longer tell a link from other words once the system demands its own: a line does. */
export const forcedLinks = { [`@media ${FORCED}`]: { '& .fui-Link': { textDecorationLine: 'underline' } } } as const;

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
