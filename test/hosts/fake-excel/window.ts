/**
 * Excel on the web as a browser sees it: a page that holds the pane in a frame and answers the real office.js over
 * postMessage. The workbook lives in Node; every request goes through playwright, and none leaves this machine.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Frame, Page, Route } from 'playwright-core';
import type { FakeExcel } from './excel';

const HOME = 'https://localhost:3443';
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css', '.png': 'image/png', '.json': 'application/json' };

interface Asked {
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: Record<string, unknown>;
}

/** Runs in the page: the host's half of Office's cross-domain messages. */
function hostPage(url: string): void {
  const page = window as unknown as Record<string, unknown>;
  const frame = document.createElement('iframe');
  const registered: Record<string, Record<string, unknown>> = {};
  const post = (message: Record<string, unknown>) => {
    frame.contentWindow?.postMessage(JSON.stringify({ _messageType: 1, _errorCode: 0, _responseType: 0, _serializerVersion: 1, _origin: location.href, ...message }), '*');
  };
  const sets = page['fakeSets'] as object;
  const answer = async (name: string, data: Record<string, unknown>): Promise<unknown> => {
    if (name === 'ContextActivationManager_getAppContextAsync') {
      return {
        _id: 'jibiao', _appName: 16, _appVersion: '16.00', _appUILocale: 'zh-CN', _dataLocale: 'zh-CN', _docUrl: page['fakeUrl'], _clientMode: 1, _settings: [], _reason: 'inserted',
        _osfControlType: 1, _eToken: '', _correlationId: 'c', _appInstanceId: 'jibiao', _requirementMatrix: JSON.stringify(sets), _hostFullVersion: '16.0.0.0', _appMinorVersion: 0,
      };
    }
    const method = data['DdaMethod'] as { DispatchId: number } | undefined;
    if (name === 'executeMethod' && method?.DispatchId === 93) {
      const request = data['ArrayData'] as unknown[];
      const said = await (page['fakeRequest'] as (body: unknown, flags: unknown) => Promise<string | number>)(request[4], request[6]);
      return typeof said === 'number' ? { Version: 1, Error: said } : { Version: 1, Error: 0, ArrayData: [200, '', said], Data: [200, '', said] };
    }
    if (name === 'executeMethod' && method?.DispatchId === 94) page['fakeCompleted'] = Number(page['fakeCompleted'] ?? 0) + 1;
    return { Version: 1, Error: 0 };
  };
  page['fakeTell'] = (name: string, data: unknown) => {
    const to = registered[name];
    if (to) post({ ...to, _responseType: 1, _data: data });
    return to !== undefined;
  };
  window.addEventListener('message', ({ data, source }: MessageEvent<string>) => {
    if (source !== frame.contentWindow || typeof data !== 'string' || !data.startsWith('{')) return;
    const { _actionName, _actionType, _conversationId, _correlationId, _data } = JSON.parse(data) as Asked;
    const back = { _actionName, _conversationId, _correlationId };
    if (_actionType === 1) registered[_actionName] = back;
    void answer(_actionName, _data ?? {}).then((said) => {
      post({ ...back, _data: said });
    });
  });
  frame.style.cssText = 'width:360px;height:760px;border:0';
  frame.src = `${url}?_host_Info=Excel$Web$16.00$zh-CN$corr$$$0#&_xdm_Info=conversation|jibiao|${location.href}`;
  document.body.append(frame);
}

export interface ExcelWindow {
  readonly page: Page;
  readonly pane: Frame;
  /** Addresses outside our own and Microsoft's, which were not answered. */
  readonly strayed: readonly string[];
  readonly faults: readonly string[];
  /** Clicks a ribbon button by the function that it calls. */
  press(callback: string): Promise<void>;
  /** How many ribbon commands said that they were done. */
  completed(): Promise<number>;
}

/** Opens the built pane in a window of the fake Excel. */
export async function openWindow(browser: Browser, excel: FakeExcel): Promise<ExcelWindow> {
  const page = await browser.newPage({ viewport: { width: 900, height: 800 }, locale: 'zh-CN' });
  const strayed: string[] = [];
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.context().route('**/*', (route) => answerRoute(route, strayed));
  await page.exposeFunction('fakeRequest', (body: string, flags: number) => excel.wire.request(body, flags));
  excel.hear = (args) => {
    const { entries } = args as { entries: { messageCategory: number; messageType: number; targetId: string; message: string; id: number; isRemoteOverride: boolean }[] };
    const rows = entries.map((one) => [one.messageCategory, one.messageType, one.targetId, one.message, one.id, one.isRemoteOverride]);
    void page.evaluate((data) => { (window as unknown as { fakeTell: (name: string, data: unknown) => void }).fakeTell('richApiMessage', { ArrayData: data }); }, rows).catch(() => undefined);
  };
  await page.goto(`${HOME}/fake-excel.html`);
  const sets = { ExcelApi: excel.version, SharedRuntime: '1.1', RibbonApi: '1.1', AddinCommands: '1.1' };
  await page.evaluate(([values, url]) => Object.assign(window, { fakeSets: values, fakeUrl: url }), [sets, excel.url] as const);
  await page.evaluate(hostPage, `${HOME}/taskpane.html`);
  await page.waitForFunction(() => document.querySelector('iframe') !== null);
  const pane = await (await page.waitForSelector('iframe')).contentFrame();
  if (!pane) throw new Error('the pane did not open');
  return {
    page, pane, strayed, faults,
    press: async (callback) => {
      const data = { 0: callback, 1: callback, 2: JSON.stringify({ source: { id: callback } }) };
      await page.evaluate((sent) => { (window as unknown as { fakeTell: (name: string, data: unknown) => void }).fakeTell('appCommandInvoked', sent); }, data);
    },
    completed: () => page.evaluate(() => (window as unknown as { fakeCompleted?: number }).fakeCompleted ?? 0),
  };
}

async function answerRoute(route: Route, strayed: string[]): Promise<void> {
  const url = new URL(route.request().url());
  const address = `${url.origin}${url.pathname}`;
  if (address === `${HOME}/fake-excel.html`) return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Excel</title><body></body>' });
  const file = address.startsWith(CDN)
    ? path.join(path.dirname(require.resolve('@microsoft/office-js/dist/office.js')), address.slice(CDN.length))
    : url.origin === HOME
      ? path.resolve('dist/excel', url.pathname.slice(1))
      : undefined;
  if (file !== undefined && existsSync(file)) return route.fulfill({ contentType: TYPES[path.extname(file)] ?? 'application/octet-stream', body: readFileSync(file) });
  if (file === undefined) strayed.push(address);
  return route.abort();
}
