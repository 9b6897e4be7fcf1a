/** Which tab is in front. A host's ribbon turns the pane to one as well as the person does. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TabName } from './messages';

export type View = StoreApi<{ readonly tab: TabName }>;

export function createView(): View {
  return createStore(() => ({ tab: 'check' }));
}
