/** The task pane, the same in every host. */
import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { commands, run } from '../commands';
import type { Session } from '../session/session';
import { CheckTab } from './check/check-tab';
import { PaneContext, type PaneTools } from './context';
import { useFocusKept } from './focus-kept';
import type { TabName } from './messages';
import { wordsIn } from './speak';
import { Tabs } from './tabs';
import { forcedLinks, useTheme } from './theme';
import { createView, type View } from './view';
import { Waiting } from './waiting';

/** Only the first tab comes with the pane; the others once somebody asks for them. */
const later = {
  normalize: async () => ({ default: (await import('./normalize/normalize-tab')).NormalizeTab }),
  templates: async () => ({ default: (await import('./templates/templates-tab')).TemplatesTab }),
  overview: async () => ({ default: (await import('./overview/overview-tab')).OverviewTab }),
  settings: async () => ({ default: (await import('./settings/settings-tab')).SettingsTab }),
};
const NormalizeTab = lazy(later.normalize);
const TemplatesTab = lazy(later.templates);
const OverviewTab = lazy(later.overview);
const SettingsTab = lazy(later.settings);

/** Fetches what the other tabs need, for a page that has to work without a network from then on. */
export async function loadTabs(): Promise<void> {
  await Promise.all(Object.values(later).map((load) => load()));
}

/** The provider's class would go to every menu's root as well; its style stays with it. */
const FULL = { height: '100%' };

const TABS: readonly TabName[] = ['check', 'normalize', 'templates', 'overview', 'settings'];

const useStyles = makeStyles({
  pane: { height: '100%', display: 'flex', flexDirection: 'column', minWidth: '180px', backgroundColor: tokens.colorNeutralBackground1, ...forcedLinks },
  top: { flexShrink: 0, display: 'flex', alignItems: 'center', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  close: { flexShrink: 0, minWidth: '24px', padding: 0, fontSize: tokens.fontSizeBase400 },
  // Lines that are longer are hard to read, and buttons as wide as a screen hard to look at.
  body: { flexGrow: 1, overflowY: 'auto', overflowX: 'hidden', '& > *': { maxWidth: '640px', boxSizing: 'border-box' } },
});

export interface PaneProps {
  readonly session: Session;
  readonly dark: boolean;
  /** Which tab is in front, where somebody outside the pane has a say in it. */
  readonly view?: View;
  readonly files?: PaneTools['files'];
  readonly diagnose?: PaneTools['diagnose'];
  /** Puts the pane away, where the program around it has no good way of its own. */
  readonly onClose?: () => void;
}

export function Pane({ session, dark, view, files, diagnose, onClose }: PaneProps) {
  const styles = useStyles();
  const [own] = useState(createView);
  const shown = view ?? own;
  const tab = useStore(shown, (state) => state.tab);
  const setTab = (next: TabName) => {
    shown.setState({ tab: next });
  };
  const locale = useStore(session.store, (state) => state.preferences.locale);
  const opened = useStore(session.store, (state) => state.opened);
  const tools = useMemo(() => ({ session, text: wordsIn(locale), files, diagnose }), [session, locale, files, diagnose]);
  const { text } = tools;
  const theme = useTheme(dark);
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      void run(event.shiftKey ? commands.previousFinding : commands.nextFinding, session, undefined);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [session]);
  return (
    <PaneContext.Provider value={tools}>
      <FluentProvider theme={theme} style={FULL} lang={locale === 'zh' ? 'zh-CN' : 'en'}>
        <div ref={root} className={styles.pane}>
          <div className={styles.top}>
            <Tabs label={text.product} names={TABS} selected={tab} words={text.tabs} panel="tab-panel" onSelect={setTab} />
            {onClose && (
              <Button size="small" appearance="subtle" className={styles.close} title={text.closePane} aria-label={text.closePane} onClick={onClose}>
                ×
              </Button>
            )}
          </div>
          <Waiting />
          <div className={styles.body} role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
            {/* What was looked at or planned in one workbook is gone with it. */}
            <Fragment key={opened}>
              {tab === 'check' && <CheckTab />}
              <Suspense fallback={null}>
                {tab === 'normalize' && <NormalizeTab />}
                {tab === 'templates' && <TemplatesTab />}
                {tab === 'overview' && <OverviewTab />}
                {tab === 'settings' && <SettingsTab />}
              </Suspense>
            </Fragment>
          </div>
        </div>
      </FluentProvider>
    </PaneContext.Provider>
  );
}
