/** Objects that take nothing but what ET takes: whoever asks for more, or asks otherwise, is told so by an error. */
import type { Members } from './members';

/** An object of the model: its members are named as ET names them. */
export abstract class EtObject {
  abstract readonly face: string;
}

export interface Desk {
  readonly members: Members;
  /** A property was read or set, or a method called; may fail it. False: it comes to nothing, without a word. */
  readonly call: (face: string, name: string, writes: boolean) => boolean;
  /** Members that this build lacks: "Application.ApiEvent". */
  readonly absent: ReadonlySet<string>;
}

const raw = new WeakMap<object, EtObject>();

/** What the fake itself put behind a proxy; anything else as it is. */
export function unwrapped(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (raw.get(value) ?? value) : value;
}

export function strict(desk: Desk, object: EtObject): object {
  const { face } = object;
  const table = desk.members[face];
  if (!table) throw new TypeError(`et.d.ts knows no ${face}`);
  const memberOf = (name: string) => {
    const member = table[name];
    if (!member) throw new TypeError(`${face} has no ${name}`);
    return member;
  };
  const proxy = new Proxy(object, {
    get(_target, name) {
      // What the test runner and promises ask of every object.
      if (typeof name === 'symbol' || name === 'then' || name === 'toJSON' || name === 'asymmetricMatch' || name === '$$typeof' || name === 'nodeType') return undefined;
      // A shape that is selected has none of a range's members, and says nothing of it.
      if (face === 'Range' && 'shape' in object) return undefined;
      const { kind, least, most } = memberOf(name);
      if (desk.absent.has(`${face}.${name}`)) return undefined;
      if (kind === 'property') {
        desk.call(face, name, false);
        return wrapped(desk, Reflect.get(object, name));
      }
      return (...args: unknown[]) => {
        if (args.length < least || args.length > most) throw new TypeError(`${face}.${name} takes ${String(least)}–${String(most)} arguments, not ${String(args.length)}`);
        if (!desk.call(face, name, WRITING.has(name) || (name === 'Text' && args.length > 0))) return undefined;
        const method: unknown = Reflect.get(object, name);
        return wrapped(desk, (method as (...given: unknown[]) => unknown).apply(object, args.map(unwrapped)));
      };
    },
    set(_target, name, value) {
      if (!memberOf(String(name)).writable) throw new TypeError(`${face}.${String(name)} is read-only`);
      return !desk.call(face, String(name), true) || Reflect.set(object, name, value);
    },
    has: (_target, name) => typeof name === 'string' && name in table && !desk.absent.has(`${face}.${name}`),
  });
  raw.set(proxy, object);
  return proxy;
}

const WRITING = new Set(['Merge', 'UnMerge', 'Insert', 'Delete', 'Add', 'AddComment']);

function wrapped(desk: Desk, value: unknown): unknown {
  return value instanceof EtObject ? strict(desk, value) : value;
}
