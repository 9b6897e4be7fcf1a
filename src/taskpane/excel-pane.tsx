/** The pane in Excel, and what its ribbon does: one runtime for both, so that they share one session. */
import './zod-config';
import { createRoot } from 'react-dom/client';
import { ExcelHost } from '../host/excel/host';
import { isDark, onRibbon, showPane, whenReady } from '../host/excel/office';
import { Session } from '../session/session';
import { pageClock } from './clock';
import { followDark, prefersDark } from './dark';
import { Pane } from './pane';
import { ribbonActions } from './ribbon';
import { speak } from './speak';
import { createView } from './view';
import { pageChecker } from './worker-checker';

/** Seldom asked for, so it comes when it is. */
const diagnose = async () => (await import('../host/excel/diagnose')).diagnoseExcel({ now: () => performance.now(), engine: navigator.userAgent });

async function begin(element: HTMLElement): Promise<void> {
  const root = createRoot(element);
  // Its thread fetches the engine while Excel gets ready.
  const checker = pageChecker();
  const surroundings = await whenReady();
  if (surroundings !== 'excel') {
    const { OutsideNotice } = await import('./outside-notice');
    root.render(<OutsideNotice because={surroundings === 'too-old' ? 'excel-too-old' : 'not-in-excel'} />);
    return;
  }
  const session = new Session({ host: new ExcelHost(), clock: pageClock, checker, speak });
  const view = createView();
  onRibbon(ribbonActions(session, view, showPane));
  followDark(
    (dark) => {
      root.render(<Pane session={session} dark={dark} view={view} diagnose={diagnose} />);
    },
    () => isDark() ?? prefersDark(),
  );
  // Excel tells nobody that a workbook is about to be saved: our flags go when the pane does.
  window.addEventListener('pagehide', () => void session.stop());
  await session.start();
}

const element = document.getElementById('root');
if (element) void begin(element);
