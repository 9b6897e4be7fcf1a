/** A host that fails on demand: faults come in through the port, as they would from a real program. */
import { HostFailure, type Fault, type FaultCode, type Host, type HostEvent, type HostStorage } from '../../src/host/host';

/** A call of the port; what is written to the storage counts as "store". */
export type Call = keyof Host | 'store';

export interface Trouble {
  /** The calls that it meets. */
  readonly on: readonly Call[];
  /** They fail with this. */
  readonly code?: FaultCode;
  /** What somebody else does just before the first of them goes through. */
  readonly meanwhile?: () => Promise<void>;
  /** Their answers never come: the pane is closed before they reach the workbook, or after. */
  readonly lost?: 'before' | 'after';
  /** How often it was met. */
  hits?: number;
}

export interface Switch {
  now: Trouble | null;
  /** What becomes of the host's events. */
  events: 'told' | 'lost' | 'twice';
  /** Calls that have not been answered; one whose answer is lost counts no more. */
  open: number;
}

/** The host with a switch: set `trouble.now`, and these calls are met by it until it is cleared. */
export function faulty<H extends Host>(host: H): { readonly host: H; readonly trouble: Switch } {
  const trouble: Switch = { now: null, events: 'told', open: 0 };
  const fault = (code: FaultCode): Fault => ({ code, detail: 'injected' });

  const meet = async (call: Call, go: () => Promise<unknown>): Promise<unknown> => {
    const { now } = trouble;
    if (now?.on.includes(call) !== true) return go();
    now.hits = (now.hits ?? 0) + 1;
    if (now.hits === 1) await now.meanwhile?.();
    if (now.lost !== undefined) {
      if (now.lost === 'after') await go();
      trouble.open -= 1;
      return new Promise(() => undefined);
    }
    if (now.code === undefined) return go();
    if (call === 'apply') return { done: false, because: fault(now.code) };
    throw new HostFailure(fault(now.code));
  };
  const counted = async <T>(go: () => Promise<T>): Promise<T> => {
    trouble.open += 1;
    try {
      return await go();
    } finally {
      trouble.open -= 1;
    }
  };
  const through = <T>(call: Call, go: () => Promise<T>): Promise<T> => counted(() => meet(call, go) as Promise<T>);

  const storage: HostStorage = {
    readWorkbook: () => counted(() => host.storage.readWorkbook()),
    readUser: (key) => counted(() => host.storage.readUser(key)),
    writeWorkbook: (text) => through('store', () => host.storage.writeWorkbook(text)),
    writeUser: (key, text) => through('store', () => host.storage.writeUser(key, text)),
  };
  const listen = (listener: (event: HostEvent) => void) =>
    host.listen((event) => {
      if (trouble.events !== 'lost') listener(event);
      if (trouble.events === 'twice') listener(event);
    });
  const proxy = new Proxy(host, {
    get: (target, name: string) => {
      if (name === 'storage') return storage;
      if (name === 'listen') return listen;
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => through(name as Call, async () => (await Reflect.apply(member, target, args)) as unknown);
    },
  });
  return { host: proxy, trouble };
}
