import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'acorn';
import { chromium, type Browser, type Page } from 'playwright-core';
import { rules } from '../../src/rules';
import { chromiumPath, describeWith } from '../support/needs';

const folder = path.resolve('dist/wps');
const page = pathToFileURL(path.join(folder, 'taskpane.html')).href;

describeWith(['dist/wps'], 'dist/wps', () => {
  it('is ES5 where engines of any age read it and ES2019 elsewhere', () => {
    const scripts = readdirSync(folder).filter((name) => /\.\w{8}\.js$/.test(name));
    expect(scripts.map((name) => name.split('.')[0])).toEqual(expect.arrayContaining(['taskpane', 'pane', 'engine', 'polyfills']));
    const unread = scripts.flatMap((name) => {
      try {
        parse(readFileSync(path.join(folder, name), 'utf8'), { ecmaVersion: name.startsWith('taskpane.') ? 5 : 2019 });
        return [];
      } catch (error) {
        return [`${name}: ${String(error)}`];
      }
    });
    expect(unread).toEqual([]);
  });

  it('has the code of the rules in one file, and their words in each language in another', () => {
    const text = (chunk: string) => readdirSync(folder).filter((name) => name.startsWith(`${chunk}.`)).map((name) => readFileSync(path.join(folder, name), 'utf8')).join('');
    const [engine, zh, en] = [text('engine'), text('words-zh'), text('words-en')];
    const misplaced = rules.filter(({ name, texts, wrong: [example] }) => {
      const elsewhere = [texts.zh.why, texts.en.why, example?.sheet.split('\n').at(-1) ?? ''].filter((words) => words.length > 12);
      return !engine.includes(name) || elsewhere.some((words) => engine.includes(words)) || !zh.includes(texts.zh.title) || !en.includes(texts.en.title) || zh.includes(texts.en.title);
    });
    expect(misplaced.map(({ name }) => name)).toEqual([]);
  });
});

describeWith(['chromium', 'dist/wps'], 'the start of a pane', () => {
  let browser: Browser;
  let opened: Page;
  const asked: string[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
  });
  beforeEach(async () => {
    opened = await browser.newPage();
    asked.length = 0;
    opened.on('request', (request) => asked.push(path.basename(request.url())));
  });
  afterEach(async () => {
    await opened.close();
  });
  afterAll(async () => {
    await browser.close();
  });

  it('says that an engine is below the floor, and loads nothing more', async () => {
    await opened.addInitScript(() => Reflect.deleteProperty(window, 'ResizeObserver'));
    await opened.goto(page);
    await opened.getByText('浏览器内核太旧').waitFor();
    expect(asked.filter((name) => /^(pane|engine|polyfills)\./.test(name))).toEqual([]);
  });

  it('says that it could not be loaded', async () => {
    await opened.route(/[/]pane\.\w{8}\.js/, (route) => route.abort());
    await opened.goto(page);
    await opened.getByText('绩标没有完整载入').waitFor();
  });

  it('stands in a folder without a server, as an offline package does, and says where it belongs', async () => {
    await opened.goto(page);
    await opened.getByText('请在 WPS 表格里').waitFor();
    expect(asked.some((name) => name.startsWith('polyfills.'))).toBe(false);
  });
});
