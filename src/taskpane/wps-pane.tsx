/** The pane in WPS Spreadsheets. The ribbon lives in a page of its own and asks through the program. */
import './zod-config';
import { createRoot } from 'react-dom/client';
import { WpsHost } from '../host/wps/host';
import { hidePane, onRibbon, whenReady } from '../host/wps/program';
import { LocalChecker } from '../session/checker/local';
import { Session } from '../session/session';
import { pageClock } from './clock';
import { followDark } from './dark';
import { Pane } from './pane';
import { ribbonActions } from './ribbon';
import { speak } from './speak';
import { createView } from './view';

/** Seldom asked for, so it comes when it is. */
const diagnose = async () => (await import('../host/wps/diagnose')).diagnoseWps({ now: () => performance.now(), engine: navigator.userAgent });

async function begin(element: HTMLElement): Promise<void> {
  const root = createRoot(element);
  if (!(await whenReady())) {
    const { OutsideNotice } = await import('./outside-notice');
    root.render(<OutsideNotice because="not-in-wps" />);
    return;
  }
  const session = new Session({ host: new WpsHost(), clock: pageClock, checker: new LocalChecker(), speak });
  const view = createView();
  let open = true;
  const close = async () => {
    open = false;
    await session.stop();
    hidePane();
  };
  // A hidden pane is still a living page: the button that shows it wakes the session.
  const wake = async () => {
    if (open) return;
    open = true;
    await session.start();
  };
  followDark((dark) => {
    root.render(<Pane session={session} dark={dark} view={view} diagnose={diagnose} onClose={() => void close()} />);
  });
  window.addEventListener('pagehide', () => void session.stop());
  await session.start();
  onRibbon(ribbonActions(session, view, wake));
}

const element = document.getElementById('root');
if (element) void begin(element);
