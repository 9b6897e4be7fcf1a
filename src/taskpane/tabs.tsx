/** The pane's tabs, as Fluent draws them, without what its own carry along for lists of any kind. */
import { createCustomFocusIndicatorStyle, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { FORCED } from './theme';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', flexGrow: 1, minWidth: 0 },
  tab: {
    position: 'relative',
    padding: `${tokens.spacingVerticalSNudge} 6px`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    '::before': { content: '""', position: 'absolute', bottom: 0, left: '6px', right: '6px', height: tokens.strokeWidthThick, borderRadius: tokens.borderRadiusCircular },
    // As wide as it is when selected, so that nothing moves.
    '::after': { content: 'attr(data-name)', display: 'block', height: 0, overflow: 'hidden', visibility: 'hidden', fontWeight: tokens.fontWeightSemibold },
    ':hover': { color: tokens.colorNeutralForeground2Hover },
    ':hover::before': { backgroundColor: tokens.colorNeutralStroke1Hover },
    ...createCustomFocusIndicatorStyle({ outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' }),
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::before': { backgroundColor: tokens.colorCompoundBrandStroke, [FORCED]: { backgroundColor: 'Highlight' } },
    ':hover::before': { backgroundColor: tokens.colorCompoundBrandStrokeHover, [FORCED]: { backgroundColor: 'Highlight' } },
  },
});

/** Where a key leads from the tab of this index among so many; undefined for any other key. */
const ways: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

interface TabsProps<Name extends string> {
  readonly label: string;
  readonly names: readonly Name[];
  readonly selected: Name;
  readonly words: Readonly<Record<Name, string>>;
  /** Id of what the tabs show. */
  readonly panel: string;
  readonly onSelect: (name: Name) => void;
}

/** One stop for the Tab key; arrows go from tab to tab, and Enter or Space chooses. */
export function Tabs<Name extends string>({ label, names, selected, words, panel, onSelect }: TabsProps<Name>) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
    const next = ways[event.key]?.(tabs.findIndex((tab) => tab === document.activeElement), tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    tabs[next]?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === selected}
          aria-controls={panel}
          tabIndex={name === selected ? 0 : -1}
          className={mergeClasses(styles.tab, name === selected && styles.selected)}
          data-name={words[name]}
          onClick={() => {
            onSelect(name);
          }}
        >
          {words[name]}
        </button>
      ))}
    </div>
  );
}
