/** The task pane, the same in every host. */
import { FluentProvider, makeStyles, Tab, TabList, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { commands, run } from '../commands';
import type { Session } from '../session/session';
import { CheckTab } from './check/check-tab';
import { PaneContext, type PaneTools } from './context';
import { messages, type TabName } from './messages';
import { OverviewTab } from './overview/overview-tab';
import { SettingsTab } from './settings/settings-tab';

/** These two bring engine and library with them, once somebody asks for them. */
const NormalizeTab = lazy(async () => ({ default: (await import('./normalize/normalize-tab')).NormalizeTab }));
const TemplatesTab = lazy(async () => ({ default: (await import('./templates/templates-tab')).TemplatesTab }));

/** The provider's class would go to every menu's root as well; its style stays with it. */
const FULL = { height: '100%' };

const TABS: readonly TabName[] = ['check', 'normalize', 'templates', 'overview', 'settings'];

const useStyles = makeStyles({
  pane: { height: '100%', display: 'flex', flexDirection: 'column', minWidth: '260px', backgroundColor: tokens.colorNeutralBackground1 },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  body: { flexGrow: 1, overflowY: 'auto', overflowX: 'hidden' },
});

export interface PaneProps {
  readonly session: Session;
  readonly dark: boolean;
  readonly saveBook?: PaneTools['saveBook'];
}

export function Pane({ session, dark, saveBook }: PaneProps) {
  const styles = useStyles();
  const [tab, setTab] = useState<TabName>('check');
  const locale = useStore(session.store, (state) => state.preferences.locale);
  const tools = useMemo(() => ({ session, text: messages[locale], saveBook }), [session, locale, saveBook]);
  const { text } = tools;
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
      <FluentProvider theme={dark ? webDarkTheme : webLightTheme} style={FULL} lang={locale === 'zh' ? 'zh-CN' : 'en'}>
        <div className={styles.pane}>
          <TabList
            className={styles.tabs}
            size="small"
            selectedValue={tab}
            onTabSelect={(_event, { value }) => {
              setTab(value as TabName);
            }}
          >
            {TABS.map((name) => (
              <Tab key={name} value={name} id={`tab-${name}`} aria-controls="tab-panel">
                {text.tabs[name]}
              </Tab>
            ))}
          </TabList>
          <div className={styles.body} role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
            {tab === 'check' && <CheckTab />}
            <Suspense fallback={null}>
              {tab === 'normalize' && <NormalizeTab />}
              {tab === 'templates' && <TemplatesTab />}
            </Suspense>
            {tab === 'overview' && (
              <OverviewTab
                onOpen={() => {
                  setTab('check');
                }}
              />
            )}
            {tab === 'settings' && <SettingsTab />}
          </div>
        </div>
      </FluentProvider>
    </PaneContext.Provider>
  );
}
