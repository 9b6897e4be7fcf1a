import { makeStyles, tokens } from '@fluentui/react-components';
import { barButton, FORCED } from '../theme';

/** What the sections of the tab share. */
export const useSectionStyles = makeStyles({
  section: { marginBottom: '16px' },
  title: { margin: '6px 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  apart: { marginTop: '10px' },
  /** Which of several previews is open must be seen without a mouse over it. */
  open: { border: `1px solid ${tokens.colorBrandStroke1}`, color: tokens.colorBrandForeground2, fontWeight: tokens.fontWeightSemibold, [FORCED]: { outline: '2px solid Highlight', outlineOffset: '-3px' } },
  row: { display: 'flex', flexWrap: 'wrap', margin: '4px -3px' },
  button: barButton,
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '4px 0', display: 'flex', alignItems: 'flex-start' },
  own: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '2px 0' },
  words: { minWidth: 0, flexGrow: 1, padding: '6px 4px 6px 0', overflowWrap: 'anywhere' },
  weak: { display: 'block', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  reason: { margin: '6px 0 0', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  left: { margin: '2px 0 4px', paddingLeft: '18px', overflowWrap: 'anywhere' },
  /** Long options must not widen the pane. */
  select: { width: '100%', minWidth: 0, '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
  /** Options that have no room side by side lie one under the other. */
  wrap: { flexWrap: 'wrap' },
  wide: { width: '100%', minWidth: 0 },
});
