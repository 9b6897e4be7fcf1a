/** The rich API as it goes over the wire: one JSON document of actions on object paths, one of results. Knows no object of Excel's. */

/** What the host refuses, with Excel's code. */
export class HostError extends Error {
  constructor(readonly code: string, message = code) {
    super(message);
  }
}

/** An object of the model: its members are named as the wire names them. */
export type Remote = Record<string, unknown>;

interface PathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
}
interface ArgumentInfo {
  readonly Arguments?: unknown[];
  readonly ReferencedObjectPathIds?: number[] | null;
}
interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}
interface Body {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, PathInfo>>;
}

/** What a test counts. */
export interface Counts {
  requests: number;
  /** Requests that carried a write-flagged call, the client's own bookkeeping apart. */
  writes: number;
  sent: number;
  received: number;
  /** Ranges that are kept for the client; at rest there must be none. */
  kept: number;
}

/** What goes wrong with the next requests. */
export interface Fault {
  /** Number of the transport's error, or a code that the first write fails with. */
  readonly failure: number | string;
  times: number;
  /** Requests that pass before it begins. */
  after?: number;
  /** Only requests that write. */
  readonly onWrites?: boolean;
}

const WRITE = 1;

/** Office's own services (the pane, the ribbon): they take every call and say nothing. */
const SERVICE = new Proxy<Remote>({}, { get: (_target, name) => (name === 'Id' || name === 'Items' ? undefined : () => null) });

export class Wire {
  readonly counts: Counts = { requests: 0, writes: 0, sent: 0, received: 0, kept: 0 };
  fault: Fault | null = null;
  /** A member that this Excel does not have. */
  without: string | undefined;
  /** Bytes of an answer and of a request that Excel on the web takes. */
  limit = 5_000_000;
  private readonly kept = new Map<string, Remote>();
  private readonly keys = new WeakMap<Remote, string>();
  private names = 0;

  constructor(private readonly root: () => Remote) {}

  /** The answer's text, or the number of the transport's error. */
  async request(text: string, flags: number): Promise<string | number> {
    await Promise.resolve();
    const body = JSON.parse(text) as Body;
    const bookkeeping = body.Actions.every(({ ActionType, Name }) => ActionType === 1 || ActionType === 5 || Name.startsWith('_'));
    this.counts.requests += bookkeeping ? 0 : 1;
    this.counts.sent += text.length;
    const writes = (flags & WRITE) !== 0 && !bookkeeping;
    if (writes) this.counts.writes += 1;
    const failure = bookkeeping ? undefined : this.failing(writes);
    if (typeof failure === 'number') return failure;
    if (text.length > this.limit) return 5103;
    const kept = new Set(this.kept.keys());
    const answer = JSON.stringify(this.answer(body, failure));
    // What the client is not told of it cannot give back.
    if (answer.length > this.limit) for (const key of this.kept.keys()) if (!kept.has(key)) this.kept.delete(key);
    this.counts.received += answer.length;
    this.counts.kept = this.kept.size;
    return answer.length > this.limit ? 5104 : answer;
  }

  private failing(writes: boolean): number | string | undefined {
    const { fault } = this;
    if (!fault || fault.times === 0 || (fault.onWrites && !writes)) return undefined;
    if (fault.after) {
      fault.after -= 1;
      return undefined;
    }
    fault.times -= 1;
    return fault.failure;
  }

  private answer(body: Body, failure: string | undefined): unknown {
    const objects = new Map<number, Remote | null>();
    const results: { ActionId: number; Value: unknown }[] = [];
    const find = (id: number): Remote | null => {
      const known = objects.get(id);
      if (known !== undefined) return known;
      const path = body.ObjectPaths[String(id)];
      if (!path) throw new HostError('InvalidObjectPath');
      const found = this.resolve(path, find) ?? null;
      objects.set(id, found);
      return found;
    };
    const answered = () => ({ Results: results, TraceIds: body.Actions.filter(({ ActionType }) => ActionType === 5).map(({ Id }) => Id) });
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (failure !== undefined && (action.ActionType === 4 || index === body.Actions.length - 1)) throw new HostError(failure);
        results.push({ ActionId: action.Id, Value: this.act(action, find) });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        return { Error: { Code: error.code, Message: error.message, Location: action.Name, ActionIndex: index, HttpStatusCode: 400 }, ProcessedResults: answered(), TraceIds: [] };
      }
    }
    return answered();
  }

  private resolve({ ObjectPathType, Name, ParentObjectPathId, ArgumentInfo }: PathInfo, find: (id: number) => Remote | null): Remote | null {
    if (ObjectPathType === 1) return this.root();
    if (ObjectPathType === 2) return SERVICE;
    if (ObjectPathType === 6) return this.kept.get(Name) ?? null;
    if (ObjectPathType === 7) return null;
    const parent = find(ParentObjectPathId);
    if (!parent) return null;
    if (this.without !== undefined && Name === this.without) throw new HostError('ApiNotFound', Name);
    if (ObjectPathType === 4) return member(parent, Name) as Remote | null;
    return call(parent, ObjectPathType === 5 ? 'GetItem' : Name, argumentsOf(ArgumentInfo, find)) as Remote | null;
  }

  private act({ ActionType, Name, ObjectPathId, ArgumentInfo, QueryInfo }: Action, find: (id: number) => Remote | null): unknown {
    if (ActionType === 5) return null;
    const target = find(ObjectPathId);
    if (ActionType === 1) return this.identity(target);
    if (!target) return null;
    const args = argumentsOf(ArgumentInfo, find);
    if (ActionType === 2) return query(target, QueryInfo?.Select ?? []);
    if (ActionType === 4) {
      assign(target, Name, args[0]);
      return null;
    }
    if (ActionType !== 3) throw new HostError('NotImplemented', `action ${String(ActionType)}`);
    if (Name === '_KeepReference') {
      this.keep(target);
      return null;
    }
    if (Name === '_RemoveReference') {
      this.kept.delete(String(args[0]));
      this.counts.kept = this.kept.size;
      return null;
    }
    if (Name.startsWith('_Register') || Name.startsWith('_Unregister') || Name === '_ValidateArraySize') return null;
    return call(target, Name, args) ?? null;
  }

  private keep(target: Remote): void {
    const key = `ref${String(++this.names)}`;
    this.kept.set(key, target);
    this.keys.set(target, key);
  }

  private identity(target: Remote | null): unknown {
    if (!target) return null;
    const key = this.keys.get(target);
    return { ...(typeof target['Id'] === 'string' ? { Id: target['Id'] } : {}), ...(key === undefined ? {} : { _ReferenceId: key }) };
  }
}

function argumentsOf(info: ArgumentInfo | undefined, find: (id: number) => Remote | null): unknown[] {
  const referenced = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((value, index) => (referenced[index] ? find(referenced[index]) : value));
}

/** `XOrNullObject` is X that answers nothing where X finds nothing. */
function call(target: Remote, name: string, args: unknown[]): unknown {
  const method = target[name];
  if (typeof method === 'function') return (method as (...args: unknown[]) => unknown).apply(target, args);
  const base = name.replace(/OrNullObject$/, '');
  if (base === name || typeof target[base] !== 'function') throw new HostError('ApiNotFound', `${target.constructor.name}.${name}`);
  try {
    return call(target, base, args);
  } catch (error) {
    if (error instanceof HostError && error.code === 'ItemNotFound') return null;
    throw error;
  }
}

function member(target: Remote, name: string): unknown {
  const base = name in target ? name : name.replace(/OrNullObject$/, '');
  if (!(base in target)) throw new HostError('ApiNotFound', `${target.constructor.name}.${name}`);
  return target[base];
}

function assign(target: Remote, name: string, value: unknown): void {
  if (!(name in target)) throw new HostError('ApiNotFound', `${target.constructor.name}.${name}=`);
  target[name] = value;
}

/** The scalars asked for, navigation nested; of a collection those of each item. */
function query(target: Remote, select: readonly string[]): unknown {
  if (Array.isArray(target['Items'])) {
    return { _Items: (target['Items'] as Remote[]).map((item) => ({ _Id: item['Id'], ...(query(item, select.map((name) => name.replace(/^items\//, ''))) as object) })) };
  }
  const answer: Record<string, unknown> = {};
  for (const name of select) {
    const [first = '', ...rest] = name.split('/');
    const wire = first.charAt(0).toUpperCase() + first.slice(1);
    const value = member(target, wire);
    if (rest.length === 0) answer[wire] = value;
    else answer[wire] = { ...(answer[wire] as object | undefined), ...(query(value as Remote, [rest.join('/')]) as object) };
  }
  return answer;
}
