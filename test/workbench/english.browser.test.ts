/** Who reads English meets no Chinese but what the document, the library and the regulations say; and can read all of it. */
import { readFileSync } from 'node:fs';
import { kindNames } from '../../src/form/kind-names';
import { presets } from '../../src/frame/presets';
import { sectors } from '../../src/library/sectors';
import { templates } from '../../src/library/templates';
import { criteria } from '../../src/review/criteria';
import { rules } from '../../src/rules';
import { axeFindings } from '../support/axe';
import { illegible } from '../support/legible';
import { describeWith } from '../support/needs';
import { Bench, serveWorkbench, type Served } from '../support/workbench';

const sample = 'samples/project-stacked.txt';
const han = /\p{Script=Han}+/gu;
/** What is Chinese in either language: the document, what is put into it, and the papers that are referred to. */
const data = [readFileSync(sample, 'utf8'), JSON.stringify([sectors, templates, presets, criteria, kindNames.zh, rules.map(({ sources, wrong, right }) => [sources, wrong, right])])].join().replace(/\s+/g, '');
/** The product’s name, the tab of its ribbon, the switch that a Chinese reader looks for, terms of the trade. */
const terms = /绩标|语言|中文|一体化|本地口径|产出(?=数量|质量|时效|成本)/g;

describeWith(['chromium', 'dist/workbench'], 'the English workbench', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveWorkbench();
  });
  afterAll(async () => {
    await served.close();
  });

  /** Texts on the screen, names and hints among them, that hold Chinese of no document. */
  async function chinese({ page }: Bench): Promise<string[]> {
    const said = await page.evaluate(() => {
      const shown = [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility() && !one.closest('script, style, [data-office]'));
      return shown.flatMap((one) => [
        ...[...one.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : [])),
        ...['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name) ?? ''),
      ]);
    });
    return [...new Set(said)].filter((text) => [...text.replace(terms, ' ').matchAll(han)].some(([run]) => !data.includes(run)));
  }

  it('on every tab, in every preview, in the grid’s own bar', async () => {
    const bench = await Bench.open(served, { colorScheme: 'dark' });
    const { pane, page } = bench;
    await bench.load(sample);
    await pane.getByRole('tab', { name: '设置' }).click();
    await pane.getByRole('radio', { name: 'English' }).click();
    await page.getByText('Start', { exact: true }).first().waitFor();
    await bench.narrow(300);
    const seen: [string, string[]][] = [];
    const look = async (where: string) => {
      await page.waitForTimeout(200);
      seen.push([where, [...(await chinese(bench)), ...(await illegible(pane)), ...(await axeFindings(bench))]]);
    };
    const open = async (tab: string) => {
      await pane.getByRole('tab', { name: tab }).click();
    };

    await bench.unfold();
    await look('Setup');
    await open('Check');
    await bench.settled();
    await bench.unfold();
    await bench.finding('D42').first().getByRole('button', { name: 'Explain' }).click();
    await look('Check');
    await bench.finding('D42').first().getByRole('button', { name: 'Ignore' }).click();
    await look('Ignore');
    expect(await illegible(page.getByRole('menu'))).toEqual([]);
    await page.keyboard.press('Escape');
    await pane.getByRole('button', { name: /Point out/ }).click();
    await look('Mapping');
    await open('Tidy');
    await pane.getByRole('button', { name: 'Preview' }).click();
    await pane.getByText(/\d+ changes/).first().waitFor();
    await bench.unfold();
    await look('Tidy');
    await open('Overview');
    await look('Overview');
    await open('Fill');
    await page.evaluate(async () => {
      const { host, session } = window.jibiao!;
      await host.select({ sheet: session.state.selection!.sheet, range: { top: 41, bottom: 41, left: 2, right: 2 } });
    });
    for (const proposal of ['Complete indicators', 'Indicators from the goal', 'Fill this row', 'Spread points', 'Change the form']) {
      await bench.button(proposal).click();
      await look(proposal);
    }
    await bench.button('Similar to the selected row').click();
    await look('Similar');
    await bench.narrow(900);
    for (const tab of ['Check', 'Tidy', 'Overview', 'Setup']) {
      await open(tab);
      await look(`${tab}, wide`);
    }
    await page.setInputFiles('input[type=file]', { name: 'whole.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\u0003\u0004 broken') });
    await page.getByText('The file is not whole').waitFor();
    await look('a file that cannot be read');
    expect(seen.filter(([, texts]) => texts.length > 0)).toEqual([]);
    await bench.leave();
  });
});
