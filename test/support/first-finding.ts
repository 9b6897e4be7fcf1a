/** How soon the first finding stands in the pane once the host is ready. */
import type { Page } from 'playwright-core';

/** Milliseconds of each of five starts of the sitting on the file that is open in the workbench. */
export async function firstFindings(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    times.push(
      await page.evaluate(async () => {
        const { host, session } = window.jibiao!;
        const pane = document.querySelector('aside[aria-label=绩标]')!;
        await session.stop();
        session.store.setState({ results: new Map() });
        await new Promise((resolve) => setTimeout(resolve, 50));
        const shown = new Promise<number>((resolve) => {
          new MutationObserver((_records, observer) => {
            if (!pane.querySelector('section li')) return;
            observer.disconnect();
            resolve(performance.now());
          }).observe(pane, { childList: true, subtree: true });
        });
        await host.sheets();
        const ready = performance.now();
        await session.start();
        return (await shown) - ready;
      }),
    );
  }
  return times;
}
