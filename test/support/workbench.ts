/** The built workbench in a real Chromium, driven as a person would. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { parseCell } from '../../src/sheet/address';
import { chromiumPath } from './needs';
import { answerOf } from './until';

/** What the grid library says of columns that are too narrow for a letter; it draws them all the same. */
const univerGrumble = /column width is less than 0/;

export interface Served {
  readonly browser: Browser;
  readonly url: string;
  /** A page that a test has given back. */
  spare: Page | undefined;
  /** From then on nobody answers. */
  readonly stop: () => void;
  readonly close: () => Promise<void>;
}

/** The built workbench; another build than that of dist is named in WORKBENCH. */
export const builtWorkbench = process.env['WORKBENCH'] ?? 'dist/workbench';

/** Serves a build with its policy and starts a browser, with these switches beside the usual ones. */
export async function serveWorkbench(folder = builtWorkbench, switches: readonly string[] = []): Promise<Served> {
  const server: ChildProcess = spawn(process.execPath, ['scripts/serve.mjs', folder, '0']);
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout?.once('data', (line: Buffer) => {
      resolve(line.toString().trim());
    });
    server.once('exit', () => {
      reject(new Error('the server did not start'));
    });
  });
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', ...switches] });
  return {
    browser,
    url,
    spare: undefined,
    stop: () => {
      server.kill();
    },
    close: async () => {
      await browser.close();
      server.kill();
    },
  };
}

/** How a person has set the look of his system. */
type Look = Pick<Parameters<Page['emulateMedia']>[0] & object, 'colorScheme' | 'forcedColors'>;

/** One page with the workbench open; keeps what went wrong and where requests went. */
export class Bench {
  readonly faults: string[] = [];
  readonly requests: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly served: Served,
  ) {
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !univerGrumble.test(message.text())) this.faults.push(message.text());
    });
    page.on('request', (request) => this.requests.push(request.url()));
  }

  /** As a person meets it who was never here: on the page that the test before has given back, since a new one costs three times as much. */
  static async open(served: Served, { colorScheme = null, forcedColors = null }: Look = {}): Promise<Bench> {
    const { spare } = served;
    served.spare = undefined;
    const bench = spare ? new Bench(spare, served) : await Bench.window(served);
    await bench.page.emulateMedia({ colorScheme, forcedColors });
    return bench.start();
  }

  /** In a window of its own, which nobody gets after it. */
  static async apart(served: Served, options: BrowserContextOptions): Promise<Bench> {
    return (await Bench.window(served, options)).start();
  }

  /** Unless a test asks for it, nothing is kept for days without a network: it would be fetched anew for every page. */
  private static async window(served: Served, options: BrowserContextOptions = {}): Promise<Bench> {
    const page = await served.browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block', permissions: ['clipboard-read', 'clipboard-write'], ...options });
    return new Bench(page, served);
  }

  private async start(): Promise<this> {
    await this.page.goto(this.served.url);
    await this.settled();
    return this;
  }

  /** Gives the page back, with nothing left of what was done on it. A test that fails does not come to this, and the next one gets a new page. */
  async leave(): Promise<void> {
    const { page, served } = this;
    page.removeAllListeners();
    await page.goto('about:blank');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Storage.clearDataForOrigin', { origin: served.url, storageTypes: 'local_storage,indexeddb' });
    await devtools.detach();
    served.spare = page;
  }

  /** A file open beside the pane at one of its tabs, the pane as wide as said: 300 to 340 px are usual. */
  static async at(served: Served, tab: string, file: Parameters<Bench['load']>[0], width = 340): Promise<Bench> {
    const bench = await Bench.open(served);
    await bench.narrow(width);
    await bench.load(file);
    await bench.pane.getByRole('tab', { name: tab }).click();
    return bench;
  }

  /** Makes the pane so many pixels wide. */
  async narrow(width: number): Promise<void> {
    await this.pane.evaluate((pane, px) => {
      pane.style.width = `${String(px)}px`;
    }, width);
  }

  get pane(): Locator {
    return this.page.getByRole('complementary', { name: '绩标' });
  }

  /** The finding whose name begins with this cell. */
  finding(cell: string): Locator {
    return this.pane.getByRole('listitem', { name: new RegExp(`^${cell} `) });
  }

  button(name: string): Locator {
    return this.pane.getByRole('button', { name, exact: true });
  }

  /** Chooses a file in the page's own way and waits for its check. */
  async load(file: string | { readonly name: string; readonly buffer: Buffer }): Promise<void> {
    const chosen = typeof file === 'string' ? file : { ...file, mimeType: 'application/octet-stream' };
    await this.page.evaluate(() => window.jibiao?.session.store.setState({ phase: 'starting' }));
    await this.page.setInputFiles('input[type=file]', chosen);
    await this.settled();
  }

  /** Until the check of what stands on the bench is on the screen. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => window.jibiao?.session.state.phase === 'ready' && window.jibiao.session.state.running === null);
    await this.page.waitForTimeout(150);
  }

  /** Opens every fold of the list. */
  async unfold(): Promise<void> {
    const folded = this.pane.locator('[aria-expanded=false]', { hasText: '▸' });
    while ((await folded.count()) > 0) await folded.first().click();
  }

  /** What the grid itself shows in a cell of the sheet in front. */
  async cell(address: string): Promise<string> {
    const at = parseCell(address);
    return this.page.evaluate((place) => {
      const { host, session } = window.jibiao!;
      return host.shown(session.state.selection!.sheet, place!);
    }, at);
  }

  /** Address of the selected cell, read from the grid's own name box. */
  async selected(): Promise<string> {
    return this.page.locator('[data-u-comp=defined-name] input').inputValue();
  }

  /** What the grid shows in the sheet in front: row by row, rows and columns as the book holds them. */
  async texts(): Promise<string[][]> {
    return this.page.evaluate(() => {
      const { host, session } = window.jibiao!;
      const id = session.state.selection!.sheet;
      const { rows } = host.book().sheets.find((sheet) => sheet.id === id)!;
      return Array.from(rows, (cells, row) => Array.from(cells ?? [], (_, col) => host.shown(id, { row, col })));
    });
  }

  /** Inserts rows as the grid's own menu does. */
  async insertRows(before: number, count: number): Promise<void> {
    await this.page.evaluate(([row, many]) => {
      window.jibiao!.host.api.getActiveWorkbook()!.getActiveSheet().insertRows(row, many);
    }, [before, count] as const);
    await this.page.waitForTimeout(700);
  }

  /** Types into a cell with the keyboard and does not say that this was all. */
  async begin(address: string, text: string): Promise<void> {
    const at = parseCell(address)!;
    await this.page.evaluate(async ({ row, col }) => {
      const { host, session } = window.jibiao!;
      await host.select({ sheet: session.state.selection!.sheet, range: { top: row, bottom: row, left: col, right: col } });
      await host.focus();
    }, at);
    await this.page.keyboard.type(text);
  }

  /** Types into a cell with the keyboard what does not stand there yet, and waits for the check that follows. */
  async type(address: string, text: string): Promise<void> {
    const before = await this.page.evaluateHandle(() => window.jibiao!.session.state.results);
    await this.begin(address, text);
    await this.page.keyboard.press('Enter');
    await this.page.waitForFunction((results) => window.jibiao!.session.state.results !== results, before);
    await this.settled();
  }

  /** For eyes: with SCREENSHOTS=folder every state that is tested leaves its picture. */
  async picture(name: string): Promise<void> {
    const folder = process.env['SCREENSHOTS'];
    if (folder !== undefined) await this.page.screenshot({ path: `${folder}/${name}.png` });
  }

  /** Pixels of the pane that its width does not hold. */
  async sticksOut(): Promise<number> {
    return this.pane.evaluate((pane) => pane.scrollWidth - pane.clientWidth);
  }

  /** Saves in the page's own way; gives the bytes. */
  async save(): Promise<Buffer> {
    return (await this.download(() => this.page.getByRole('button', { name: '保存为 .xlsx' }).click())).bytes;
  }

  /** The file that comes of an action. */
  async download(act: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
  }
}

/** Waits until what is read is as wanted; fails with both when it does not come. */
export async function comesTo<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  expect(await answerOf(read, (seen) => JSON.stringify(seen) === JSON.stringify(wanted))).toEqual(wanted);
}
