/** The animation of the READMEs: what a person does with a form, a picture for each step. */
import type { Locator, Page } from 'playwright-core';
import { Bench, type Served } from '../../test/support/workbench';
import { animatedWebp, type Frame } from './webp';

const SIZE = { width: 1120, height: 700 };
const MILLISECONDS = 2200;

interface Step {
  /** What is pressed, one after another; nothing where there is only to look. */
  readonly press: readonly ((bench: Bench) => Locator)[];
  readonly zh: string;
  readonly en: string;
}

const button = (name: string) => (bench: Bench) => bench.button(name);
const tab = (name: string) => (bench: Bench) => bench.pane.getByRole('tab', { name });
const ofFinding = (cell: string, name: string) => (bench: Bench) => bench.finding(cell).first().getByRole('button', { name });

const story: readonly Step[] = [
  { press: [], zh: '打开一张表：认出16项指标，问题落在单元格上', en: 'Open a form: 16 indicators read, findings at their cells' },
  { press: [ofFinding('D42', '定位')], zh: '定位：点一下就到那一格', en: 'Locate: one click to the cell' },
  { press: [ofFinding('D42', '说明')], zh: '说明：为什么，依据什么，怎样写才妥当', en: 'Explain: why, on what basis, what would be right' },
  { press: [button('全部修复')], zh: '全部修复：只改写法，不动数值', en: 'Fix all: spelling only, never a number' },
  { press: [tab('概览')], zh: '概览：全表情况一眼看清', en: 'Overview: the whole form at a glance' },
  { press: [tab('规范化'), button('预览')], zh: '规范化：先看每一处改动，再应用', en: 'Tidy: every change is seen before it is made' },
  { press: [tab('检查'), button('退回意见')], zh: '退回意见：勾选的问题，改好再复制', en: 'Send back: what is ticked, edited before it is copied' },
];

/** Plays the story on the built workbench; gives an animated .webp. */
export async function animation(served: Served, sample: string): Promise<Buffer> {
  const bench = await Bench.apart(served, { viewport: SIZE });
  await bench.page.getByRole('button', { name: '知道了' }).click();
  await bench.load(sample);
  await bench.unfold();
  await bench.pane.getByRole('tabpanel').evaluate((panel) => { panel.scrollTo(0, 0); });
  const darkroom = await served.browser.newPage();
  const frames: Frame[] = [];
  let before: string | undefined;
  for (const { press, zh, en } of story) {
    for (const control of press) {
      await control(bench).click();
      await bench.settled();
    }
    // Flags are painted when the user pauses.
    await bench.page.waitForTimeout(900);
    await caption(bench.page, `${zh}　${en}`);
    const after = (await bench.page.screenshot()).toString('base64');
    frames.push({ ...(await developed(darkroom, before, after)), milliseconds: MILLISECONDS });
    before = after;
  }
  await darkroom.close();
  await bench.page.close();
  return animatedWebp(frames, SIZE.width, SIZE.height);
}

/** A line over the foot of the grid that says what is done. */
async function caption(page: Page, words: string): Promise<void> {
  await page.evaluate((text) => {
    const line = document.querySelector<HTMLElement>('#caption') ?? document.body.appendChild(document.createElement('div'));
    line.id = 'caption';
    line.textContent = text;
    line.style.cssText = 'position:fixed;left:0;right:340px;bottom:0;z-index:9;padding:12px 16px;box-sizing:border-box;background:#115ea3;color:#fff;font:600 15px "Noto Sans CJK SC",sans-serif';
  }, words);
}

/** What differs between two pictures (base64 of .png), as a still .webp without loss; the whole of the first. */
async function developed(darkroom: Page, before: string | undefined, after: string): Promise<Omit<Frame, 'milliseconds'>> {
  const { base64, ...place } = await darkroom.evaluate(
    async ([old, now]) => {
      const drawn = async (png: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d', { willReadFrequently: true })!;
        context.drawImage(image, 0, 0);
        return { image, pixels: new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer) };
      };
      const { image, pixels } = await drawn(now);
      const earlier = old === undefined ? undefined : (await drawn(old)).pixels;
      let [left, top, right, bottom] = [image.width, image.height, 0, 0];
      pixels.forEach((pixel, index) => {
        if (pixel === earlier?.[index]) return;
        const [x, y] = [index % image.width, Math.floor(index / image.width)];
        [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1)];
      });
      // The format has even places only.
      [left, top] = [left - (left % 2), top - (top % 2)];
      const [width, height] = [right - left, bottom - top];
      const part = new OffscreenCanvas(width, height);
      part.getContext('2d')!.drawImage(image, -left, -top);
      const bytes = new Uint8Array(await (await part.convertToBlob({ type: 'image/webp', quality: 1 })).arrayBuffer());
      return { x: left, y: top, width, height, base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
    },
    [before, after] as const,
  );
  return { ...place, still: Buffer.from(base64, 'base64') };
}
