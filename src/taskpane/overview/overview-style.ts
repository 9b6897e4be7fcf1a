import { makeStyles, tokens } from '@fluentui/react-components';

/** What the parts of the tab share. */
export const useOverviewStyles = makeStyles({
  weak: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  bad: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between' },
  grow: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  number: { flexShrink: 0, maxWidth: '60%', marginLeft: '8px', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});
