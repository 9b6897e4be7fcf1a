/** What every part of the pane needs: the session, the words, and the way to run a command. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { run, type Command } from '../commands';
import type { Diagnosis } from '../host/diagnosis';
import type { Session } from '../session/session';
import type { SessionState } from '../session/state';
import type { PaneFiles } from './files';
import type { Messages } from './messages';

export interface PaneTools {
  readonly session: Session;
  readonly text: Messages;
  /** Absent where the host has no way to files. */
  readonly files?: PaneFiles | undefined;
  /** 诊断 of the program around the pane; absent where there is none to try out. */
  readonly diagnose?: (() => Promise<Diagnosis>) | undefined;
}

export const PaneContext = createContext<PaneTools | null>(null);

export function usePane(): PaneTools & { act: <Args>(command: Command<Args>, args: Args) => void } {
  const tools = useContext(PaneContext);
  if (!tools) throw new Error('outside the pane');
  return {
    ...tools,
    act: (command, args) => {
      void run(command, tools.session, args);
    },
  };
}

/** A part of the session's state; draws anew when that part changes. */
export function useSession<T>(pick: (state: SessionState) => T): T {
  return useStore(usePane().session.store, pick);
}
