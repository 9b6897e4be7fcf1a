/** Microsoft's own Office.js client, unmodified, on a host of ours: each boot is a client of its own in this realm. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import type { FakeExcel } from './excel';

const BUNDLE = path.resolve('node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js');

type Boot = (window: object) => { Excel: unknown; OfficeExtension: unknown; OSF: Osf };
interface Osf {
  DDA: { RichApi: { executeRichApiRequestAsync?: unknown; richApiMessageManager: unknown } };
  _OfficeAppFactory?: unknown;
}

/** The bundle expects sloppy code, and its global variables on `window`: those it declares are there from the start. */
let boot: Boot | undefined;
let globals: readonly string[] = [];

function compile(): Boot {
  const source = readFileSync(BUNDLE, 'utf8');
  globals = [...source.matchAll(/^var ([A-Za-z_]\w*)/gm)].map(([, name = '']) => name);
  return compileFunction(`with (window) {\n${source}\n;return { Excel, OfficeExtension, OSF };\n}`, ['window']) as Boot;
}

const stub = () => undefined;

/** Puts Excel and Office into the global scope, as office.js does, speaking to this workbook. */
export function bootClient(excel: FakeExcel): void {
  boot ??= compile();
  const page: Record<string, unknown> = {
    ...Object.fromEntries(globals.map((name) => [name, undefined])),
    navigator: { userAgent: 'fake', platform: 'fake' },
    location: { href: 'https://localhost/', search: '', hash: '', protocol: 'https:', host: 'localhost', hostname: 'localhost', origin: 'https://localhost' },
    document: { getElementsByTagName: () => [], createElement: () => ({}), addEventListener: stub, URL: 'https://localhost/' },
    addEventListener: stub,
    setTimeout, clearTimeout, setInterval, clearInterval, console, Promise, JSON,
  };
  page['window'] = page['self'] = page;
  const { Excel, OfficeExtension, OSF } = boot(page);
  const context = {
    requirements: { isSetSupported: (set: string, version: string | number = '1.1') => excel.supports(set, String(version)) },
    document: { url: excel.url },
    platform: 'OfficeOnline',
    partitionKey: 'fake:',
  };
  OSF._OfficeAppFactory = { getContext: () => context, getHostInfo: () => ({}) };
  OSF.DDA.RichApi.executeRichApiRequestAsync = (message: readonly unknown[], answer: (result: unknown) => void) => {
    void excel.wire.request(String(message[4]), Number(message[6])).then((said) => {
      answer(typeof said === 'number' ? { status: 'failed', error: { code: said, message: '' } } : { status: 'succeeded', value: { data: [200, '', said] } });
    });
  };
  OSF.DDA.RichApi.richApiMessageManager = {
    register: async (handler: (args: unknown) => void) => {
      excel.hear = handler;
    },
    removeHandlerAsync: (_name: string, _options: unknown, done: (result: unknown) => void) => {
      done({ status: 'succeeded' });
    },
  };
  (page['Office'] as Record<string, unknown> | undefined) ??= {};
  Object.assign(globalThis, { Excel, OfficeExtension, Office: { context } });
}
