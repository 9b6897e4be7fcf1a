/** A host that fails on demand: faults come in through the port, as they would from a real program. */
import { HostFailure, type Fault, type FaultCode, type Host, type HostStorage } from '../../src/host/host';

export interface Trouble {
  readonly code: FaultCode;
  /** The calls that fail, by name; storage writes as "store". */
  readonly on: readonly (keyof Host | 'store')[];
  /** How often it was met. */
  hits?: number;
}

/** The host with a switch: set `trouble.now`, and these calls fail until it is cleared. */
export function faulty<H extends Host>(host: H): { readonly host: H; readonly trouble: { now: Trouble | null } } {
  const trouble: { now: Trouble | null } = { now: null };
  const fails = (name: string) => {
    if (trouble.now?.on.includes(name as keyof Host) !== true) return false;
    trouble.now.hits = (trouble.now.hits ?? 0) + 1;
    return true;
  };
  const fault = (): Fault => ({ code: trouble.now?.code ?? 'unknown', detail: 'injected' });
  const guarded = <T>(write: () => Promise<T>): Promise<T> => (fails('store') ? Promise.reject(new HostFailure(fault())) : write());
  const storage: HostStorage = {
    readWorkbook: () => host.storage.readWorkbook(),
    readUser: (key) => host.storage.readUser(key),
    writeWorkbook: (text) => guarded(() => host.storage.writeWorkbook(text)),
    writeUser: (key, text) => guarded(() => host.storage.writeUser(key, text)),
  };
  const proxy = new Proxy(host, {
    get: (target, name: string) => {
      if (name === 'storage') return storage;
      if (fails(name)) {
        return async () => {
          if (name === 'apply') return { done: false, because: fault() };
          throw new HostFailure(fault());
        };
      }
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? (member as (...args: unknown[]) => unknown).bind(target) : member;
    },
  });
  return { host: proxy, trouble };
}
