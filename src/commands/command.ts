/** The shape of a command: what a user can do, wherever the button stands. One command, one file. */
import type { Session } from '../session/session';
import type { SessionState } from '../session/state';

/** Why a command is not to be had now; the message table has the words. */
export type Reason =
  | 'busy'
  | 'nothing-selected'
  | 'nothing-checked'
  | 'nothing-safe'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'no-findings'
  | 'not-checking'
  | 'no-edits'
  | 'not-interrupted'
  | 'nothing-planned'
  | 'nothing-named'
  | 'no-form'
  | 'unanswered'
  | 'no-indicators';

export interface Command<Args = void> {
  /** Also the key of its label in the message table. */
  readonly name: string;
  /** As the host spells it: "F8", "Shift+F8". */
  readonly shortcut?: string;
  /** May run while another one does, since it ends that one. */
  readonly meanwhile?: true;
  /** Null where it may run. A command that is running keeps every other one waiting. */
  readonly refuse: (state: SessionState, args: Args) => Reason | null;
  readonly run: (session: Session, args: Args) => Promise<void>;
}

/** Runs a command if it is allowed; resolves to why it was not. */
export async function run<Args>(command: Command<Args>, session: Session, args: Args): Promise<Reason | null> {
  const reason = refusal(command, session.state, args);
  if (reason === null && command.meanwhile) await command.run(session, args);
  else if (reason === null) await session.running(command.name, () => command.run(session, args));
  return reason;
}

/** Whether it may run, for the button. */
export function refusal<Args>(command: Command<Args>, state: SessionState, args: Args): Reason | null {
  return state.running === null || command.meanwhile ? command.refuse(state, args) : 'busy';
}
