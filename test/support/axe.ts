/** What axe finds in the pane, serious and lesser alike; Tabster's dummies are its own business. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Bench } from './workbench';

const source = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

export async function axeFindings(bench: Bench): Promise<string[]> {
  return axeFindingsOf(bench.page, 'aside[aria-label=绩标]');
}

/** The same for a part of any page. */
export async function axeFindingsOf(page: Page, part: string): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(async (include) => {
    const { axe } = window as unknown as { axe: { run: (context: object) => Promise<AxeResults> } };
    const { violations } = await axe.run({ include: [include], exclude: ['[data-tabster-dummy]'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }, part);
}
