/**
 * The service worker of the page: keeps the files of one build in this browser, so that the page opens without a network.
 * Nothing else is kept, and files that users open never come by here. A later build waits until no page of this one is open.
 */

/** What the build puts before this script. */
interface Built {
  /** Of what the files hold. */
  readonly version: string;
  /** Relative to this script. */
  readonly files: readonly string[];
}

interface WaitEvent {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** What we use of the worker's globals: TypeScript's library for them does not go with that of pages. */
interface Scope {
  readonly jibiaoBuilt: Built;
  readonly clients: { claim(): Promise<void> };
  addEventListener(kind: 'install' | 'activate', listener: (event: WaitEvent) => void): void;
  addEventListener(kind: 'fetch', listener: (event: FetchEvent) => void): void;
}

const scope = self as unknown as Scope;
const { version, files } = scope.jibiaoBuilt;

const OURS = 'jibiao:';
const NAME = `${OURS}${version}`;
const address = (file: string): string => new URL(file, self.location.href).href;
const ours = new Set(files.map(address));
/** Of such a name the content never changes: no need to ask anybody. */
const HASHED = /\.[0-9a-f]{8}\.\w+$/;

scope.addEventListener('install', (event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(files.map(address))));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([forgetOthers(), scope.clients.claim()]));
});

scope.addEventListener('fetch', (event) => {
  const file = event.request.url.replace(/[?#].*$/, '');
  if (event.request.method === 'GET' && ours.has(file)) event.respondWith(answer(event.request, file));
});

/** What may have changed since is asked for first, so that a page which is online is never an old one. */
async function answer(request: Request, file: string): Promise<Response> {
  const kept = await (await caches.open(NAME)).match(file);
  if (kept && HASHED.test(file)) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== NAME).map((name) => caches.delete(name)));
}
