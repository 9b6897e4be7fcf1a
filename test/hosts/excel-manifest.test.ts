/** What Office checks of a manifest, checked without a network. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MemoryHost } from '../../src/host/memory/host';
import { LocalChecker } from '../../src/session/checker/local';
import { Session } from '../../src/session/session';
import { pageClock } from '../../src/taskpane/clock';
import { ribbonActions } from '../../src/taskpane/ribbon';
import { createView } from '../../src/taskpane/view';
import { descendants, parseXml, type Element } from '../support/xml';

const manifest = parseXml(readFileSync('manifest.xml', 'utf8'));
const elements = descendants(manifest);
const named = (name: string) => elements.filter((element) => element.name === name);
const text = (name: string) => named(name)[0]?.text.trim() ?? '';
const values = (name: string) => named(name).map(({ attributes }) => attributes['DefaultValue'] ?? '');
const home = 'https://localhost:3443/';

/** Width and height of a PNG. */
function sizeOf(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
const fileOf = (url: string) => path.resolve(url.slice(home.length));

describe('manifest.xml', () => {
  it('says who it is in the form that Office asks for', () => {
    expect(manifest.name).toBe('OfficeApp');
    expect(manifest.attributes['xsi:type']).toBe('TaskPaneApp');
    expect(text('Id')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(text('Version')).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(text('Version').startsWith((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version)).toBe(true);
    expect(text('DefaultLocale')).toBe('zh-CN');
    expect(named('Host').map(({ attributes }) => attributes['Name'] ?? attributes['xsi:type'])).toEqual(['Workbook', 'Workbook']);
  });

  it('asks for no more than to read and write the document, and for what the pane needs', () => {
    expect(text('Permissions')).toBe('ReadWriteDocument');
    expect(named('Set').map(({ attributes: { Name, MinVersion } }) => `${Name!} ${MinVersion!}`)).toEqual(['SharedRuntime 1.1', 'ExcelApi 1.9']);
    expect(named('Runtime')[0]?.attributes).toMatchObject({ resid: 'Pane.Url', lifetime: 'long' });
  });

  it('stands on one https address', () => {
    const urls = elements.flatMap(({ name, attributes }) => (name.endsWith('Url') || name === 'bt:Image' || name === 'SourceLocation' ? [attributes['DefaultValue'] ?? ''] : [])).filter((url) => url !== '');
    const extended = named('ExtendedOverrides').map(({ attributes }) => attributes['Url']!);
    expect([...urls, ...extended].length).toBeGreaterThan(6);
    expect([...urls, ...extended].filter((url) => !url.startsWith(home))).toEqual([]);
  });

  it('has every resource that it names, under ids that Office takes, and names every one', () => {
    const ids = elements.filter(({ name, attributes }) => name.startsWith('bt:') && attributes['id']).map(({ attributes }) => attributes['id']!);
    const used = elements.flatMap(({ attributes }) => attributes['resid'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !used.includes(id))).toEqual([]);
  });

  it('keeps to the lengths of its strings', () => {
    expect(values('DisplayName')[0]!.length).toBeLessThanOrEqual(125);
    expect(values('Description')[0]!.length).toBeLessThanOrEqual(250);
    const strings = (group: string, longest: number) => named(group).flatMap(({ children }) => children).filter(({ attributes }) => attributes['DefaultValue']!.length > longest);
    expect([...strings('bt:ShortStrings', 125), ...strings('bt:LongStrings', 250)]).toEqual([]);
  });

  it('has its icons, in their sizes', () => {
    for (const { attributes } of named('bt:Image').filter((image) => image.attributes['DefaultValue'])) {
      const size = Number(/\d+/.exec(attributes['id']!)?.[0]);
      expect(sizeOf(fileOf(attributes['DefaultValue']!))).toEqual([size, size]);
    }
    expect(sizeOf(fileOf(values('IconUrl')[0]!))).toEqual([32, 32]);
    expect(sizeOf(fileOf(values('HighResolutionIconUrl')[0]!))).toEqual([64, 64]);
    for (const icon of named('Icon')) expect(icon.children.map(({ attributes }) => attributes['size'])).toEqual(['16', '32', '80']);
  });

  it('shows the tab 绩标 with its four buttons, each of which does something that the pane knows', () => {
    const label = (resid: string) => elements.find(({ attributes }) => attributes['id'] === resid)?.attributes['DefaultValue'];
    const labelOf = ({ children }: Element) => label(children.find(({ name }) => name === 'Label')!.attributes['resid']!);
    expect(named('CustomTab').map(labelOf)).toEqual(['绩标']);
    expect(named('Control').map(labelOf)).toEqual(['检查本表', '规范化', '插入模板', '打开面板']);
    const shortcuts = JSON.parse(readFileSync('assets/shortcuts.json', 'utf8')) as { actions: { id: string }[]; shortcuts: { action: string }[] };
    const called = [...named('FunctionName').map((element) => element.text), ...shortcuts.actions.map(({ id }) => id)];
    const known = Object.keys(ribbonActions(new Session({ host: new MemoryHost({ sheets: [], styles: [], names: [] }), clock: pageClock, checker: new LocalChecker() }), createView(), async () => undefined));
    expect(called.filter((name) => !known.includes(name))).toEqual([]);
    expect(shortcuts.shortcuts.map(({ action }) => action)).toEqual(shortcuts.actions.map(({ id }) => id));
  });
});

test("Microsoft's own reader of manifests finds in it what it looks for", () => {
  const info = execFileSync(process.execPath, ['node_modules/office-addin-manifest/cli.js', 'info', 'manifest.xml'], { encoding: 'utf8' });
  for (const line of [`Id: ${text('Id')}`, 'Name: 绩标', 'Type: TaskPaneApp', 'Hosts: Workbook', 'Permissions: ReadWriteDocument', `Source Location: ${home}taskpane.html`]) expect(info).toContain(line);
});
