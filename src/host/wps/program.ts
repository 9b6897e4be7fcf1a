/** The program around the workbook: whether it is there, its ribbon, its pane. Names shared with shell/main.js. */
import { application, foundApplication } from './application';

/** Where the ribbon's page leaves what a button asks, and the pane's number; PluginStorage is all that both pages see. */
const ASKED = 'jibiao.asked';
const PANE = 'jibiao.et.pane';

const PATIENCE = 5000;
const LOOK_EVERY = 300;

/** Whether WPS Spreadsheets is there; resolves late where the program is late. */
export async function whenReady(): Promise<boolean> {
  for (let waited = 0; !foundApplication() && waited < PATIENCE; waited += 100) await pause(100);
  return foundApplication() !== undefined;
}

/** Carries out what the ribbon's buttons ask, what was asked before this page was there too. Returns the way to stop. */
export function onRibbon(actions: Readonly<Record<string, () => Promise<unknown>>>): () => void {
  // The pages cannot call each other, and WPS tells neither of what the other has stored.
  const timer = setInterval(() => {
    void actions[asked()]?.();
  }, LOOK_EVERY);
  return () => {
    clearInterval(timer);
  };
}

/** Hides the pane. While it is docked some builds leave their whole ribbon deaf, so the pane has a button of its own for it. */
export function hidePane(): void {
  const program = application();
  const id = program.PluginStorage?.getItem(PANE);
  const pane = typeof id === 'number' ? program.GetTaskPane?.(id) : null;
  if (pane) pane.Visible = false;
}

function asked(): string {
  try {
    const storage = application().PluginStorage;
    const name = storage?.getItem(ASKED);
    if (typeof name !== 'string' || name === '') return '';
    storage?.removeItem(ASKED);
    return name;
  } catch {
    // The program is busy; the button's wish waits.
    return '';
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
