/** What the parts of a session share: the host, the time, the state, and what to do when the host cannot. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { HostFailure, type Fault, type Host } from '../host/host';
import type { Refusal } from '../sheet/edit';
import { initialState, type SessionState } from './state';

/** Time, so that tests can hold it. */
export interface Clock {
  now(): number;
  /** Returns the way to call it off. */
  later(run: () => void, milliseconds: number): () => void;
}

export class Desk {
  readonly store: StoreApi<SessionState> = createStore(() => initialState);

  constructor(
    readonly host: Host,
    readonly clock: Clock,
  ) {}

  get state(): SessionState {
    return this.store.getState();
  }

  set(change: Partial<SessionState>): void {
    this.store.setState(change);
  }

  /** Runs what may fail at the host; a failure becomes a notice and undefined. */
  async trying<T>(run: () => Promise<T>): Promise<T | undefined> {
    try {
      return await run();
    } catch (error) {
      // Anything but a host's failure is our own mistake and must not be hidden.
      if (!(error instanceof HostFailure)) throw error;
      this.refused(error.fault);
      if (this.state.phase !== 'ready') this.set({ phase: 'failed' });
      return undefined;
    }
  }

  /** Tells the user why nothing was done. */
  refused(because: Pick<Refusal, 'code' | 'at'> | Fault): void {
    const at = 'at' in because ? because.at : undefined;
    this.set({ notice: { kind: 'failed', because: because.code, ...(at ? { at } : {}) } });
  }
}
