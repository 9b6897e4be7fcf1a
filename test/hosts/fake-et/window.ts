/**
 * A window of WPS as its pages see it: a real server on this machine, the ribbon's page, the pane's page, and in each an
 * `Application` whose every member is a synchronous message to the fake ET in Node, as in WPS it is one to the program.
 */
import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { cutDownToChrome69, chrome69Agent } from '../../support/old-engine';
import type { FakeEt } from './et';
import { readMembers, type Members } from './members';
import { unwrapped } from './strict';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.xml': 'text/xml; charset=utf-8', '.svg': 'image/svg+xml', '.css': 'text/css' };

/** What a page sends: objects go by number, functions of the page by theirs. */
interface Asked {
  readonly page: number;
  readonly op: 'get' | 'set' | 'has' | 'call';
  readonly on: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

class PaneObject {
  readonly face = 'TaskPane';
  Visible = false;
  DockPosition = 0;
  Width = 0;
  constructor(readonly ID: number) {}
}

export class WpsWindow {
  readonly faults: string[] = [];
  /** Addresses outside the add-in's own. */
  readonly strayed: string[] = [];
  readonly panes: PaneObject[] = [];
  readonly answered: string[] = [];
  private readonly objects: object[];
  private readonly pages: Page[] = [];
  private readonly members: Members = readMembers();

  private constructor(
    private readonly et: FakeEt,
    private readonly server: http.Server,
    private readonly context: BrowserContext,
    /** With a slash at its end. */
    readonly home: string,
    private readonly old: boolean,
  ) {
    this.objects = [et.application];
  }

  /** Opens what WPS opens at its start: the hidden page behind the ribbon. `host` must resolve to this machine. */
  static async open(browser: Browser, et: FakeEt, { host = '127.0.0.1', old = false, ...more }: { readonly host?: string; readonly old?: boolean } & BrowserContextOptions = {}): Promise<WpsWindow> {
    const server = http.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const context = await browser.newContext({ viewport: { width: 340, height: 760 }, locale: 'zh-CN', ...(old ? { userAgent: chrome69Agent } : {}), ...more });
    context.setDefaultTimeout(60_000);
    const opened = new WpsWindow(et, server, context, `http://${host}:${String((server.address() as AddressInfo).port)}/`, old);
    server.on('request', (request, response) => { opened.serve(request, response); });
    await (await opened.page()).goto(`${opened.home}index.html`);
    return opened;
  }

  /** The page behind the ribbon. */
  get ribbon(): Page {
    return this.pages[0]!;
  }

  /** The pane's page, once it has been asked for. */
  get pane(): Page {
    return this.pages[1]!;
  }

  /** Calls a callback of ribbon.xml as WPS does; gives what it returned. */
  async press(id: string, callback = 'OnAction'): Promise<unknown> {
    const before = this.panes.length;
    const returned = await this.ribbon.evaluate(([name, Id]) => (window as unknown as Record<string, (control: { Id: string }) => unknown>)[name!]!({ Id: Id! }), [callback, id]);
    if (this.panes.length > before) {
      const page = await this.page();
      await page.goto(`${this.home}taskpane.html`);
    }
    return returned;
  }

  async close(): Promise<void> {
    await this.context.close();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async page(): Promise<Page> {
    const page = await this.context.newPage();
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('console', (message) => { if (message.type() === 'error') this.faults.push(message.text()); });
    page.on('request', (request) => { if (!request.url().startsWith(this.home)) this.strayed.push(request.url()); });
    if (this.old) await page.addInitScript(cutDownToChrome69);
    await page.addInitScript(etPage, { tables: this.members, page: this.pages.length });
    this.pages.push(page);
    return page;
  }

  private serve(request: http.IncomingMessage, response: http.ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', this.home);
    if (pathname === '/fake-et') {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
        response.end(JSON.stringify(this.answer(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Asked)));
      });
      return;
    }
    const file = path.resolve('dist/wps', pathname.slice(1));
    this.answered.push(pathname);
    if (existsSync(file)) response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
    else response.writeHead(404).end();
  }

  private answer(asked: Asked): object {
    try {
      return { value: this.told(this.carryOut(asked)) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  }

  private carryOut({ op, on, name, args: sent, page }: Asked): unknown {
    const target = this.objects[on]!;
    const args = sent.map((arg) => this.heard(arg, page));
    if (on === 0 && name === 'CreateTaskPane') {
      if (op === 'has') return true;
      const pane = new PaneObject(this.panes.length + 1);
      this.panes.push(pane);
      return pane;
    }
    if (on === 0 && name === 'GetTaskPane') return op === 'has' ? true : (this.panes.find(({ ID }) => ID === args[0]) ?? null);
    if (op === 'has') return name in target;
    if (op === 'get') return Reflect.get(target, name);
    if (op === 'set') return Reflect.set(target, name, args[0]);
    return (Reflect.get(target, name) as (...given: unknown[]) => unknown)(...args);
  }

  /** As it goes to the page. */
  private told(value: unknown): unknown {
    if (value === undefined) return { undefined: true };
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((one) => this.told(one));
    this.objects.push(value);
    return { object: this.objects.length - 1, face: (unwrapped(value) as { face: string }).face };
  }

  /** As it comes from the page. */
  private heard(value: unknown, page: number): unknown {
    if (Array.isArray(value)) return value.map((one) => this.heard(one, page));
    if (typeof value !== 'object' || value === null) return value;
    if ('undefined' in value) return undefined;
    if ('object' in value) return this.objects[value.object as number];
    const { callback } = value as { callback: number };
    return this.listener(page, callback);
  }

  private readonly listeners = new Map<string, (...told: unknown[]) => void>();

  /** One for each function of a page, so that it can be taken away again. A range is good only while it is told, so the page gets another of the same cells. */
  private listener(page: number, callback: number): (...told: unknown[]) => void {
    const key = `${String(page)} ${String(callback)}`;
    const tell = (sheet?: Et.Worksheet, target?: Et.Range) => {
      const args = [sheet, ...(target && sheet ? [sheet.Range(target.Address(false, false))] : [])].map((one) => this.told(one));
      void this.pages[page]?.evaluate(([id, given]) => { (window as unknown as { fakeTell: (id: number, args: unknown[]) => void }).fakeTell(id, given); }, [callback, args] as const).catch(() => undefined);
    };
    const known = this.listeners.get(key) ?? (tell as (...told: unknown[]) => void);
    this.listeners.set(key, known);
    return known;
  }
}

/** Runs in each page: the page's half. */
function etPage({ tables, page }: { readonly tables: Members; readonly page: number }): void {
  interface Said {
    readonly object: number;
    readonly face: string;
  }
  const numbers = new WeakMap<object, number>();
  const callbacks: ((...args: unknown[]) => unknown)[] = [];
  const decode = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(decode);
    return 'undefined' in value ? undefined : stand((value as Said).object, (value as Said).face);
  };
  const encode = (value: unknown): unknown => {
    if (value === undefined) return { undefined: true };
    if (Array.isArray(value)) return value.map(encode);
    if (typeof value === 'function') {
      const hear = value as (...args: unknown[]) => unknown;
      if (!callbacks.includes(hear)) callbacks.push(hear);
      return { callback: callbacks.indexOf(hear) };
    }
    if (typeof value !== 'object' || value === null) return value;
    return { object: numbers.get(value) };
  };
  const ask = (op: string, on: number, name: string, args: unknown[] = []): unknown => {
    const request = new XMLHttpRequest();
    request.open('POST', '/fake-et', false);
    request.send(JSON.stringify({ page, op, on, name, args: args.map(encode) }));
    const { value, error } = JSON.parse(request.responseText) as { value?: unknown; error?: string };
    if (error !== undefined) throw new Error(error);
    return decode(value);
  };
  const stand = (on: number, face: string): object => {
    const proxy = new Proxy({}, {
      get: (_target, name) => {
        if (typeof name === 'symbol' || name === 'then' || name === 'toJSON') return undefined;
        const member = tables[face]?.[name];
        if (member?.kind !== 'method') return ask('get', on, name);
        if (member.optional && ask('has', on, name) !== true) return undefined;
        return (...args: unknown[]) => ask('call', on, name, args);
      },
      set: (_target, name, value) => {
        ask('set', on, String(name), [value]);
        return true;
      },
      has: (_target, name) => typeof name === 'string' && ask('has', on, name) === true,
    });
    numbers.set(proxy, on);
    return proxy;
  };
  Object.assign(window, {
    Application: stand(0, 'Application'),
    fakeTell: (id: number, args: unknown[]) => callbacks[id]?.(...args.map(decode)),
  });
}
