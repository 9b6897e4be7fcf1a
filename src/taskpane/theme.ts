/** The colours of the program around us, or those that the person's system demands. */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { onChange } from './dark';

const QUERY = '(forced-colors: active)';

/** Where the system demands its own colours: high contrast. */
export const FORCED = `@media ${QUERY}`;

/** Colours no longer tell a link from other words once the system demands its own: a line does. */
export const forcedLinks = { [FORCED]: { '& .fui-Link': { textDecorationLine: 'underline' } } } as const;

/** In high contrast Fluent frames every button; a line of a list, or a heading that folds, needs no frame. */
export const forcedBare = { [FORCED]: { border: 'none' } } as const;

/** A button among others: as wide as its words, which take two lines only where one is wider than the pane. */
export const barButton = { margin: '3px', flexGrow: 1, flexShrink: 0, minWidth: 'auto', maxWidth: 'calc(100% - 6px)' } as const;

/** High contrast goes before light and dark; it may be switched on while the pane is open. */
export function useTheme(dark: boolean): Theme {
  const [forced, setForced] = useState(() => window.matchMedia(QUERY).matches);
  useEffect(() => {
    const query = window.matchMedia(QUERY);
    return onChange(query, () => {
      setForced(query.matches);
    });
  }, []);
  if (forced) return teamsHighContrastTheme;
  return dark ? webDarkTheme : webLightTheme;
}
