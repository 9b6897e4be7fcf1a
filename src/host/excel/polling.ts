/** Looking now and then, for an Excel that does not let itself be listened to. */
import { fingerprint } from '../../sheet/fingerprint';
import type { Host, HostEvent } from '../host';

/** Milliseconds between two looks. */
const EVERY = 3000;

/** Tells what another look finds changed: the sheet in front, the selection, its contents. Returns the way to stop. */
export function poll(host: Pick<Host, 'selection' | 'read'>, tell: (event: HostEvent) => void, every = EVERY): () => void {
  let last: { readonly sheet: string; readonly place: string; readonly print: string } | undefined;
  let stopped = false;
  const look = async (): Promise<void> => {
    const selection = await host.selection();
    const { sheet } = selection;
    const [content] = (await host.read([sheet], 'content')).sheets;
    const now = { sheet, place: JSON.stringify(selection), print: content ? fingerprint(content) : '' };
    const before = last;
    last = now;
    if (!before || stopped) return;
    if (before.sheet !== sheet) tell({ kind: 'activate', sheet });
    else if (before.print !== now.print) tell({ kind: 'edit', sheet, own: false });
    if (before.place !== now.place) tell({ kind: 'select', selection });
  };
  // A program that is busy is asked again the next time.
  const timer = setInterval(() => void look().catch(() => undefined), every);
  void look().catch(() => undefined);
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}
