/** The pane in Excel, and what its ribbon does: one runtime for both, so that they share one session. */
import './zod-config';
import { FluentProvider, MessageBar, MessageBarBody, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { commands, run } from '../commands';
import { ExcelHost } from '../host/excel/host';
import { isDark, onRibbon, showPane, whenReady } from '../host/excel/office';
import type { Clock } from '../session/desk';
import { Session } from '../session/session';
import { outside } from './messages/outside';
import { Pane } from './pane';

const clock: Clock = {
  now: () => Date.now(),
  later: (act, milliseconds) => {
    const timer = setTimeout(act, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

async function begin(element: HTMLElement): Promise<void> {
  const root = createRoot(element);
  const surroundings = await whenReady();
  if (surroundings !== 'excel') {
    root.render(
      <FluentProvider theme={webLightTheme}>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{outside.zh[surroundings]}</MessageBarBody>
        </MessageBar>
      </FluentProvider>,
    );
    return;
  }
  const session = new Session({ host: new ExcelHost(), clock });
  onRibbon({
    checkSheet: async () => {
      await showPane();
      await run(commands.checkSheet, session, undefined);
    },
    normalizeSheet: showPane,
    insertTemplate: showPane,
    nextFinding: () => run(commands.nextFinding, session, undefined),
    previousFinding: () => run(commands.previousFinding, session, undefined),
  });
  const dark = isDark() ?? window.matchMedia('(prefers-color-scheme: dark)').matches;
  root.render(<Pane session={session} dark={dark} />);
  // Excel tells nobody that a workbook is about to be saved: our flags go when the pane does.
  window.addEventListener('pagehide', () => void session.stop());
  await session.start();
}

const element = document.getElementById('root');
if (element) void begin(element);
