/** The folder that WPS is pointed at, and the archive that is unpacked beside it, checked without a WPS. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { strFromU8, unzipSync } from 'fflate';
import { MemoryHost } from '../../src/host/memory/host';
import { LocalChecker } from '../../src/session/checker/local';
import { Session } from '../../src/session/session';
import { pageClock } from '../../src/taskpane/clock';
import { ribbonActions } from '../../src/taskpane/ribbon';
import { createView } from '../../src/taskpane/view';
import { describeWith } from '../support/needs';
import { descendants, parseXml } from '../support/xml';

const shell = path.resolve('src/host/wps/shell');
const read = (file: string) => readFileSync(path.join(shell, file), 'utf8');
const ribbon = descendants(parseXml(read('ribbon.xml')));

/** What main.js leaves on the page, and what it asks of the program. */
function ribbonPage() {
  const kept = new Map<string, unknown>();
  const panes: { ID: number; Visible: boolean }[] = [];
  const urls: string[] = [];
  const Application = {
    ActiveWorkbook: {},
    PluginStorage: { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: unknown) => void kept.set(key, value) },
    CreateTaskPane: (url: string) => {
      urls.push(url);
      panes.push({ ID: panes.length + 1, Visible: false });
      return panes.at(-1);
    },
    GetTaskPane: (id: number) => panes.find(({ ID }) => ID === id) ?? null,
  };
  const page: Record<string, unknown> = { Application, location: { href: 'http://127.0.0.1:3889/index.html?a#b' } };
  page['window'] = page;
  runInContext(read('main.js'), createContext(page));
  return { page, kept, panes, urls };
}

describe('ribbon.xml', () => {
  const callbacks = [...new Set(ribbon.flatMap(({ attributes }) => Object.entries(attributes).filter(([name]) => /^on[A-Z]|^get[A-Z]/.test(name)).map(([, value]) => value)))];
  const buttons = ribbon.filter(({ name }) => name === 'button');

  it('begins as WPS asks, and names the tab and its buttons', () => {
    expect(read('ribbon.xml').startsWith('<customUI')).toBe(true);
    expect(ribbon.find(({ name }) => name === 'tab')?.attributes['label']).toBe('绩标');
    expect(buttons.map(({ attributes }) => attributes['label'])).toEqual(['检查本表', '规范化', '插入模板', '打开面板']);
  });

  it('names callbacks that the page has, each synchronous', () => {
    const { page } = ribbonPage();
    expect(callbacks.length).toBeGreaterThan(2);
    expect(callbacks.map((name) => [name, (page[name] as object | undefined)?.constructor.name])).toEqual(callbacks.map((name) => [name, 'Function']));
    expect(read('main.js')).not.toMatch(/async function|await |=>/);
  });

  it('has buttons that the pane answers and pictures for them', () => {
    const { page, kept, panes, urls } = ribbonPage();
    const known = Object.keys(ribbonActions(new Session({ host: new MemoryHost({ sheets: [], styles: [], names: [] }), clock: pageClock, checker: new LocalChecker() }), createView(), async () => undefined));
    for (const { attributes } of buttons) {
      const control = { Id: attributes['id']! };
      expect(known).toContain(control.Id);
      expect((page['OnAction'] as (one: object) => unknown)(control)).toBe(true);
      expect(kept.get('jibiao.asked')).toBe(control.Id);
      expect(existsSync(path.join(shell, (page['GetImage'] as (one: object) => string)(control)))).toBe(true);
    }
    // One pane for all of them, at an address that stands by itself.
    expect(panes).toEqual([{ ID: 1, Visible: true, DockPosition: 2, Width: 340 }]);
    expect(urls).toEqual(['http://127.0.0.1:3889/taskpane.html']);
  });
});

it('manifest.xml is well-formed and says whose it is', () => {
  const manifest = parseXml(read('manifest.xml'));
  expect([manifest.name, manifest.children.map(({ name }) => name)]).toEqual(['JsPlugin', ['ApiVersion', 'Name', 'Description']]);
});

describe('the install page', () => {
  it('registers and forgets the folder that it lies in', () => {
    const asked: { readonly url: string; readonly data: unknown }[] = [];
    const elements: Record<string, Record<string, unknown>> = {};
    class Request {
      status = 200;
      responseText = 'OK';
      private url = '';
      onload: () => void = () => undefined;
      open(_method: string, url: string) { this.url = url; }
      send(body: string) {
        asked.push({ url: this.url, data: JSON.parse(Buffer.from(body, 'base64').toString('utf8')) });
        this.onload();
      }
    }
    const page = {
      location: { href: 'http://oa.example/绩标&1/publish.html' }, XMLHttpRequest: Request, btoa, setTimeout,
      document: { getElementById: (id: string) => (elements[id] ??= {}) },
    };
    runInContext(read('publish.js'), createContext(page));
    (elements['install']!['onclick'] as () => void)();
    expect(elements['status']!['textContent']).toMatch(/已登记/);
    (elements['uninstall']!['onclick'] as () => void)();
    const data = { name: 'jibiao', url: 'http://oa.example/绩标&1/', addonType: 'et', online: 'true', version: '', customDomain: '' };
    expect(asked).toEqual(['enable', 'disable'].map((cmd) => ({ url: 'http://127.0.0.1:58890/deployaddons/runParams', data: { cmd, ...data } })));
    const [line] = parseXml(elements['whole']!['value'] as string).children;
    expect(line).toMatchObject({ name: 'jspluginonline', attributes: { name: 'jibiao', type: 'et', url: 'http://oa.example/绩标&1/' } });
  });
});

describeWith(['dist/wps'], 'dist/wps', () => {
  const files = () => unzipSync(readFileSync('dist/wps/jibiao-offline.zip'));

  it('packs the add-in for the folder jsaddons, with the line that registers it', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const packed = files();
    const [line] = parseXml(strFromU8(packed['publish.xml']!)).children;
    expect(line).toMatchObject({ name: 'jsplugin', attributes: { name: 'jibiao', type: 'et', url: `jibiao_${version}`, version } });
    const folder = Object.keys(packed).filter((name) => name.startsWith(`jibiao_${version}/`)).map((name) => name.split('/').slice(1).join('/'));
    for (const name of ['index.html', 'main.js', 'ribbon.xml', 'manifest.xml', 'taskpane.html', 'images/openPane.svg']) expect(folder).toContain(name);
    const page = strFromU8(packed[`jibiao_${version}/taskpane.html`]!);
    const scripts = [...page.matchAll(/src="([^"]+)"/g)].map(([, name]) => name!);
    expect(scripts.filter((name) => !folder.includes(name))).toEqual([]);
    expect(page).not.toMatch(/office\.js|https?:/);
  });

  it('is served as it lies, without a redirect', async () => {
    const server: ChildProcess = spawn(process.execPath, ['scripts/serve.mjs', 'dist/wps', '0']);
    try {
      const url = await new Promise<string>((resolve) => server.stdout?.once('data', (line: Buffer) => { resolve(line.toString().trim()); }));
      for (const file of ['index.html', 'main.js', 'ribbon.xml', 'manifest.xml', 'taskpane.html', 'publish.html', 'publish.js']) {
        const response = await fetch(new URL(file, url), { redirect: 'manual' });
        expect([file, response.status, response.headers.get('content-type')?.startsWith('text/')]).toEqual([file, 200, true]);
      }
    } finally {
      server.kill();
    }
  });
});
