/** What the buttons and shortcuts of a host's ribbon do, by the names that manifest.xml and ribbon.xml call them. */
import { commands, run } from '../commands';
import type { Session } from '../session/session';
import type { TabName } from './messages';
import type { View } from './view';

export type RibbonAction = 'checkSheet' | 'normalizeSheet' | 'insertTemplate' | 'openPane' | 'nextFinding' | 'previousFinding';

/** `show` brings the pane to the front. */
export function ribbonActions(session: Session, view: View, show: () => Promise<void>): Readonly<Record<RibbonAction, () => Promise<unknown>>> {
  const turnTo = (tab: TabName) => {
    view.setState({ tab });
    return show();
  };
  return {
    checkSheet: async () => {
      await turnTo('check');
      await run(commands.checkSheet, session, undefined);
    },
    // These two show first what they would do.
    normalizeSheet: () => turnTo('normalize'),
    insertTemplate: () => turnTo('templates'),
    openPane: show,
    nextFinding: () => run(commands.nextFinding, session, undefined),
    previousFinding: () => run(commands.previousFinding, session, undefined),
  };
}
